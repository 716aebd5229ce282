import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../../core/config.ts'
import { word } from '../../core/language/say.ts'
import { plan } from './campaign.ts'
import { cityOf } from './city.ts'
import { come } from './come.ts'
import { drive, type Progress } from './drive.ts'
import { openStage, type Stage } from './house.ts'
import { watchLoad } from './load.ts'
import { mismatches } from './match.ts'
import { people, type Size } from './person.ts'
import { type Played, report } from './report.ts'
import { settled } from './settled.ts'
import { Times } from './times.ts'

export interface Options extends Size {
  /** People who talk at the same time. */
  atOnce: number
  /** Minutes of the campaign in a minute of the clock; undefined: as fast as it goes. */
  pace: number | undefined
}

/** A visit has fewer updates than this; each has numbers of its own. */
const updatesOfAVisit = 64

/**
 * Plays a whole campaign in an empty database, and compares what is there afterwards with what the generator knows.
 * Without a database of its own one is made for it, and removed.
 *
 * @throws Mistake when the database holds a city.
 */
export async function replay(
  config: Config,
  options: Options,
  progress: (progress: Progress) => void,
): Promise<{ ok: boolean; lines: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'voces-replay-'))
  try {
    const stage = await openStage({ ...config, VOCES_DATA: folder }, cityOf(options))
    try {
      return await play(stage, options, progress)
    } finally {
      await stage.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function play(
  { house: { store }, places }: Stage,
  options: Options,
  progress: (progress: Progress) => void,
): Promise<{ ok: boolean; lines: string[] }> {
  const { city, proposals } = cityOf(options)
  const campaign = plan(options, city)
  const { person } = people(options, city)
  const turns = { telegram: new Times(), door: new Times() }
  /** Visits that failed, by what was said of them. */
  const faults = new Map<string, { first: string; visits: number }>()
  const elsewhere = word('es', 'borough.elsewhere', { city: city.name.es })
  const loaded = watchLoad(store)

  const took = await drive({
    visits: campaign.visits,
    about: (number) => campaign.visit(number),
    async visit(number) {
      const visit = campaign.visit(number)
      const { borough } = person(visit.person)
      const times = visit.channel === 'telegram' ? turns.telegram : turns.door
      const chat = places[visit.channel].chat(visit.person)
      const known = {
        home: (borough !== undefined && city.boroughs[borough]?.name) || elsewhere,
        proposal: { number: visit.proposal + 1, title: proposals[visit.proposal]?.title ?? '' },
      }
      try {
        await come(visit, chat, known, 1 + number * updatesOfAVisit, (milliseconds) =>
          times.add(milliseconds),
        )
      } catch (fault) {
        const said = fault instanceof Error ? fault.message : `${fault}`
        const before = faults.get(said)
        faults.set(said, {
          first: before?.first ?? `${number} on ${visit.channel}`,
          visits: (before?.visits ?? 0) + 1,
        })
      } finally {
        chat.leave()
      }
    },
    atOnce: options.atOnce,
    pace: options.pace,
    progress,
  })
  const afterwards = await settled(store)
  const load = loaded()
  const wrong = [
    ...[...faults].map(
      ([said, { first, visits }]) => `visits that failed: ${visits}, first ${first}: ${said}`,
    ),
    ...(await mismatches(store, campaign, city)),
  ]
  if (afterwards === undefined) wrong.push('what was owed was not done: nothing moved for a minute')
  const { rows } = await store.pool.query<{ bytes: string }>(
    'SELECT pg_database_size(current_database()) AS bytes',
  )
  const played: Played = {
    campaign,
    took,
    afterwards,
    turns,
    load,
    database: Number(rows[0]?.bytes ?? 0),
    wrong,
  }
  return { ok: wrong.length === 0, lines: report(played) }
}
