import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Campaign, plan } from '../../cli/replay/campaign.ts'
import { onRecord, people } from '../../cli/replay/person.ts'
import { Times } from '../../cli/replay/times.ts'
import { mexicoCity } from '../../prisma/seed/mexico-city/index.ts'
import { testSecret } from '../city.ts'
import { type TestDatabase, testDatabase } from '../servers/postgres.ts'
import { here } from './program.ts'

const planned = (residents: number, proposals: number, seed = 1) =>
  plan({ residents, proposals, seed }, mexicoCity.city)
const visits = (campaign: Campaign) =>
  Array.from({ length: campaign.visits }, (_, number) => campaign.visit(number))

describe('a campaign', () => {
  test('is the one on record: 277,000 people, 350 proposals, 12 past 10,000 signatures and 4 past 50,000', () => {
    const { truth, tiers } = planned(onRecord.residents, onRecord.proposals)
    const past = (at: number) => [...truth.standing].filter((count) => count >= at).length
    expect(tiers).toEqual([5_000, 10_000, 50_000])
    expect([truth.people, past(10_000), past(50_000)]).toEqual([277_000, 12, 4])
    expect(truth.signed).toBeGreaterThan(400_000)
    expect([...truth.boroughs].filter((people) => people > 0)).toHaveLength(16)
  })

  test('is the same each time, and another for another seed', () => {
    const [one, again, other] = [planned(200, 30), planned(200, 30), planned(200, 30, 2)].map(visits)
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
  })

  test('is told in the order of its times, and by what its people do its truth can be counted', () => {
    const campaign = planned(2_000, 40)
    const all = visits(campaign)
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((one, other) => one - other))
    const of = (does: string) => all.filter((visit) => visit.does === does)
    expect(of('signs')).toHaveLength(campaign.truth.signed)
    expect(of('withdraws')).toHaveLength(campaign.truth.withdrawn)
    expect(new Set(of('signs').map(({ person, proposal }) => `${person} ${proposal}`)).size).toBe(
      campaign.truth.signed,
    )
    const signed = new Set<string>()
    for (const { person, proposal, does } of all) {
      if (does === 'signs') signed.add(`${person} ${proposal}`)
      else expect(signed).toContain(`${person} ${proposal}`)
    }
    for (const slip of ['twice', 'again', 'late'] as const)
      expect(all.filter((visit) => visit[slip]).length).toBeGreaterThan(0)
  })
})

test('percentiles are right to within a few parts in a hundred', () => {
  const times = new Times()
  for (let ms = 1; ms <= 1_000; ms++) times.add(ms)
  expect(times.at(0.5) / 500).toBeCloseTo(1, 1)
  expect(times.at(0.99) / 990).toBeCloseTo(1, 1)
  expect([times.count, times.most]).toEqual([1_000, 1_000])
})

describe('voces replay', () => {
  let folder: string
  let database: TestDatabase
  const replay = (...args: string[]) =>
    here(folder, ['replay', ...args], {
      DATABASE_URL: database.url,
      VOCES_SECRET: testSecret,
      LOG_LEVEL: 'warn',
    })
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voces-replay-'))
    database = await testDatabase()
  })
  afterAll(async () => {
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  })

  test('plays every conversation, and finds in the database what the generator knows', async () => {
    // In this one somebody withdraws in a chat in which they never proved their phone.
    const { person } = people({ residents: 110, proposals: 24, seed: 128 }, mexicoCity.city)
    const unknown = visits(planned(110, 24, 128)).filter(
      (visit) => visit.does === 'withdraws' && visit.channel !== person(visit.person).channel,
    )
    expect(unknown.map(({ person: who }) => person(who).signs)).toContainEqual([expect.any(Number)])
    const { code, output } = await replay('--residents', '110', '--proposals', '24', '--seed', '128')
    expect(output).toContain('everything is as the generator knows it')
    expect(output).toMatch(/^110 people came \d+ times to 24 proposals \(seed 128\): /)
    expect(output).toMatch(/Telegram, by its webhook: \d{3,} turns; p50 /)
    expect(output).toMatch(/^limited by /m)
    expect(code).toBe(0)
  }, 120_000)

  test('is not played where a city is already', async () => {
    const { code, output } = await replay('--residents', '10')
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/^voces: DATABASE_URL: it holds a city already/),
    ])
  })
})
