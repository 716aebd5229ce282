import type { Asks } from '../../core/ask.ts'
import { type Draft, none, type Part } from '../../core/draft.ts'
import { mark } from '../../core/mark.ts'
import type { Asker } from '../asker.ts'

/** The column of each part, and its value as core knows it: nothing in particular is an empty text. */
const columns: Readonly<Record<Part, { column: string; value: string }>> = {
  title: { column: 'title', value: 'd.title' },
  problem: { column: 'problem', value: 'd.problem' },
  change: { column: 'change', value: 'd.change' },
  aim: { column: 'aim', value: 'd.aim' },
  topic: { column: 'topic_id', value: 'd.topic_id' },
  place: { column: 'borough_id', value: `CASE WHEN d.whole_city THEN '' ELSE d.borough_id END` },
  name: { column: 'author_name', value: 'd.author_name' },
}

const partsSql = Object.entries(columns)
  .map(([part, { value }]) => `'${part}', ${value}`)
  .join(', ')

export async function draft(
  { resident, draft: id }: Asks['draft']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<Draft | undefined> {
  const { rows } = await client.query<{
    id: string
    status: Draft['status']
    parts: Draft['parts']
    proposal: number | null
    reason: string | null
    note: string | null
    claimed: boolean | null
  }>({
    name: 'draft',
    text: `SELECT d.id, d.status, jsonb_strip_nulls(jsonb_build_object(${partsSql})) AS parts, d.proposal_id AS proposal,
        past.reason, past.note, now.claimed
      FROM draft d
      LEFT JOIN LATERAL (
        SELECT coalesce(r.reason, '') AS reason, r.note FROM review r
        WHERE r.draft_id = d.id AND r.decision = 'returned' ORDER BY r.decided_at DESC LIMIT 1
      ) AS past ON d.status = 'returned'
      LEFT JOIN LATERAL (
        SELECT r.claimed_until > now() AS claimed FROM review r WHERE r.draft_id = d.id AND r.decided_at IS NULL
      ) AS now ON d.status = 'waiting'
      WHERE d.id = $1 AND d.resident_id = $2`,
    values: [id, resident],
  })
  const [row] = rows
  if (!row) return undefined
  const { proposal, reason, note, claimed } = row
  return {
    id: row.id,
    status: row.status,
    parts: row.parts,
    proposal: proposal ?? undefined,
    returned: reason === null ? undefined : { reason, note: note ?? undefined },
    claimed: claimed ?? false,
  }
}

/** The row is locked between reading and writing, so that nothing comes between from another chat. */
export async function save(
  { resident, draft: id, part, value, was }: Asks['save']['ask'],
  { client }: Asker,
): Promise<Asks['save']['told']> {
  const { column, value: expression } = columns[part]
  const { rows } = await client.query<{ stands: string | null }>({
    name: `draft-${part}`,
    text: `SELECT ${expression} AS stands FROM draft d
      WHERE d.id = $1 AND d.resident_id = $2 AND d.status IN ('writing', 'returned') FOR UPDATE`,
    values: [id, resident],
  })
  const [row] = rows
  if (!row) return 'closed'
  const stands = row.stands ?? undefined
  if (stands === value) return 'saved'
  if ((stands === undefined ? undefined : mark(stands)) !== was) return 'changed'
  const whole = part === 'place' ? ', whole_city = $2::text IS NULL' : ''
  await client.query({
    name: `save-${part}`,
    text: `UPDATE draft SET ${column} = $2${whole}, touched_at = now() WHERE id = $1`,
    values: [id, part === 'place' && value === none ? null : value],
  })
  return 'saved'
}

export async function drop(
  { resident, draft: id }: Asks['drop']['ask'],
  { client }: Asker,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'drop-draft',
    text: `UPDATE draft SET status = 'dropped', title = NULL, problem = NULL, change = NULL, aim = NULL,
        topic_id = NULL, whole_city = NULL, borough_id = NULL, author_name = NULL, touched_at = now()
      WHERE id = $1 AND resident_id = $2 AND status IN ('writing', 'returned')`,
    values: [id, resident],
  })
  return rowCount === 1
}
