import { publicApp } from '../../bots/web/public/app.ts'
import { manyProposals } from '../../cli/replay/proposals.ts'
import { readCity } from '../../prisma/city.ts'
import type { Store } from '../../prisma/store.ts'
import { addProposals } from '../crowd-of-proposals.ts'
import { openPlace } from './place.ts'

/**
 * `node --import tsx tests/bench/public.ts [proposals] [rounds]`: how long the server takes for pages of proposals in a
 * city with so many, beside one with 20, by turns, since the machine's speed drifts. Ends with 1 where the p99 of all
 * lists is 3 times that of the small city or more.
 */
const large = Number(process.argv[2] ?? 2_000)
const rounds = Number(process.argv[3] ?? 200)
const warming = 20
const most = 3
const print = (line: string) => process.stdout.write(`${line}\n`)

/** Pages that people open, as they come from the first one. */
const addresses = [
  '/es',
  '/es/proposals?order=newest',
  '/es/proposals?order=nearest',
  '/es/proposals?topic=agua',
  '/es/proposals?borough=iztapalapa',
  '/es/proposals?borough=-&order=newest',
  '/es/proposals?state=reached',
  '/es/proposals?state=answered',
  '/es/proposals?state=closed&order=nearest',
  '/es/proposals?q=parques',
  '/en/proposals?q=mercdos',
]

/** A city with so many proposals, of which each tenth ended and those that reached a tier were answered. */
async function openSite(store: Store, proposals: number) {
  const { pool } = store
  await pool.query(`TRUNCATE proposal CASCADE`)
  await addProposals(pool, manyProposals(proposals))
  await pool.query(
    `INSERT INTO reached (proposal_id, at, kind) SELECT t.proposal_id, r.at, 'tier' FROM tally t JOIN tier r ON t.count >= r.at;
     INSERT INTO entry (proposal_id, body)
     SELECT DISTINCT proposal_id, '{"kind":"in-review"}'::jsonb FROM reached;
     UPDATE proposal SET closed_at = now(), ended = 'retired' WHERE id % 10 = 0`,
  )
  await pool.query('VACUUM ANALYZE')
  const city = await readCity(store)
  const app = publicApp({ store, city, origin: undefined, places: () => ({}), now: Date.now })
  const times = new Map<string, number[]>()
  return {
    times,
    async open(address: string) {
      const from = performance.now()
      const answer = await app.request(address, { headers: { 'accept-encoding': 'gzip' } })
      const page = await answer.arrayBuffer()
      const took = performance.now() - from
      if (answer.status !== 200 || page.byteLength < 1_000) throw new Error(`${address}: ${answer.status}`)
      times.set(address, [...(times.get(address) ?? []), took])
      return took
    },
  }
}

const at = (part: number, times: readonly number[]) =>
  times.toSorted((one, other) => one - other)[Math.floor(part * (times.length - 1))] ?? Number.NaN

const place = await openPlace()
try {
  const few = await openSite((await place.database()).store, 20)
  const many = await openSite((await place.database()).store, large)
  for (let round = 0; round < rounds + warming; round += 1) {
    if (round === warming) for (const { times } of [few, many]) times.clear()
    for (const address of addresses) {
      await few.open(address)
      await many.open(address)
    }
  }
  const compare = (what: string, small: readonly number[], big: readonly number[]) => {
    const line = [0.5, 0.99].map((part) => {
      const [one, other] = [at(part, small), at(part, big)]
      return `p${part * 100} ${one.toFixed(1)} ms, ${other.toFixed(1)} ms: ${(other / one).toFixed(2)} times`
    })
    print(`${what}: ${line.join('; ')}`)
    return at(0.99, big) / at(0.99, small)
  }
  print(`pages of proposals among 20, and among ${large.toLocaleString('en-US')}:`)
  for (const address of addresses)
    compare(address, few.times.get(address) ?? [], many.times.get(address) ?? [])
  const ratio = compare('all', [...few.times.values()].flat(), [...many.times.values()].flat())
  if (ratio >= most) process.exitCode = 1
} finally {
  await place.close()
}
