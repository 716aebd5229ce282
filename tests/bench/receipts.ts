import { writeReceipt } from '../../core/receipt.ts'
import { closeDays } from '../../prisma/receipts/close.ts'
import { findReceipt } from '../../prisma/receipts/prove.ts'
import { Trees } from '../../prisma/receipts/trees.ts'
import { openPlace } from './place.ts'

/**
 * `node --import tsx tests/bench/receipts.ts [signatures]`: what receipts cost: closing the first day, one on which
 * nothing changed and one with new signatures and withdrawals; proofs in a proposal of 62,000; the room they take.
 */
const total = Number(process.argv[2] ?? 400_000)
const largest = Math.min(62_000, total)

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const timed = async <R>(what: string, act: () => Promise<R>): Promise<R> => {
  const from = performance.now()
  const result = await act()
  print(`${what}: ${Math.round(performance.now() - from)} ms`)
  return result
}

const place = await openPlace()
try {
  const { store } = await place.database()
  await store.pool.query(
    `INSERT INTO resident (key) SELECT sha256(convert_to('bench ' || n, 'UTF8')) FROM generate_series(1, $1::int) AS n`,
    [largest],
  )
  // The first proposal has the most; the others share the rest.
  await store.pool.query(
    `INSERT INTO signature (proposal_id, resident_id, stands, effect_id)
     SELECT p.id, r.id, true, 0 FROM proposal p
     CROSS JOIN LATERAL (
       SELECT id FROM resident ORDER BY id
       LIMIT CASE WHEN p.id = 1 THEN $1::int ELSE ($2::int - $1::int) / (SELECT count(*)::int - 1 FROM proposal) END
     ) r ORDER BY p.id, r.id`,
    [largest, total],
  )
  await store.pool.query(
    `UPDATE tally t SET count = (SELECT count(*) FROM signature s WHERE s.proposal_id = t.proposal_id)`,
  )
  await store.pool.query('ANALYZE')
  const day = (number: number) => new Date(Date.UTC(2026, 2, number, 18))
  const { signatures } = await timed('the first day closed', () => closeDays(store, day(2)))
  print(`  of ${signatures} signatures`)
  await timed('a day closed on which nothing changed', () => closeDays(store, day(3)))
  await store.pool.query(`UPDATE signature SET stands = false WHERE resident_id % 100 = 0`)
  await store.pool.query(
    `UPDATE tally t SET count = (SELECT count(*) FROM signature s WHERE s.proposal_id = t.proposal_id AND s.stands)`,
  )
  await timed('a day closed on which one in a hundred was withdrawn', () => closeDays(store, day(4)))
  for (const table of ['receipt_leaf', 'receipt_tree', 'receipt_day', 'signature']) {
    const { rows } = await store.pool.query<{ size: string }>(
      'SELECT pg_total_relation_size($1::regclass) AS size',
      [table],
    )
    print(`${table}: ${(Number(rows[0]?.size) / 2 ** 20).toFixed(1)} MiB`)
  }

  const { rows: who } = await store.pool.query<{ id: string }>(
    'SELECT resident_id AS id FROM signature WHERE proposal_id = 1 AND stands ORDER BY random() LIMIT 200',
  )
  const trees = new Trees()
  const cold: number[] = []
  const warm: number[] = []
  let bytes = 0
  for (const [at, { id }] of who.entries()) {
    const receipt = writeReceipt(store.keys.receipts.of({ proposal: 1, resident: id }))
    const from = performance.now()
    const found = await findReceipt(store, receipt, at < 10 ? new Trees() : trees)
    ;(at < 10 ? cold : warm).push(performance.now() - from)
    if (found.type === 'counted') bytes = JSON.stringify(found.proof, null, 2).length
  }
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
  print(
    `a proof among ${largest}: ${median(cold).toFixed(1)} ms from nothing, ${median(warm.slice(1)).toFixed(1)} ms once remembered`,
  )
  print(`the file of it: ${bytes} bytes`)
  print(`memory: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB resident`)
} finally {
  await place.close()
}
