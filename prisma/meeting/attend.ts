import type { MeetingAsks, Scanned } from '../../core/ask/meeting.ts'
import { meantBy } from '../../core/crockford.ts'
import { turnOf, turnsTaken } from '../../core/meeting/window.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { isUnderWay } from './columns.ts'

type Client = Pick<Asker, 'client'>

export async function meetingCode(
  { resident, meeting, now }: MeetingAsks['meeting-code']['ask'],
  { client, keys }: Pick<Asker, 'client' | 'keys'>,
): Promise<string | undefined> {
  const { rowCount } = await client.query({
    name: 'meeting-code',
    text: `SELECT FROM meeting m WHERE m.id = $2 AND m.host_id = $1 AND ${isUnderWay}`,
    values: [resident, meeting],
  })
  return rowCount === 1 ? keys.meeting(meeting, turnOf(now)) : undefined
}

/** Nothing is told of a meeting to who has no code of it. */
export async function meetingScan(
  { meeting, code, now }: MeetingAsks['meeting-scan']['ask'],
  { client, keys, consultation }: Pick<Asker, 'client' | 'keys' | 'consultation'>,
): Promise<Scanned> {
  const meant = meantBy(code)
  if (!turnsTaken(now).some((turn) => keys.meeting(meeting, turn) === meant)) return { outcome: 'stale' }
  const { rows } = await client.query<{ title: string }>({
    name: 'scanned-meeting',
    text: `SELECT m.form->>'title' AS title FROM meeting m WHERE m.id = $1 AND m.consultation_id = $2 AND ${isUnderWay}`,
    values: [meeting, consultation],
  })
  return rows[0] ? { outcome: 'fresh', title: rows[0].title } : { outcome: 'not-now' }
}

/**
 * Holds the meeting's row until the transaction ends, so that all who come follow one another: each person counts once,
 * and no more than may.
 */
export async function meetingAttend(
  { resident, meeting }: MeetingAsks['meeting-attend']['ask'],
  { client }: Client,
): Promise<MeetingAsks['meeting-attend']['told']> {
  const { rows } = await client.query<{ count: number; open: boolean }>({
    name: 'hold-meeting',
    text: `SELECT m.attended AS count, ${isUnderWay} AS open FROM meeting m WHERE m.id = $1 FOR NO KEY UPDATE`,
    values: [meeting],
  })
  const [held] = rows
  if (!held) return { outcome: 'closed', count: 0 }
  const { count, open } = held
  const { rowCount: before } = await client.query({
    name: 'attends',
    text: 'SELECT FROM attendance WHERE meeting_id = $1 AND resident_id = $2',
    values: [meeting, resident],
  })
  if (before === 1) return { outcome: 'before', count }
  if (!open) return { outcome: 'closed', count }
  if (count >= policy.meetings.most) return { outcome: 'full', count }
  await client.query({
    name: 'attend',
    text: `WITH counted AS (UPDATE meeting SET attended = attended + 1 WHERE id = $1)
      INSERT INTO attendance (meeting_id, resident_id) VALUES ($1, $2)`,
    values: [meeting, resident],
  })
  return { outcome: 'counted', count: count + 1 }
}
