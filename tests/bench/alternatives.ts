import { recordSignatures } from '../../prisma/record.ts'
import type { Store } from '../../prisma/store.ts'
import { owe } from './signatures.ts'

/** Runs `work` for each item, so many at once. @returns milliseconds. */
export async function atOnce<T>(
  lanes: number,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  const from = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item)
    }),
  )
  return performance.now() - from
}

const residents = async (store: Store, count: number): Promise<{ id: bigint; proposal: number }[]> => {
  const { rows } = await store.pool.query<{ id: string; proposal: number }>(
    `INSERT INTO resident (key) SELECT sha256(convert_to('other ' || n, 'UTF8')) FROM generate_series(1, $1::int) AS n
     RETURNING id, (1 + id % (SELECT count(*) FROM proposal))::int AS proposal`,
    [count],
  )
  return rows.map(({ id, proposal }) => ({ id: BigInt(id), proposal }))
}

/** What a first version would do: a transaction of Prisma for each signature, 16 at once. @returns milliseconds. */
export async function prismaEach(store: Store, count: number): Promise<number> {
  const signers = await residents(store, count)
  return atOnce(16, signers, ({ id, proposal }) =>
    store.prisma.$transaction(
      async (tx) => {
        await tx.signature.create({
          data: { proposalId: proposal, residentId: id, stands: true, effectId: 0n },
        })
        await tx.tally.update({ where: { proposalId: proposal }, data: { count: { increment: 1 } } })
      },
      { maxWait: 60_000, timeout: 60_000 },
    ),
  )
}

/** The least that must be written, in batches of 500 by the plain driver, two at once. @returns milliseconds. */
export async function rawBatches(store: Store, count: number): Promise<number> {
  const signers = await residents(store, count)
  const batches = Array.from({ length: Math.ceil(count / 500) }, (_, index) =>
    signers.slice(index * 500, (index + 1) * 500),
  )
  return atOnce(2, batches, (batch) =>
    store.pool.query({
      name: 'raw-batch',
      text: `WITH given AS (SELECT * FROM unnest($1::int[], $2::bigint[]) AS g (proposal_id, resident_id)),
         written AS (
           INSERT INTO signature (proposal_id, resident_id, stands, effect_id)
           SELECT proposal_id, resident_id, true, 0 FROM given ORDER BY 1, 2 ON CONFLICT DO NOTHING
           RETURNING proposal_id
         ),
         change AS (SELECT proposal_id, count(*)::int AS by FROM written GROUP BY 1),
         locked AS (
           SELECT proposal_id FROM tally WHERE proposal_id IN (SELECT proposal_id FROM change)
           ORDER BY 1 FOR UPDATE
         )
         UPDATE tally t SET count = t.count + c.by FROM change c
         WHERE t.proposal_id = c.proposal_id AND t.proposal_id IN (SELECT proposal_id FROM locked)`,
      values: [batch.map(({ proposal }) => proposal), batch.map(({ id }) => String(id))],
    }),
  )
}

/** The house's own statement, in batches of 500 by the plain driver, two at once. @returns milliseconds. */
export async function statementAlone(store: Store, count: number): Promise<number> {
  const effects = await owe(store, count)
  const batches = Array.from({ length: Math.ceil(count / 500) }, (_, index) =>
    effects.slice(index * 500, (index + 1) * 500),
  )
  return atOnce(2, batches, (batch) => recordSignatures(store.pool, batch))
}
