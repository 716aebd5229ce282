import type { Pool } from 'pg'
import type { MeetingAsks, MeetingSeen } from '../../core/ask/meeting.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import {
  cameBack,
  isAnnounced,
  type ListedRow,
  listedColumns,
  listedOf,
  type SeenRow,
  seenColumns,
  seenOf,
} from './columns.ts'

interface Reader extends Pick<Asker, 'consultation'> {
  client: Pick<Pool, 'query'>
}

const shelves: Readonly<Record<MeetingAsks['meetings']['ask']['by'], { where: string; order: string }>> = {
  open: {
    where: `${isAnnounced} AND m.starts_at > now() - ${policy.meetings.hours} * interval '1 hour'
      AND m.report = 'no' AND $2::bigint IS NOT DISTINCT FROM $2`,
    order: 'm.starts_at, m.id',
  },
  mine: { where: 'm.host_id = $2', order: 'm.touched_at DESC, m.id DESC' },
  reports: {
    where: `m.report = 'yes' AND $2::bigint IS NOT DISTINCT FROM $2`,
    order: 'm.starts_at DESC, m.id DESC',
  },
}

export async function meetings(
  { by, page, resident }: MeetingAsks['meetings']['ask'],
  { client, consultation }: Reader,
): Promise<MeetingAsks['meetings']['told']> {
  const { where, order } = shelves[by]
  const { rows } = await client.query<ListedRow>({
    name: `meetings-${by}`,
    text: `SELECT ${listedColumns} FROM meeting m WHERE m.consultation_id = $1 AND ${where}
      ORDER BY ${order} LIMIT ${policy.pageSize + 1} OFFSET ($3 - 1) * ${policy.pageSize}`,
    values: [consultation, resident ?? null, page],
  })
  return rows.map(listedOf)
}

export async function meeting(
  { id, resident }: MeetingAsks['meeting']['ask'],
  { client, consultation }: Reader,
): Promise<MeetingSeen | undefined> {
  const { rows } = await client.query<SeenRow>({
    name: 'meeting',
    text: `SELECT ${seenColumns} FROM meeting m ${cameBack}
      WHERE m.id = $1 AND m.consultation_id = $3 AND (m.host_id = $2 OR m.report = 'yes' OR ${isAnnounced}
        OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.resident_id = $2))`,
    values: [id, resident ?? null, consultation],
  })
  return rows[0] && seenOf(rows[0])
}
