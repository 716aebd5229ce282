import type { PoolClient } from 'pg'
import type { DraftInHand, InHand, Lost, ModerationAsks, Taken } from '../../core/ask/moderation.ts'
import type { Verdict } from '../../core/moderation.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { readers } from '../author/letter.ts'
import { commentInHand } from '../essay/moderated.ts'
import { eventInHand } from '../event/moderated.ts'
import { meetingInHand } from '../meeting/moderated.ts'
import { actingMember } from '../team/member.ts'
import { alike } from '../writing/alike.ts'

/**
 * What a moderator ($1) may decide: what waits, is not their own, and is before nobody else. A claim that ran out is
 * nobody's.
 */
export const isFree = `r.decided_at IS NULL
  AND (d.status = 'waiting' AND d.resident_id <> $1 OR p.author_id <> $1 AND p.ended IS DISTINCT FROM 'hidden'
    OR ev.host_id <> $1 AND ev.status IN ('waiting', 'published') OR cm.resident_id <> $1 AND cm.status = 'waiting'
    OR mt.host_id <> $1 AND mt.status = 'registered' AND 'waiting' IN (mt.listed, mt.report))
  AND (r.claimed_by = $1 OR r.claimed_until IS NULL OR r.claimed_until <= now())`

/**
 * What a review (`r`) is of: a draft (`d`), a message to those who signed (`m`) a proposal (`p`), an event (`ev`), a
 * comment on an essay (`cm`), or a meeting (`mt`).
 */
export const ofWhat = `LEFT JOIN draft d ON d.id = r.draft_id
  LEFT JOIN message m ON m.id = r.message_id LEFT JOIN proposal p ON p.id = m.proposal_id
  LEFT JOIN event ev ON ev.id = r.event_id LEFT JOIN essay_comment cm ON cm.id = r.comment_id
  LEFT JOIN meeting mt ON mt.id = r.meeting_id`

const claim = `claimed_by = $1, claimed_until = now() + ${policy.review.claim} * interval '1 millisecond'`

const held = 'r.id, r.draft_id, r.message_id, r.event_id, r.comment_id, r.meeting_id'

const sheet = `r.id AS review, coalesce(d.title, p.title) AS title, d.problem, d.change, d.aim,
  coalesce(d.author_name, p.author_name) AS author, d.topic_id AS topic, d.borough_id AS borough,
  m.words, r.event_id AS event, r.comment_id AS comment, r.meeting_id AS meeting, CASE WHEN p.id IS NOT NULL THEN (${readers}) END AS reach`

/**
 * First what they have before them already, then what waits longest, and last what they passed on. Rows that others
 * are taking at this moment are passed over, so no two ever hold the same, and none waits for another.
 */
const takeNext = `
  WITH next AS (
    SELECT r.id
    FROM review r ${ofWhat}
    WHERE ${isFree}
    ORDER BY CASE WHEN r.claimed_by = $1 THEN CASE WHEN r.claimed_until > now() THEN 0 ELSE 2 END ELSE 1 END,
      r.sent_at, r.id
    LIMIT 1 FOR UPDATE OF r SKIP LOCKED
  ),
  taken AS (
    UPDATE review r SET ${claim} FROM next WHERE r.id = next.id RETURNING ${held}
  )
  SELECT ${sheet} FROM taken r ${ofWhat}`

const takeAgain = `
  WITH free AS (
    SELECT r.id FROM review r ${ofWhat} WHERE r.id = $2 AND ${isFree} FOR UPDATE OF r
  ),
  taken AS (
    UPDATE review r SET ${claim} FROM free WHERE r.id = free.id
    RETURNING ${held}
  )
  SELECT ${sheet} FROM taken r ${ofWhat}`

export async function take(
  { by, review }: ModerationAsks['take']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<Taken> {
  if (!(await actingMember(client, by, 'moderator'))) return { type: 'denied' }
  const { rows } = await client.query<Row>(
    review === undefined
      ? { name: 'take-next', text: takeNext, values: [by] }
      : { name: 'take-again', text: takeAgain, values: [by, review] },
  )
  const [row] = rows
  if (row) return { type: 'taken', item: await inHand(row, client) }
  return review === undefined ? { type: 'none' } : lost(client, by, review)
}

interface Row extends Omit<DraftInHand, 'of' | 'similar'> {
  words: string | null
  event: number | null
  comment: string | null
  meeting: number | null
  reach: number | null
}

async function inHand(
  { words, event, comment, meeting, reach, ...row }: Row,
  client: PoolClient,
): Promise<InHand> {
  if (event !== null) return eventInHand(row.review, event, client)
  if (comment !== null) return commentInHand(row.review, comment, client)
  if (meeting !== null) return meetingInHand(row.review, meeting, client)
  if (words === null) return { of: 'draft', ...row, similar: await alike({ title: row.title }, { client }) }
  const { review, title, author } = row
  return { of: 'letter', review, title, author, words, reach: reach ?? 0 }
}

/** Why somebody may not decide a review, asked once it is clear that they may not. */
export async function lost(client: PoolClient, by: string, review: string): Promise<Lost> {
  const { rows } = await client.query<{ verdict: Verdict | null; own: boolean; name: string; held: boolean }>(
    `SELECT r.decision AS verdict, r.decided_by = $1 AS own,
       (SELECT name FROM audit WHERE resident_id = r.decided_by ORDER BY id DESC LIMIT 1) AS name,
       coalesce(d.status = 'waiting' AND d.resident_id <> $1, p.author_id <> $1,
         ev.host_id <> $1 AND ev.status IN ('waiting', 'published'), cm.resident_id <> $1 AND cm.status = 'waiting',
         mt.host_id <> $1 AND mt.status = 'registered' AND 'waiting' IN (mt.listed, mt.report)) AS held
     FROM review r ${ofWhat} WHERE r.id = $2`,
    [by, review],
  )
  const [row] = rows
  if (row?.verdict) return { type: 'decided', verdict: row.verdict, by: row.own ? null : row.name }
  return { type: row?.held ? 'held' : 'gone' }
}

export async function waiting({ by }: ModerationAsks['waiting']['ask'], { client }: Asker): Promise<number> {
  if (!(await actingMember(client, by, 'moderator'))) return 0
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int FROM review r ${ofWhat} WHERE ${isFree}`,
    [by],
  )
  return rows[0]?.count ?? 0
}

/** Gives it up at once. It stays known as theirs, so that they are shown it again only after all others. */
export async function release(
  { by, review }: ModerationAsks['release']['ask'],
  { client }: Asker,
): Promise<undefined> {
  await client.query(
    'UPDATE review SET claimed_until = now() WHERE id = $2 AND claimed_by = $1 AND decided_at IS NULL',
    [by, review],
  )
}
