import type { PoolClient } from 'pg'
import type { Store } from '../store.ts'
import { beginning, dayRoot, proposalLeaf } from './commitment.ts'
import { difference, keepLeaves, keptLeaves, type Leaves, standingLeaves } from './leaves.ts'
import { rootOf, size, treeOf } from './merkle.ts'
import type { Receipts } from './seal.ts'

export interface Closed {
  /** YYYY-MM-DD, ascending. Empty: there was nothing to close, or another worker is at it. */
  days: readonly string[]
  signatures: number
  /** Proposals that show other counts than the signatures that count, which are what the root counts. */
  wrong: readonly number[]
}

const nothing: Closed = { days: [], signatures: 0, wrong: [] }

/** Any fixed number: of several workers one closes a day. */
const lock = 7_236_403

/** Signatures and proposals that are in memory at once; one proposal is never divided. */
const room = { signatures: 50_000, proposals: 1_000 }

/**
 * Closes the days that are over in the city and were not closed yet, the oldest first, as they stand at this moment: in
 * one snapshot, and all or nothing. A day that has a row is never closed again, whatever clocks say. Signatures are
 * recorded by workers, and workers close days; so where several days are late no worker ran, and nothing changed
 * between them but what the last moments brought.
 *
 * @param at What is taken for now; the database's clock when it is not given, so that all workers have one.
 * @throws when the database fails: no day is closed then.
 */
export async function closeDays(store: Store, at?: Date): Promise<Closed> {
  if ((await daysDue(store.pool, at)).length === 0) return nothing
  const client = await store.pool.connect()
  let fault: unknown
  try {
    // Taken before the transaction begins: its snapshot must see what the last holder of the lock committed.
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [lock])
    if (!rows[0]?.mine) return nothing
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    const due = await daysDue(client, at)
    const closed = due.length === 0 ? nothing : await closeInOrder(client, store.keys.receipts, due, at)
    await client.query('COMMIT')
    await client.query('SELECT pg_advisory_unlock($1)', [lock])
    return closed
  } catch (reason) {
    fault = reason
    throw reason
  } finally {
    // With the connection the lock is given back and whatever was begun undone.
    client.release(fault !== undefined)
  }
}

/** Days of the city that are over and not closed. Where none was ever closed, yesterday is the first. */
async function daysDue(client: Pick<PoolClient, 'query'>, at: Date | undefined): Promise<string[]> {
  const { rows } = await client.query<{ day: string }>(
    `WITH over AS (
       SELECT (coalesce($1::timestamptz, now()) AT TIME ZONE time_zone)::date - 1 AS last FROM city
     )
     SELECT day::date::text AS day
     FROM over, generate_series(coalesce((SELECT max(day) + 1 FROM receipt_day), last)::timestamp, last, '1 day') AS day
     ORDER BY day`,
    [at ?? null],
  )
  return rows.map(({ day }) => day)
}

async function closeInOrder(
  client: PoolClient,
  receipts: Receipts,
  days: readonly string[],
  at: Date | undefined,
): Promise<Closed> {
  const { rows: proposals } = await client.query<{ id: number; count: number }>(
    'SELECT proposal_id AS id, count + elsewhere AS count FROM tally ORDER BY proposal_id',
  )
  const first = days[0] ?? ''
  const leaves: Buffer[] = []
  const wrong: number[] = []
  let signatures = 0
  for (const some of groups(proposals)) {
    const ids = some.map(({ id }) => id)
    const standing = await standingLeaves(client, receipts, ids)
    const kept = await keptLeaves(client, ids)
    const changes = ids.map((id) => [id, difference(of(kept, id), of(standing, id))] as const)
    await keepLeaves(client, first, new Map(changes))
    const trees = some.map(({ id, count: shown }) => {
      const count = of(standing, id).length / size
      if (count !== shown) wrong.push(id)
      return { id, count, root: rootOf(treeOf(of(standing, id))) }
    })
    await keepTrees(client, first, trees)
    for (const { id, count, root } of trees) {
      signatures += count
      leaves.push(proposalLeaf(id, count, root))
    }
  }
  const tree = rootOf(treeOf(Buffer.concat(leaves)))
  await keepDays(client, days, at, { signatures, proposals: proposals.length, tree })
  return { days, signatures, wrong }
}

const of = (leaves: Leaves, id: number): Buffer => leaves.get(id) ?? Buffer.alloc(0)

/** Neighbours together, as many as there is room for. */
function groups<P extends { count: number }>(proposals: readonly P[]): P[][] {
  const made: P[][] = []
  let held = 0
  for (const proposal of proposals) {
    const group = made.at(-1)
    held += proposal.count
    if (group && held <= room.signatures && group.length < room.proposals) group.push(proposal)
    else {
      made.push([proposal])
      held = proposal.count
    }
  }
  return made
}

/** A tree has a row from the day on which it changed. */
async function keepTrees(
  client: PoolClient,
  day: string,
  trees: readonly { id: number; count: number; root: Buffer }[],
): Promise<void> {
  await client.query(
    `INSERT INTO receipt_tree (from_day, proposal_id, count, root)
     SELECT $1, t.id, t.count, t.root
     FROM unnest($2::integer[], $3::integer[], $4::bytea[]) AS t (id, count, root)
     WHERE (t.count, t.root) IS DISTINCT FROM (
       SELECT (k.count, k.root) FROM receipt_tree k WHERE k.proposal_id = t.id ORDER BY k.from_day DESC LIMIT 1
     )`,
    [day, trees.map(({ id }) => id), trees.map(({ count }) => count), trees.map(({ root }) => root)],
  )
}

async function keepDays(
  client: PoolClient,
  days: readonly string[],
  at: Date | undefined,
  sum: { signatures: number; proposals: number; tree: Buffer },
): Promise<void> {
  const { rows } = await client.query<{ now: Date; before: Buffer | null }>(
    `SELECT coalesce($1::timestamptz, now()) AS now,
       (SELECT root FROM receipt_day ORDER BY day DESC LIMIT 1) AS before`,
    [at ?? null],
  )
  const closed = (rows[0]?.now ?? new Date()).toISOString()
  let before = rows[0]?.before ?? beginning
  for (const day of days) {
    before = dayRoot(before, { day, closed, ...sum })
    await client.query(
      `INSERT INTO receipt_day (day, closed_at, signatures, proposals, tree, root)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [day, closed, sum.signatures, sum.proposals, sum.tree, before],
    )
  }
}
