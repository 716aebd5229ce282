import type { Pool } from 'pg'
import type { Order } from '../../core/city.ts'
import type { StatusKind } from '../../core/history.ts'
import { isListed } from '../listed.ts'
import { isHidden } from '../moderation/ended.ts'
import { isStatusSql } from '../promise/past.ts'
import { search } from '../search.ts'

/** How proposals stand: those that take signatures, that ever reached a tier, that staff said something of, that ended. */
export const proposalStates = ['open', 'reached', 'answered', 'closed'] as const
export type ProposalState = (typeof proposalStates)[number]

export interface Wanted {
  order: Order
  state: ProposalState
  topic: string | undefined
  /** Null: the whole city. */
  borough: string | null | undefined
}

/** The last one of a page, as it stood there: what comes after it is the next page. */
export interface Cursor {
  count: number
  id: number
}

export interface ProposalCard {
  id: number
  title: string
  topic: string
  /** Null: the whole city. */
  borough: string | null
  /** Of the city, and of people elsewhere. */
  count: number
  elsewhere: number
  open: boolean
  /** The newest that staff said of it. */
  status: StatusKind | null
}

const columns = `p.id, p.title, p.topic_id AS topic, p.borough_id AS borough, t.count, t.elsewhere,
  p.closed_at IS NULL AS open,
  (SELECT e.body->>'kind' FROM entry e WHERE e.proposal_id = p.id AND ${isStatusSql('e')} ORDER BY e.id DESC LIMIT 1)
    AS status`

const isReached = `NOT (${isHidden}) AND p.id IN (SELECT proposal_id FROM reached WHERE kind = 'tier')`

const stateSql: Readonly<Record<ProposalState, string>> = {
  open: isListed,
  reached: isReached,
  // Staff say something of those that reached a tier; each of these is asked for itself.
  answered: `${isReached} AND EXISTS (
    SELECT FROM entry e WHERE e.proposal_id = p.id AND ${isStatusSql('e')} OFFSET 0)`,
  closed: `NOT (${isHidden}) AND p.closed_at IS NOT NULL`,
}

/** Values of a statement, each named by its place. */
class Values {
  readonly all: (string | number | null | readonly number[])[] = []
  add(value: string | number | null | readonly number[], type: string): string {
    this.all.push(value)
    return `$${this.all.length}::${type}`
  }
}

function conditions({ state, topic, borough }: Omit<Wanted, 'order'>, values: Values): string {
  return [
    stateSql[state],
    ...(topic === undefined ? [] : [`p.topic_id = ${values.add(topic, 'text')}`]),
    ...(borough === undefined
      ? []
      : [borough === null ? 'p.borough_id IS NULL' : `p.borough_id = ${values.add(borough, 'text')}`]),
  ].join(' AND ')
}

const ordered = (where: string, order: string, limit: number, next = '') => `
  SELECT ${columns}${next}
  FROM proposal p JOIN tally t ON t.proposal_id = p.id
  WHERE p.consultation_id = $1 AND ${where}
  ORDER BY ${order} LIMIT ${limit}`

const byCount = 't.count DESC, t.proposal_id'

/** In the order of counts: after the cursor. The first comparison is what an index follows. */
const belowCount = ({ count, id }: Cursor, values: Values): string => {
  const [least, last] = [values.add(count, 'int'), values.add(id, 'int')]
  return `t.count <= ${least} AND (t.count < ${least} OR t.proposal_id > ${last})`
}

/**
 * The nearest to its next tier is the one that lacks the smallest part of it; those of the same part are in the order
 * of counts, and those that reached all tiers come last. Read tier by tier, each from its highest count down.
 */
function nearest(
  where: string,
  after: Cursor | undefined,
  tiers: readonly number[],
  limit: number,
  values: Values,
): string {
  const steps = [...tiers, undefined].flatMap((at, place) => {
    const from = after && stepCursor(after, at, tiers)
    if (from === 'before') return []
    const within = [
      where,
      `t.count >= ${values.add(tiers[place - 1] ?? 0, 'int')}`,
      ...(at === undefined ? [] : [`t.count < ${values.add(at, 'int')}`]),
      ...(from ? [belowCount(from, values)] : []),
    ].join(' AND ')
    return [`(${ordered(within, byCount, limit, `, ${values.add(at ?? null, 'int')} AS next`)})`]
  })
  return `SELECT near.* FROM (${steps.join(' UNION ALL ')}) AS near
    ORDER BY (near.next - near.count)::float / near.next NULLS LAST, near.count DESC, near.id
    LIMIT ${limit}`
}

/**
 * Where a tier's proposals go on after the last one of a page, which may be nearer to another tier. Compared in whole
 * numbers. @returns 'before' where all of them came before it.
 */
function stepCursor(
  { count, id }: Cursor,
  at: number | undefined,
  tiers: readonly number[],
): Cursor | undefined | 'before' {
  const next = tiers.find((tier) => tier > count)
  if (next === undefined) return at === undefined ? { count, id } : 'before'
  if (at === undefined) return undefined
  // What lacks the same part of this tier as the cursor's lacks of its own.
  const same = Math.floor((count * at) / next)
  if ((count * at) % next > 0 || same < count) return { count: same, id: 0 }
  return same > count ? { count: same - 1, id: 0 } : { count, id }
}

/**
 * A page of the proposals that everybody may see, and whether there are others after it. However many there are, what
 * is read is a page.
 *
 * @param tiers Of the consultation, ascending.
 */
export async function publicProposals(
  pool: Pick<Pool, 'query'>,
  consultation: string,
  wanted: Wanted & { after: Cursor | undefined; tiers: readonly number[]; limit: number },
): Promise<{ items: ProposalCard[]; more: boolean }> {
  const { order, after, tiers, limit } = wanted
  const values = new Values()
  values.add(consultation, 'text')
  const where = conditions(wanted, values)
  const one = limit + 1
  const sql = () => {
    switch (order) {
      case 'nearest':
        return nearest(where, after, tiers, one, values)
      case 'most-signed':
        return ordered(after ? `${where} AND ${belowCount(after, values)}` : where, byCount, one)
      case 'newest': {
        const before = after
          ? ` AND (p.created_at, p.id) < (SELECT c.created_at, c.id FROM proposal c WHERE c.id = ${values.add(after.id, 'int')})`
          : ''
        return ordered(`${where}${before}`, 'p.created_at DESC, p.id DESC', one)
      }
    }
  }
  // Planned anew each time: a crowded borough is read from the highest count down, a sparse one whole.
  const { rows } = await pool.query<ProposalCard>(sql(), values.all)
  return { items: rows.slice(0, limit), more: rows.length > limit }
}

/** Those that hold the words, the likest first, as the search in chat finds them, of the topic, borough and state. */
export async function foundProposals(
  pool: Pick<Pool, 'connect'>,
  consultation: string,
  words: readonly string[],
  wanted: Omit<Wanted, 'order'>,
): Promise<ProposalCard[]> {
  const client = await pool.connect()
  try {
    const ids = await search({ words }, { client })
    const values = new Values()
    values.add(consultation, 'text')
    const where = conditions(wanted, values)
    const found = values.add(ids, 'int[]')
    const { rows } = await client.query<ProposalCard>(
      `SELECT ${columns} FROM proposal p JOIN tally t ON t.proposal_id = p.id
       WHERE p.consultation_id = $1 AND ${where} AND p.id = ANY (${found})
       ORDER BY array_position(${found}, p.id)`,
      values.all,
    )
    return rows
  } finally {
    client.release()
  }
}

/** The numbers of all that have a page. */
export async function publicProposalIds(pool: Pick<Pool, 'query'>, consultation: string): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `SELECT p.id FROM proposal p WHERE p.consultation_id = $1 AND NOT (${isHidden}) ORDER BY p.id`,
    [consultation],
  )
  return rows.map(({ id }) => id)
}
