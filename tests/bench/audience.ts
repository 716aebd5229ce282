import { beginAnnouncement } from '../../prisma/announcement/begin.ts'
import { claimRecipients } from '../../prisma/announcement/claim.ts'
import { countsOf } from '../../prisma/announcement/counts.ts'
import { approvedAnnouncement } from '../broadcast/audience.ts'
import { memory, peak } from './memory.ts'
import { openPlace } from './place.ts'

/**
 * `node --expose-gc --import tsx tests/bench/audience.ts [people]`: how long it takes to put an announcement to so many
 * on its way, what that costs this process and the database, and what the statements of its sending take then.
 */
const people = Number(process.argv[2] ?? 277_000)
const print = (line: string) => process.stdout.write(`${line}\n`)
const milliseconds = async (work: () => Promise<unknown>): Promise<string> => {
  const begun = performance.now()
  await work()
  return `${(performance.now() - begun).toFixed(1)} ms`
}

const place = await openPlace()
try {
  const { store } = await place.database()
  const { pool, keys } = store
  const closed = keys.close('1000000001')
  await pool.query(
    `INSERT INTO resident (key, lives_here) SELECT sha256(convert_to('reader ' || n, 'UTF8')), true FROM generate_series(1, $1) AS n`,
    [people],
  )
  await pool.query(
    `INSERT INTO conversation (channel, address_key, address, resident_id, language, state, revision)
     SELECT CASE WHEN id % 5 = 0 THEN 'whatsapp' ELSE 'telegram' END, key, $1, id, 'es', '{}', 1
     FROM resident WHERE id > (SELECT max(id) - $2 FROM resident)`,
    [closed, people],
  )
  await pool.query('ANALYZE')
  const before = memory(0)
  const announcement = await approvedAnnouncement(store, 'Este sábado, a las 11, asamblea en la plaza.')
  const took = await milliseconds(async () => {
    const begun = await beginAnnouncement(pool)
    if (begun?.people !== people) throw new Error(`${begun?.people} instead of ${people}`)
  })
  const after = memory(0)
  print(`${people.toLocaleString('en-US')} recipients in ${took}`)
  print(
    `this process before: heap ${before.heap}, resident ${before.resident} MiB; after: heap ${after.heap}, resident ${after.resident} MiB; peak ${peak()} MiB`,
  )
  const { rows } = await pool.query<{ size: string }>(
    `SELECT pg_size_pretty(pg_total_relation_size('recipient')) AS size`,
  )
  print(`on disk: ${rows[0]?.size}`)
  await pool.query(
    `UPDATE city SET time_zone = 'Etc/GMT' WHERE extract(hour FROM now() AT TIME ZONE 'UTC') BETWEEN 9 AND 19`,
  )
  for (const count of [2, 50, 50])
    print(
      `claim of ${count}: ${await milliseconds(() => claimRecipients(store, announcement, 'telegram', count))}`,
    )
  print(`counts: ${await milliseconds(() => countsOf(pool, announcement))}`)
} finally {
  await place.close()
}
