import type { PoolClient } from 'pg'
import type { Asks } from '../core/ask.ts'
import type { Listed } from '../core/city.ts'
import { policy } from '../core/policy.ts'
import type { Asker } from './asker.ts'

/** The proposals (`p`) that lists, searches and draws show. */
export const isListed = 'p.closed_at IS NULL'

/** In the order of the ids. Those that were closed meanwhile stay, so that a page is what it was. */
export async function listed(
  { ids }: Asks['listed']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<Listed[]> {
  const { rows } = await client.query<Listed>({
    name: 'listed',
    text: `SELECT p.id, p.title, t.count
      FROM unnest($1::int[]) WITH ORDINALITY AS i (id, place)
      JOIN proposal p ON p.id = i.id JOIN tally t ON t.proposal_id = p.id
      ORDER BY i.place`,
    values: [ids],
  })
  return rows
}

/** One more than a page, to see whether there are others. */
export const most = policy.pageSize + 1

const ordered = (where: string, order: string) => `
  SELECT p.id, p.title, t.count
  FROM proposal p JOIN tally t ON t.proposal_id = p.id
  WHERE ${isListed} AND p.consultation_id = $1 AND p.id <> ALL ($2::int[]) ${where}
  ORDER BY ${order}
  LIMIT ${most}`

const byCount = 't.count DESC, t.proposal_id'

/**
 * The nearest is the one that lacks the smallest part of its next tier. Each tier's nearest are the highest counts
 * below it, so a few of each are enough to choose from; those that reached all tiers come last.
 */
const nearest = `
  SELECT near.id, near.title, near.count
  FROM (
    SELECT at, lag(at, 1, 0) OVER (ORDER BY at) AS above FROM tier WHERE consultation_id = $1
    UNION ALL
    SELECT NULL, coalesce(max(at), 0) FROM tier WHERE consultation_id = $1
  ) AS step
  CROSS JOIN LATERAL (
    ${ordered('AND t.count >= step.above AND (step.at IS NULL OR t.count < step.at)', byCount)}
  ) AS near
  ORDER BY CASE WHEN step.at IS NULL THEN NULL ELSE (step.at - near.count)::float / step.at END NULLS LAST, near.id
  LIMIT ${most}`

/** What stands first in an order now, without what was seen. */
export async function following({ by, seen }: Asks['following']['ask'], asker: Asker): Promise<Listed[]> {
  const read = shelfSql(by)
  // Planned anew each time: a crowded borough is read from the highest count down, a sparse one whole.
  const { rows } = await asker.client.query<Listed>(read.text, [asker.consultation, seen, ...read.values])
  return rows
}

function shelfSql(by: Asks['following']['ask']['by']): { text: string; values: string[] } {
  if (typeof by !== 'string') {
    return 'topic' in by
      ? { text: ordered('AND p.topic_id = $3', byCount), values: [by.topic] }
      : { text: ordered('AND p.borough_id = $3', byCount), values: [by.borough] }
  }
  switch (by) {
    case 'most-signed':
      return { text: ordered('', byCount), values: [] }
    case 'newest':
      return { text: ordered('', 'p.created_at DESC, p.id DESC'), values: [] }
    case 'nearest':
      return { text: nearest, values: [] }
  }
}

/** How many each topic or borough holds, none counted further than `policy.crowded`. */
async function shelves(
  client: PoolClient,
  consultation: string,
  each: string,
  column: string,
  order: string,
) {
  const { rows } = await client.query<{ id: string; count: number }>(
    `SELECT each.id, held.count
     FROM ${each} AS each CROSS JOIN LATERAL (
       SELECT count(*)::int FROM (
         SELECT FROM proposal p
         WHERE ${isListed} AND p.${column} = each.id AND p.consultation_id = $1 LIMIT ${policy.crowded}) AS few
     ) AS held
     WHERE held.count > 0 ORDER BY each.${order}`,
    [consultation],
  )
  return rows
}

export const topics = ({ client, consultation }: Asker) =>
  shelves(client, consultation, 'topic', 'topic_id', 'place')

export const boroughs = ({ client, consultation }: Asker) =>
  shelves(client, consultation, 'borough', 'borough_id', 'id')
