import type { Pool } from 'pg'
import type { ListedMeeting } from '../../core/meeting/meeting.ts'
import { policy } from '../../core/policy.ts'
import { isAnnounced, type ListedRow, listedColumns, listedOf, startsSql } from '../meeting/columns.ts'

export type MeetingView = 'open' | 'reports'

/** The last meeting of a page: when it starts, in milliseconds since 1970. */
export interface MeetingCursor {
  starts: number
  id: number
}

const order: Readonly<Record<MeetingView, { where: string; beyond: '>' | '<'; by: string }>> = {
  open: {
    where: `${isAnnounced} AND m.report = 'no' AND m.starts_at > now() - ${policy.meetings.hours} * interval '1 hour'`,
    beyond: '>',
    by: 'm.starts_at, m.id',
  },
  reports: { where: `m.report = 'yes'`, beyond: '<', by: 'm.starts_at DESC, m.id DESC' },
}

/** A page of the meetings that anybody may come to, the soonest first, or of the reports, the newest first; and whether others follow. */
export async function publicMeetings(
  pool: Pick<Pool, 'query'>,
  consultation: string,
  { view, after, limit }: { view: MeetingView; after: MeetingCursor | undefined; limit: number },
): Promise<{ items: ListedMeeting[]; more: boolean }> {
  const { where, beyond, by } = order[view]
  const { rows } = await pool.query<ListedRow>({
    name: `public-meetings-${view}`,
    text: `SELECT ${listedColumns} FROM meeting m
      WHERE m.consultation_id = $1 AND ${where}
        AND ($2::float8 IS NULL OR (${startsSql}, m.id) ${beyond} ($2::float8, $3::int))
      ORDER BY ${by} LIMIT $4`,
    values: [consultation, after?.starts ?? null, after?.id ?? null, limit + 1],
  })
  return { items: rows.slice(0, limit).map(listedOf), more: rows.length > limit }
}

/** The numbers of all that have a page. */
export async function publicMeetingIds(pool: Pick<Pool, 'query'>, consultation: string): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `SELECT m.id FROM meeting m WHERE m.consultation_id = $1 AND (m.report = 'yes' OR ${isAnnounced}) ORDER BY m.id`,
    [consultation],
  )
  return rows.map(({ id }) => id)
}
