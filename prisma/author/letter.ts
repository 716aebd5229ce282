import type { PoolClient } from 'pg'
import type { AuthorAsks } from '../../core/ask/author.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { isReached } from '../reaching.ts'

/** Who is told of proposal `p`: a signature that stands, a chat that did not say stop, and not the author. */
export const readers = `
  SELECT count(*)::int FROM signature s
  WHERE s.proposal_id = p.id AND s.stands AND s.resident_id IS DISTINCT FROM p.author_id
    AND NOT EXISTS (SELECT FROM quiet q WHERE q.proposal_id = p.id AND q.resident_id = s.resident_id)
    AND ${isReached('s.resident_id')}`

/** When the last one was sent that was approved or waits; one that was returned is none. */
const last = `
  SELECT max(coalesce(m.approved_at, m.sent_at)) FROM message m
  WHERE m.proposal_id = p.id AND m.sent_at IS NOT NULL AND (m.approved_at IS NOT NULL
    OR EXISTS (SELECT FROM review r WHERE r.message_id = m.id AND r.decided_at IS NULL))`

const mine = `p.id = $1 AND p.author_id = $2 AND p.ended IS DISTINCT FROM 'hidden'`

export async function letter(
  { proposal, resident }: AuthorAsks['letter']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<AuthorAsks['letter']['told']> {
  const { rows } = await client.query<{
    title: string
    author: string
    words: string | null
    waiting: string | null
    reach: number
    next: Date | null
  }>(
    `SELECT p.title, p.author_name AS author, (${readers}) AS reach,
       (SELECT words FROM message m WHERE m.proposal_id = p.id AND m.sent_at IS NULL) AS words,
       (SELECT words FROM message m JOIN review r ON r.message_id = m.id
        WHERE m.proposal_id = p.id AND r.decided_at IS NULL LIMIT 1) AS waiting,
       CASE WHEN (${last}) > now() - $3 * interval '1 day' THEN (${last}) + $3 * interval '1 day' END AS next
     FROM proposal p WHERE ${mine}`,
    [proposal, resident, policy.author.letter.days],
  )
  const [row] = rows
  if (!row) return undefined
  const { words, waiting, next, ...known } = row
  return { ...known, words: words ?? undefined, waiting: waiting ?? undefined, next: next?.getTime() }
}

export async function pen(
  { proposal, resident, words }: AuthorAsks['pen']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<undefined> {
  if (words === undefined) {
    await client.query(
      `DELETE FROM message m USING proposal p WHERE m.proposal_id = p.id AND m.sent_at IS NULL AND ${mine}`,
      [proposal, resident],
    )
  } else {
    await client.query(
      `INSERT INTO message (proposal_id, words) SELECT p.id, $3 FROM proposal p WHERE ${mine}
       ON CONFLICT (proposal_id) WHERE sent_at IS NULL DO UPDATE SET words = EXCLUDED.words`,
      [proposal, resident, words],
    )
  }
  return undefined
}

/** Of several chats that send at once one does: the proposal's row is locked, and the week looked at again. */
export async function post(
  { proposal, resident }: AuthorAsks['post']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<boolean> {
  const { rowCount: held } = await client.query(`SELECT FROM proposal p WHERE ${mine} FOR NO KEY UPDATE`, [
    proposal,
    resident,
  ])
  if (held !== 1) return false
  const { rowCount } = await client.query(
    `WITH sent AS (
       UPDATE message m SET sent_at = now() FROM proposal p
       WHERE m.proposal_id = p.id AND p.id = $1 AND m.sent_at IS NULL
         AND coalesce((${last}) <= now() - $2 * interval '1 day', true)
       RETURNING m.id
     )
     INSERT INTO review (message_id) SELECT id FROM sent`,
    [proposal, policy.author.letter.days],
  )
  return rowCount === 1
}

/** Nothing more of a proposal, or all of it again; who wants nothing follows it no longer. */
export async function quiet(
  { proposal, resident, on }: AuthorAsks['quiet']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<undefined> {
  if (on) {
    await client.query(
      `WITH unfollowed AS (DELETE FROM follow WHERE proposal_id = $1 AND resident_id = $2)
       INSERT INTO quiet (proposal_id, resident_id) SELECT id, $2 FROM proposal WHERE id = $1
       ON CONFLICT DO NOTHING`,
      [proposal, resident],
    )
  } else {
    await client.query('DELETE FROM quiet WHERE proposal_id = $1 AND resident_id = $2', [proposal, resident])
  }
  return undefined
}

/** What is told of a letter to one reader. */
export interface LetterAbout {
  words: string
  author: string
  /** They wanted nothing more of the proposal meanwhile. */
  unwanted: boolean
}

export async function letterAbout(
  client: Pick<PoolClient, 'query'>,
  message: string,
  conversation: string,
): Promise<LetterAbout | undefined> {
  const { rows } = await client.query<LetterAbout>({
    name: 'letter-about',
    text: `SELECT m.words, p.author_name AS author,
        p.ended IS NOT DISTINCT FROM 'hidden' OR EXISTS (SELECT FROM quiet q
          JOIN conversation c ON c.resident_id = q.resident_id
          WHERE q.proposal_id = p.id AND c.id = $2) AS unwanted
      FROM message m JOIN proposal p ON p.id = m.proposal_id WHERE m.id = $1`,
    values: [message, conversation],
  })
  return rows[0]
}
