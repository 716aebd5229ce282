import type { PoolClient } from 'pg'
import { counts } from '../integrity/filter.ts'
import { signatureLeaf } from './commitment.ts'
import { size } from './merkle.ts'
import type { Receipts } from './seal.ts'

/** Leaves of one proposal in the order of their hashes, which says nothing of when or by whom they were signed. */
export function leavesOf(receipts: Receipts, proposal: number, residents: Buffer): Buffer {
  const all = receipts.ofAll(proposal, residents)
  const leaves: Buffer[] = []
  for (let from = 0; from < all.length; from += 16)
    leaves.push(signatureLeaf(proposal, all.subarray(from, from + 16)))
  return Buffer.concat(leaves.sort(Buffer.compare))
}

/** What must be added to `before` and taken from it to have `now`; both in order. */
export function difference(before: Buffer, now: Buffer): { added: Buffer[]; gone: Buffer[] } {
  const added: Buffer[] = []
  const gone: Buffer[] = []
  for (let old = 0, fresh = 0; old < before.length || fresh < now.length; ) {
    const one = before.subarray(old, old + size)
    const other = now.subarray(fresh, fresh + size)
    const order = one.length === 0 ? 1 : other.length === 0 ? -1 : one.compare(other)
    if (order < 0) gone.push(one)
    if (order > 0) added.push(other)
    if (order <= 0) old += size
    if (order >= 0) fresh += size
  }
  return { added, gone }
}

/** Leaves by proposal. */
export type Leaves = ReadonlyMap<number, Buffer>

/** The leaves of what counts at this moment, of the city and of elsewhere, as its signatures say. */
export async function standingLeaves(
  client: PoolClient,
  receipts: Receipts,
  proposals: readonly number[],
): Promise<Leaves> {
  const { rows } = await client.query<{ id: number; residents: Buffer }>(
    `SELECT proposal_id AS id, string_agg(int8send(resident_id), '') AS residents
     FROM signature s WHERE ${counts} AND proposal_id = ANY ($1) GROUP BY proposal_id`,
    [proposals],
  )
  return new Map(rows.map(({ id, residents }) => [id, leavesOf(receipts, id, residents)]))
}

/** The leaves as they were kept last. */
export async function keptLeaves(client: PoolClient, proposals: readonly number[]): Promise<Leaves> {
  const { rows } = await client.query<{ id: number; leaves: Buffer }>(
    `SELECT proposal_id AS id, string_agg(leaf, '' ORDER BY leaf) AS leaves
     FROM receipt_leaf WHERE until_day IS NULL AND proposal_id = ANY ($1) GROUP BY proposal_id`,
    [proposals],
  )
  return new Map(rows.map(({ id, leaves }) => [id, leaves]))
}

/** Leaves that one statement writes at most. */
const together = 10_000

/** Keeps what changed since: from `day` on the added stand, and those that are gone no longer. */
export async function keepLeaves(
  client: PoolClient,
  day: string,
  changes: ReadonlyMap<number, ReturnType<typeof difference>>,
): Promise<void> {
  const write = async (kind: 'added' | 'gone', sql: string) => {
    const all = [...changes].flatMap(([id, change]) => change[kind].map((leaf) => ({ id, leaf })))
    for (let from = 0; from < all.length; from += together) {
      const some = all.slice(from, from + together)
      await client.query(sql, [day, some.map(({ id }) => id), some.map(({ leaf }) => leaf)])
    }
  }
  await write(
    'gone',
    `UPDATE receipt_leaf k SET until_day = $1
     FROM unnest($2::integer[], $3::bytea[]) AS g (id, leaf)
     WHERE k.proposal_id = g.id AND k.leaf = g.leaf AND k.until_day IS NULL`,
  )
  await write(
    'added',
    `INSERT INTO receipt_leaf (from_day, proposal_id, leaf)
     SELECT $1, a.id, a.leaf FROM unnest($2::integer[], $3::bytea[]) AS a (id, leaf)`,
  )
}
