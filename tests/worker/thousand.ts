/**
 * One person in 20 chats on three channels signs in all of them at once, 1,000 times (50 people, 20 proposals), and
 * each time it must be one signature. By hand: `node --import tsx tests/worker/thousand.ts [postgres|redis]`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openEmbedded } from '../../cli/embedded/open.ts'
import { migrate } from '../../prisma/migrate.ts'
import { inPostgres, inRedis, type Place } from '../queue/place.ts'
import { atTheQuestion } from './crowd.ts'
import { openTestHouse } from './house.ts'

const people = 50
const proposals = 20
const chats = 20

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

interface Row {
  counts: number[]
  recounts: number[]
  signed: number
  already: number
  others: number
}

const sql = `
  SELECT (SELECT array_agg(count ORDER BY proposal_id) FROM tally) AS counts,
    (SELECT array_agg(n::int) FROM
      (SELECT count(*) AS n FROM signature WHERE stands GROUP BY proposal_id ORDER BY proposal_id) AS s) AS recounts,
    count(*) FILTER (WHERE body->>'type' = 'signed')::int AS signed,
    count(*) FILTER (WHERE body->>'type' = 'already-signed')::int AS already,
    count(*) FILTER (WHERE body->>'type' NOT IN ('signed', 'already-signed'))::int AS others
  FROM notice`

async function repeat(place: Place): Promise<boolean> {
  const house = await openTestHouse(
    place,
    numbers(proposals).map(() => 0),
  )
  house.work()
  const start = performance.now()
  for (const person of numbers(people)) {
    const residents = await atTheQuestion(house, { person, chats, proposal: 1 })
    for (const proposal of numbers(proposals)) {
      // The phone is not asked for again.
      if (proposal > 0) await Promise.all(residents.map((resident) => resident.goToSign(proposal + 1, '')))
      await Promise.all(residents.map((resident) => resident.press('Sí, firmar')))
    }
  }
  await house.settled()
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  const [row] = (await house.store.pool.query<Row>(sql)).rows
  await house.close()
  const right =
    row?.signed === people * proposals &&
    row.already === people * proposals * (chats - 1) &&
    row.others === 0 &&
    [...row.counts, ...row.recounts].every((count) => count === people) &&
    row.recounts.length === proposals
  process.stdout.write(
    `${house.queues.backend}: ${people * proposals} times ${chats} chats of one person: ${row?.signed} signatures, ` +
      `${row?.already} times already signed, in ${seconds} s: ${right ? 'right' : 'WRONG'}\n`,
  )
  return right
}

const folder = mkdtempSync(join(tmpdir(), 'voces-thousand-'))
const server = await openEmbedded(folder)
try {
  const pool = new pg.Pool({ connectionString: server.url })
  await migrate(pool)
  await pool.end()
  const database = { url: server.url, drop: async () => undefined }
  const place = process.argv[2] === 'redis' ? await inRedis(database) : inPostgres(database)
  const right = await repeat(place)
  await place.close()
  process.exitCode = right ? 0 : 1
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
