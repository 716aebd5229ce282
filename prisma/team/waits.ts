import type { Pool } from 'pg'
import type { Owed } from '../../core/ask/promise.ts'
import type { ChannelName } from '../../core/job.ts'
import { type Member, may } from '../../core/staff.ts'
import { isFree, ofWhat } from '../moderation/queue.ts'
import { isOwed, type OwedRow, owedColumns, owedOf } from '../promise/owed.ts'
import { type DoubtfulShift, doubtfulShifts } from '../representative/doubtful.ts'
import type { Store } from '../store.ts'

/** An announcement that waits to be approved, or that did not reach some. */
export interface AnnouncementWaits {
  id: string
  /** Its first words. */
  words: string
  toApprove: boolean
  /** Whoever looks wrote it, so somebody else approves it. */
  mine: boolean
  failed: number
  unknown: number
}

/** What did not come about. */
export interface Failures {
  /** Notices that their channel could not deliver, of the last week. */
  notices: readonly { channel: ChannelName; count: number; since: Date }[]
  /** What was asked for and is not done after so long that a worker must be away. */
  effects: { count: number; since: Date } | undefined
}

/** What waits for somebody of the team; undefined what is not theirs. */
export interface Waits {
  reviews: { count: number; since: Date | null } | undefined
  /** The nearest first; `count` is of all. */
  owed: { count: number; items: readonly Owed[] } | undefined
  announcements: readonly AnnouncementWaits[] | undefined
  /** Shifts in which too many numbers never confirmed. */
  doubtful: readonly DoubtfulShift[] | undefined
  failures: Failures | undefined
  /** Where they write to the house. */
  chats: readonly ChannelName[]
}

/** Promises and announcements that are named; of more their number is. */
const shown = 20
/** Characters of the words that are shown. */
const length = 80

export async function waitsFor({ pool }: Store, member: Member & { id: string }): Promise<Waits> {
  const [reviews, owed, announcements, doubtful, failures, chats] = await Promise.all([
    may(member, 'moderator') ? reviewsFor(pool, member.id) : undefined,
    may(member, 'analyst') ? allOwed(pool) : undefined,
    may(member, 'announcer') ? announcementsFor(pool, member.id) : undefined,
    may(member, 'analyst') ? doubtfulShifts(pool) : undefined,
    may(member, 'administrator') ? allFailures(pool) : undefined,
    chatsOf(pool, member.id),
  ])
  return { reviews, owed, announcements, doubtful, failures, chats }
}

async function reviewsFor(pool: Pool, by: string): Promise<Waits['reviews']> {
  const { rows } = await pool.query<{ count: number; since: Date | null }>(
    `SELECT count(*)::int AS count, min(r.sent_at) AS since FROM review r ${ofWhat} WHERE ${isFree}`,
    [by],
  )
  return rows[0]
}

async function allOwed(pool: Pool): Promise<Waits['owed']> {
  const { rows } = await pool.query<OwedRow & { count: number }>(
    `SELECT ${owedColumns}, count(*) OVER ()::int AS count
     FROM promise w JOIN proposal p ON p.id = w.proposal_id WHERE ${isOwed}
     ORDER BY w.on_day, w.id LIMIT ${shown}`,
  )
  return { count: rows[0]?.count ?? 0, items: rows.map(owedOf) }
}

async function announcementsFor(pool: Pool, by: string): Promise<readonly AnnouncementWaits[]> {
  const { rows } = await pool.query<AnnouncementWaits>(
    `SELECT a.id, left(replace(coalesce(a.texts->>'es', ''), E'\\n', ' '), ${length}) AS words,
       a.status = 'waiting' AS "toApprove", a.written_by = $1 AS mine,
       count(*) FILTER (WHERE r.state = 'failed')::int AS failed,
       count(*) FILTER (WHERE r.state = 'unknown')::int AS unknown
     FROM announcement a
     LEFT JOIN recipient r ON r.announcement_id = a.id AND r.state IN ('failed', 'unknown')
     WHERE a.status = 'waiting' OR r.state IS NOT NULL
     GROUP BY a.id ORDER BY a.id LIMIT ${shown}`,
    [by],
  )
  return rows
}

async function allFailures(pool: Pool): Promise<Failures> {
  const [{ rows: notices }, { rows: effects }] = await Promise.all([
    pool.query<Failures['notices'][number]>(
      `SELECT channel, count(*)::int AS count, min(done_at) AS since FROM notice WHERE outcome = 'failed'
       GROUP BY channel ORDER BY channel`,
    ),
    pool.query<{ count: number; since: Date }>(
      `SELECT count(*)::int AS count, min(created_at) AS since FROM effect
       WHERE created_at < now() - interval '2 minutes' HAVING count(*) > 0`,
    ),
  ])
  return { notices, effects: effects[0] }
}

async function chatsOf(pool: Pool, resident: string): Promise<readonly ChannelName[]> {
  const { rows } = await pool.query<{ channel: ChannelName }>(
    'SELECT DISTINCT channel FROM conversation WHERE resident_id = $1 ORDER BY channel',
    [resident],
  )
  return rows.map(({ channel }) => channel)
}
