import type { Pool } from 'pg'
import type { History } from '../../core/ask/promise.ts'
import type { Asks } from '../../core/ask.ts'
import { type Clarity, type Dated, Entry } from '../../core/history.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { shownTitle } from '../listed.ts'
import { type PastRow, pastColumns } from './past.ts'

/** Of the entry `e`: to how many it is clear, of how many who answered. */
export const clarityColumns = `
    (SELECT count(*) FILTER (WHERE c.clear)::int FROM clarity c WHERE c.entry_id = e.id) AS clear,
    (SELECT count(*)::int FROM clarity c WHERE c.entry_id = e.id) AS answered`

interface Row {
  id: string
  at: Date
  body: unknown
  clear: number
  answered: number
}

/** As it is kept, to as it is told. */
export const told = ({ id, at, body, clear, answered }: Row) => ({
  id,
  at: at.getTime(),
  entry: Entry.parse(body),
  clear,
  answered,
})

/** A proposal that was there before histories were kept begins with the day on which it was published. */
const entriesSql = `
  WITH all_of_it AS (
    SELECT 0::bigint AS id, p.created_at AS at, '{"kind":"published"}'::jsonb AS body
    FROM proposal p
    WHERE p.id = $1 AND NOT EXISTS (
      SELECT FROM entry e WHERE e.proposal_id = p.id AND e.body->>'kind' = 'published')
    UNION ALL
    SELECT id, at, body FROM entry WHERE proposal_id = $1
  )
  SELECT e.id, e.at, e.body, ${clarityColumns}
  FROM all_of_it e ORDER BY e.id LIMIT $2 OFFSET $3`

/** All that became of a proposal, the oldest first. */
export async function entriesOf(pool: Pick<Pool, 'query'>, proposal: number): Promise<(Dated & Clarity)[]> {
  const { rows } = await pool.query<Row>({
    name: 'history',
    text: entriesSql,
    values: [proposal, null, 0],
  })
  return rows.map(told)
}

/** Entries are only added, at the end, so each page stays what it was. */
export async function history(
  { proposal, page }: Asks['history']['ask'],
  { client }: Asker,
): Promise<History | undefined> {
  const { rows: found } = await client.query<
    PastRow & { title: string; count: number; entries: number; published: boolean }
  >({
    name: 'history-of',
    text: `SELECT ${shownTitle} AS title, t.count, ${pastColumns},
        (SELECT count(*)::int FROM entry e WHERE e.proposal_id = p.id) AS entries,
        EXISTS (SELECT FROM entry e WHERE e.proposal_id = p.id AND e.body->>'kind' = 'published') AS published
      FROM proposal p JOIN tally t ON t.proposal_id = p.id WHERE p.id = $1`,
    values: [proposal],
  })
  const [about] = found
  if (!about) return undefined
  const each = policy.history.page
  const pages = Math.ceil((about.entries + (about.published ? 0 : 1)) / each)
  const shown = Math.min(page ?? pages, pages)
  const { rows } = await client.query<Row>({
    name: 'history',
    text: entriesSql,
    values: [proposal, each, (shown - 1) * each],
  })
  const { title, count, reached } = about
  return { title, count, reached: reached ?? undefined, entries: rows.map(told), page: shown, pages }
}
