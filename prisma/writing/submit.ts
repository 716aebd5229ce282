import type { Submitted } from '../../core/ask/writing.ts'
import type { Asks } from '../../core/ask.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { lockAuthor } from './author.ts'

const { sent, days, open } = policy.writing

/** How much of the author's waits, stands open or was sent lately, besides this draft. */
const underWaySql = `
  SELECT
    (SELECT count(*)::int FROM proposal WHERE author_id = $1 AND closed_at IS NULL)
      + (SELECT count(*)::int FROM draft WHERE resident_id = $1 AND status = 'waiting') AS open,
    (SELECT count(*)::int FROM recent) AS sent,
    -- The oldest of the newest ones stands in the way.
    (SELECT greatest(1, ceil(extract(epoch FROM at + interval '${days} days' - now()) / 86400))::int
     FROM recent ORDER BY at DESC OFFSET ${sent - 1} LIMIT 1) AS days
  FROM (SELECT) AS one`

export async function submit(
  { resident, draft }: Asks['submit']['ask'],
  { client }: Asker,
): Promise<Submitted> {
  await lockAuthor(client, resident)
  const { rows } = await client.query<{ open: number; sent: number; days: number | null }>({
    name: 'under-way',
    text: `WITH recent AS (
        SELECT d.id, min(r.sent_at) AS at FROM draft d JOIN review r ON r.draft_id = d.id
        WHERE d.resident_id = $1 AND d.id <> $2
        GROUP BY d.id HAVING min(r.sent_at) > now() - interval '${days} days'
      ) ${underWaySql}`,
    values: [resident, draft],
  })
  const [underWay] = rows
  if (!underWay) throw new Error('a count has no rows')
  if (underWay.open >= open) return { outcome: 'full', open: underWay.open }
  if (underWay.sent >= sent) return { outcome: 'often', days: underWay.days ?? 1 }
  const { rowCount } = await client.query({
    name: 'submit-draft',
    text: `WITH ready AS (
        UPDATE draft SET status = 'waiting', touched_at = now()
        WHERE id = $2 AND resident_id = $1 AND status IN ('writing', 'returned')
          AND num_nulls(title, problem, change, aim, topic_id, whole_city, author_name) = 0
        RETURNING id
      )
      INSERT INTO review (draft_id) SELECT id FROM ready`,
    values: [resident, draft],
  })
  return { outcome: rowCount === 1 ? 'sent' : 'closed' }
}

/**
 * The review goes first, then the draft, as a moderator who decides takes them: so neither waits for the other in a
 * circle. One that was returned before is so again.
 */
export async function reclaim(
  { resident, draft }: Asks['reclaim']['ask'],
  { client }: Asker,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'reclaim-draft',
    text: `WITH back AS (
        DELETE FROM review r USING draft d
        WHERE r.draft_id = $2 AND d.id = r.draft_id AND d.resident_id = $1
          AND r.decided_at IS NULL AND coalesce(r.claimed_until, '-infinity') <= now()
        RETURNING r.draft_id
      )
      UPDATE draft d SET touched_at = now(), status = CASE
        WHEN EXISTS (SELECT FROM review r WHERE r.draft_id = d.id AND r.decision = 'returned') THEN 'returned'
        ELSE 'writing' END
      FROM back WHERE d.id = back.draft_id`,
    values: [resident, draft],
  })
  return rowCount === 1
}
