import { openDoor } from '../../bots/door.ts'
import { telegramCapabilities } from '../../bots/telegram/write.ts'
import { type Made, manyProposals, pick, seeded } from '../../cli/replay/proposals.ts'
import type { Input } from '../../core/input.ts'
import { searchWords } from '../../core/search-words.ts'
import { search } from '../../prisma/search.ts'
import type { Store } from '../../prisma/store.ts'
import { addProposals, mistyped } from '../crowd-of-proposals.ts'
import { type Database, openHouse } from './house.ts'
import type { Ratio } from './results.ts'

type Kind = 'search' | 'browse'

/** What one size of city took. */
export interface Finding {
  proposals: number
  /** Milliseconds of a turn: p50 and p99. */
  took: Record<Kind, { p50: number; p99: number }>
  /** Of 100 titles with one or two slips: those whose proposal was found first. */
  first: number
}

const said = (text: string): Input => ({ type: 'text', text })

/** What people do who look for a proposal, as what they send; prompts need no numbers where words do. */
function visit(made: readonly Made[], chance: () => number): [Kind, Input][] {
  const { title } = pick(made, chance)
  const word = pick(
    title.split(' ').filter((one) => one.length > 4),
    chance,
  )
  return [
    ['browse', said('menú')],
    ['search', said(mistyped(title, chance))],
    ['browse', said('menú')],
    ['search', said(word)],
    ['browse', said('menú')],
    ['browse', said('las más firmadas')],
    ['browse', said('más propuestas')],
    ['browse', said('más propuestas')],
    ['browse', said('anteriores')],
    ['browse', said('menú')],
    ['browse', said('cerca de una meta')],
    ['browse', said('más propuestas')],
    ['browse', said('menú')],
    ['browse', said('las más nuevas')],
    ['browse', said('más propuestas')],
    ['browse', said('menú')],
    ['browse', said('por tema')],
    ['browse', said(String(1 + Math.floor(chance() * 8)))],
    ['browse', said('más propuestas')],
    ['browse', said('menú')],
    ['browse', said('por tema')],
    ['browse', said('por alcaldía')],
    ['browse', said(String(1 + Math.floor(chance() * 16)))],
    ['browse', said('más propuestas')],
    ['browse', said('1')],
  ]
}

interface City {
  made: readonly Made[]
  times: Record<Kind, number[]>
  visit(person: number): Promise<void>
  close(): Promise<void>
}

/** A city with so many proposals, and its door; nothing is sent anywhere. */
async function openCity(database: Database, proposals: number): Promise<City> {
  const { store } = database
  const made = manyProposals(proposals)
  await addProposals(store.pool, made)
  await store.pool.query('VACUUM ANALYZE')
  const house = await openHouse(database)
  const door = openDoor(house, 'telegram', telegramCapabilities)
  const times: Record<Kind, number[]> = { search: [], browse: [] }
  const chance = seeded(3)
  let update = 0
  const take = async (address: string, input: Input): Promise<void> => {
    let answered = 0
    update += 1
    await door.take({ address, update: String(update), input }, async (replies) => {
      answered = replies.length
    })
    if (answered === 0) throw new Error('a turn was not answered')
  }
  return {
    made,
    times,
    async visit(person) {
      const address = String(900_000_001 + person)
      await take(address, { type: 'command', name: 'start', payload: '' })
      await take(address, said('español'))
      for (const [kind, input] of visit(made, chance)) {
        const from = performance.now()
        await take(address, input)
        times[kind].push(performance.now() - from)
      }
    },
    close: () => house.close(),
  }
}

/**
 * Visits to a small and a large city by turns, since the machine's speed drifts; the first few of each, which warm up
 * what every process has warm, are not counted.
 */
export async function finding(
  databases: { small: Database; large: Database },
  visits: number,
): Promise<{ small: Finding; large: Finding }> {
  const sizes = { small: 350, large: 35_000 }
  const small = await openCity(databases.small, sizes.small)
  const large = await openCity(databases.large, sizes.large)
  await databases.large.store.pool.query('CHECKPOINT')
  for (let person = 0; person < visits + warming; person += 1) {
    for (const city of [small, large]) {
      await city.visit(person)
      if (person < warming) for (const times of Object.values(city.times)) times.length = 0
    }
  }
  const result = async ({ made, times, close }: City, { store }: Database): Promise<Finding> => {
    await close()
    const took = { search: percentiles(times.search), browse: percentiles(times.browse) }
    return { proposals: made.length, took, first: await foundFirst(store, made) }
  }
  return { small: await result(small, databases.small), large: await result(large, databases.large) }
}

const warming = 8

function percentiles(times: number[]): { p50: number; p99: number } {
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.floor(part * (times.length - 1))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

async function foundFirst({ pool }: Store, made: readonly Made[]): Promise<number> {
  const chance = seeded(7)
  const client = await pool.connect()
  let first = 0
  for (let times = 0; times < 100; times += 1) {
    const { title } = pick(made, chance)
    const [id] = await search({ words: searchWords(mistyped(title, chance)) ?? [] }, { client })
    const { rows } = await client.query<{ title: string }>('SELECT title FROM proposal WHERE id = $1', [id])
    if (rows[0]?.title === title) first += 1
  }
  client.release()
  return first
}

/** How finding grows from the one city to the other, as it is kept. */
export const ratiosOf = ({ small, large }: { small: Finding; large: Finding }): Ratio[] =>
  (['search', 'browse'] as const).map((kind) => ({
    what: `${kind} p99 among ${large.proposals} proposals over ${small.proposals}`,
    value: large.took[kind].p99 / small.took[kind].p99,
    asked: { most: 2 },
  }))

/** The lines of the report: times of both cities and how they compare. */
export function compared({ small, large }: { small: Finding; large: Finding }): string[] {
  const size = (finding: Finding) => finding.proposals.toLocaleString('en-US')
  const line = (kind: Kind, part: 'p50' | 'p99') => {
    const [few, many] = [small.took[kind][part], large.took[kind][part]]
    return `${kind} ${part}: ${few.toFixed(1)} ms, ${many.toFixed(1)} ms: ${(many / few).toFixed(2)} times`
  }
  return [
    `finding among ${size(small)} proposals, and among ${size(large)}:`,
    ...(['search', 'browse'] as const).flatMap((kind) => [line(kind, 'p50'), line(kind, 'p99')]),
    `titles with slips found first, of 100: ${small.first}, ${large.first}`,
  ]
}
