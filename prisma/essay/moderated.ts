import type { PoolClient } from 'pg'
import type { CommentInHand } from '../../core/ask/moderation.ts'
import type { Decision } from '../../core/moderation.ts'
import { policy } from '../../core/policy.ts'
import { notify } from '../moderation/notify.ts'

/** What a moderator reads of a comment on an essay: its words, and of what. */
export async function commentInHand(
  review: string,
  comment: string,
  client: PoolClient,
): Promise<CommentInHand> {
  const { rows } = await client.query<Omit<CommentInHand, 'of' | 'review'>>(
    `SELECT v.title AS essay, s.title, c.kind, c.words
     FROM essay_comment c JOIN essay_version v ON (v.essay_id, v.version) = (c.essay_id, c.version)
     JOIN essay_section s ON (s.essay_id, s.version, s.section) = (c.essay_id, c.version, c.section)
     WHERE c.id = $1`,
    [comment],
  )
  const [row] = rows
  if (!row) throw new Error('a comment that is reviewed is gone')
  return { of: 'comment', review, ...row }
}

/**
 * Carries out what a moderator decided of a comment, in the transaction of the decision: it is public, with those that
 * say it alike, or comes back, and then its words are forgotten. Whoever wrote it is told either way.
 *
 * @returns what the record says of it; undefined when it cannot be so.
 */
export async function decideComment(
  client: PoolClient,
  { comment, author }: { comment: string; author: string },
  decision: Decision,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (decision.type === 'merged') return undefined
  // The essay's row goes first, as where a version is published: two that are alike find each other.
  const { rows } = await client.query<{ essay: string }>(
    `SELECT e.id AS essay FROM essay e
     WHERE e.id = (SELECT essay_id FROM essay_comment WHERE id = $1) FOR NO KEY UPDATE`,
    [comment],
  )
  const essay = rows[0]?.essay ?? ''
  if (decision.type === 'approved') {
    const point = await pointOf(client, comment)
    await client.query(`UPDATE essay_comment SET status = 'public', point_id = $2 WHERE id = $1`, [
      comment,
      point,
    ])
    await client.query('DELETE FROM essay_support WHERE point_id = $1 AND resident_id = $2', [point, author])
    await notify(client, author, { type: 'comment-public', essay, point })
    return {}
  }
  const { reason, note } = decision
  const why = { reason, ...(note !== undefined && { note }) }
  await client.query(`UPDATE essay_comment SET status = 'returned', words = NULL WHERE id = $1`, [comment])
  await notify(client, author, { type: 'comment-returned', essay, comment, ...why })
  return why
}

/** The point that says nearly the same of that section in that way, and that no version took yet; else a new one. */
async function pointOf(client: PoolClient, comment: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT p.id
     FROM essay_comment c
     JOIN essay_point p ON (p.essay_id, p.section, p.kind) = (c.essay_id, c.section, c.kind) AND p.taken_in IS NULL
     JOIN essay_comment o ON o.point_id = p.id AND o.status = 'public'
     CROSS JOIN LATERAL (SELECT similarity(unaccent(o.words), unaccent(c.words)) AS likeness) AS l
     WHERE c.id = $1 AND l.likeness >= $2
     ORDER BY l.likeness DESC, o.id LIMIT 1`,
    [comment, policy.essay.likeness],
  )
  const [alike] = rows
  if (alike) return alike.id
  const { rows: made } = await client.query<{ id: string }>(
    `INSERT INTO essay_point (essay_id, section, kind)
     SELECT essay_id, section, kind FROM essay_comment WHERE id = $1 RETURNING id`,
    [comment],
  )
  const [point] = made
  if (!point) throw new Error('a comment that is decided is gone')
  return point.id
}
