import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enterStand } from '../../prisma/stand/device.ts'
import { type TestStore, testSecret, testStore } from '../city.ts'
import { endAll, here } from './program.ts'

let folder: string
let store: TestStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voces-stand-'))
  store = await testStore([12, 4])
})
afterAll(async () => {
  endAll()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const run = (...args: string[]) =>
  here(folder, args, {
    DATABASE_URL: store.url,
    VOCES_SECRET: testSecret,
    LOG_LEVEL: 'warn',
    WEB_ORIGIN: 'https://voces.example.org',
  })

it('sets a stand up with its link, lists it, locks it to something else, and removes it', async () => {
  expect((await run('stand', 'list')).output).toContain('There is no stand yet')
  const added = await run('stand', 'add', ' Metro  Hidalgo', '--proposals', '2,1')
  const [said, link = ''] = added.output.split('\n')
  expect([added.code, said]).toEqual([0, 'Metro Hidalgo is a stand.'])
  const pass = /^https:\/\/voces\.example\.org\/stand\/enter\/([\w-]{24})$/.exec(link)?.[1]
  expect(await enterStand(store, pass ?? '')).toHaveLength(43)
  expect((await run('stand', 'list')).output).toMatch(
    /^Metro Hidalgo · survey none · proposals 2, 1 · seen .+, 0 to send\n$/,
  )
  expect((await run('stand', 'lock', 'metro hidalgo', '--proposals', 'none')).code).toBe(0)
  expect((await run('stand', 'list')).output).toContain('proposals none')
  expect((await run('stand', 'link', 'Metro Hidalgo')).output).toContain('/stand/enter/')
  expect((await run('stand', 'refused')).output).toBe('')
  expect((await run('stand', 'remove', 'Metro Hidalgo')).code).toBe(0)
  const { rows } = await store.pool.query(`SELECT act FROM audit ORDER BY id`)
  expect(rows.map(({ act }) => act)).toEqual([
    'stand-added',
    'stand-locked',
    'stand-linked',
    'stand-entered',
    'stand-locked',
    'stand-linked',
    'stand-removed',
  ])
})

it('says in a line what is wrong, and leaves nothing half set up', async () => {
  const wrong = async (...args: string[]) => (await run('stand', ...args)).output
  expect(await wrong('add', '<b>')).toContain('the name: give one of 1 to 40 letters and digits')
  expect(await wrong('add', 'Norte', '--proposals', '99')).toContain('proposals that there are')
  expect(await wrong('add', 'Norte', '--survey', 'otra')).toContain(
    'a survey that is published and asks anyone',
  )
  expect(await wrong('add', 'Norte', '--proposals', 'la 2')).toContain('give numbers with commas')
  expect(await wrong('add', 'metro hidalgo')).toContain('there is or was a stand of this name')
  expect(await wrong('lock', 'Norte', '--proposals', '1')).toContain('there is no such stand')
  expect((await run('stand', 'list')).output).toContain('There is no stand yet')
})
