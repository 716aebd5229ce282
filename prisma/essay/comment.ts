import type { CommentSent, EssayAsks } from '../../core/ask/essay.ts'
import type { OwnComment } from '../../core/essay/comment.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'

type Client = Pick<Asker, 'client'>

/** Of a resident ($4), what counts of a section in one way ($1 to $3). */
const theirs = `c.essay_id = $1 AND c.section = $2 AND c.kind = $3 AND c.resident_id = $4
  AND c.status <> 'dropped' AND NOT c.settled`

export async function comment(
  { essay, section, kind, resident }: EssayAsks['comment']['ask'],
  { client }: Client,
): Promise<OwnComment | undefined> {
  const { rows } = await client.query<OwnComment>({
    name: 'own-comment',
    text: `SELECT c.id, c.status, c.words FROM essay_comment c WHERE ${theirs}`,
    values: [essay, section, kind, resident],
  })
  return rows[0]
}

/** The resident's row is held, so that two taps at once are one, and no limit is passed by hurrying. */
export async function send(
  { essay, section, kind, resident, words }: EssayAsks['comment-send']['ask'],
  { client }: Client,
): Promise<CommentSent> {
  await client.query('SELECT FROM resident WHERE id = $1 FOR NO KEY UPDATE', [resident])
  const before = await comment({ essay, section, kind, resident }, { client })
  if (before && before.words !== null) return 'known'
  if (words !== undefined && (await sentToday(resident, client)) >= policy.essay.daily) return 'often'
  const status = words === undefined ? 'bare' : 'waiting'
  if (before && words === undefined) return 'noted'
  const { rows } = await client.query<{ id: string }>(
    before
      ? {
          name: 'put-comment-words',
          text: `UPDATE essay_comment c SET words = $2, status = $3, at = now(), version = e.version
            FROM essay e JOIN essay_section s ON (s.essay_id, s.version) = (e.id, e.version)
            WHERE c.id = $1 AND e.id = c.essay_id AND s.section = c.section RETURNING c.id`,
          values: [before.id, words ?? null, status],
        }
      : {
          name: 'add-comment',
          text: `INSERT INTO essay_comment (essay_id, version, section, kind, resident_id, words, status)
            SELECT e.id, e.version, s.section, $3, $4, $5, $6
            FROM essay e JOIN essay_section s ON (s.essay_id, s.version) = (e.id, e.version)
            WHERE e.id = $1 AND s.section = $2 RETURNING id`,
          values: [essay, section, kind, resident, words ?? null, status],
        },
  )
  const [made] = rows
  if (!made) return 'gone'
  if (words === undefined) return 'noted'
  await client.query({
    name: 'review-comment',
    text: 'INSERT INTO review (comment_id) VALUES ($1)',
    values: [made.id],
  })
  return 'sent'
}

/** What was sent in the last day, what was taken back or returned since included. */
async function sentToday(resident: string, client: Client['client']): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    name: 'comments-today',
    text: `SELECT count(*)::int AS count FROM essay_comment c
      WHERE c.resident_id = $1 AND c.at > now() - interval '1 day' AND c.status <> 'bare'`,
    values: [resident],
  })
  return rows[0]?.count ?? 0
}

/** The review goes first and then the comment, as a moderator who decides takes them: neither waits in a circle. */
export async function drop(
  { comment: id, resident }: EssayAsks['comment-drop']['ask'],
  { client }: Client,
): Promise<boolean> {
  await client.query({
    name: 'drop-comment-review',
    text: `DELETE FROM review r USING essay_comment c
      WHERE r.comment_id = $1 AND c.id = r.comment_id AND c.resident_id = $2 AND r.decided_at IS NULL`,
    values: [id, resident],
  })
  const { rowCount } = await client.query({
    name: 'drop-comment',
    text: `UPDATE essay_comment SET status = 'dropped', words = NULL
      WHERE id = $1 AND resident_id = $2 AND status <> 'dropped' AND NOT settled`,
    values: [id, resident],
  })
  return rowCount === 1
}
