import type { MeetingAsks } from '../../core/ask/meeting.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { dropReview } from './convene.ts'

type Client = Pick<Asker, 'client'>

/** Meetings (`m`) of whoever asks ($1) whose report can be written: people gather, or were there. */
const isWritable = `m.host_id = $1 AND m.status = 'registered' AND m.report IN ('no', 'returned')
  AND now() >= m.starts_at - ${policy.meetings.before} * interval '1 millisecond'`

async function hold(client: Client['client'], resident: string, meeting: number): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'hold-minutes',
    text: `SELECT FROM meeting m WHERE m.id = $2 AND ${isWritable} FOR NO KEY UPDATE`,
    values: [resident, meeting],
  })
  return rowCount === 1
}

export async function minutesAdd(
  { resident, meeting, question, kind, words }: MeetingAsks['minutes-add']['ask'],
  { client, consultation }: Pick<Asker, 'client' | 'consultation'>,
): Promise<MeetingAsks['minutes-add']['told']> {
  if (!(await hold(client, resident, meeting))) return 'closed'
  const { rowCount } = await client.query({
    name: 'add-to-minutes',
    text: `INSERT INTO meeting_point (meeting_id, question_id, kind, words)
      SELECT $1, q.id, $4, $5 FROM meeting_question q
      WHERE q.consultation_id = $2 AND q.id = $3
        AND (SELECT count(*) FROM meeting_point WHERE meeting_id = $1) < ${policy.meetings.all}
        AND (SELECT count(*) FROM meeting_point WHERE meeting_id = $1 AND question_id = q.id AND kind = $4)
          < ${policy.meetings.points}`,
    values: [meeting, consultation, question, kind, words],
  })
  return rowCount === 1 ? 'added' : 'full'
}

export async function minutesRemove(
  { resident, meeting, point }: MeetingAsks['minutes-remove']['ask'],
  { client }: Client,
): Promise<boolean> {
  if (!(await hold(client, resident, meeting))) return false
  const { rowCount } = await client.query({
    name: 'remove-from-minutes',
    text: 'DELETE FROM meeting_point WHERE id = $2 AND meeting_id = $1',
    values: [meeting, point],
  })
  return rowCount === 1
}

/** An announcement that nobody read yet is not read any more: the meeting is over. */
export async function minutesSend(
  { resident, meeting, language }: MeetingAsks['minutes-send']['ask'],
  { client }: Client,
): Promise<MeetingAsks['minutes-send']['told']> {
  await dropReview(client, { resident, meeting })
  if (!(await hold(client, resident, meeting))) return 'closed'
  const { rowCount } = await client.query({
    name: 'send-minutes',
    text: `UPDATE meeting m SET report = 'waiting', language = $2, touched_at = now(), after_at = NULL,
        listed = CASE WHEN listed = 'waiting' THEN 'no' ELSE listed END
      WHERE m.id = $1 AND EXISTS (SELECT FROM meeting_point p WHERE p.meeting_id = m.id)`,
    values: [meeting, language],
  })
  if (rowCount !== 1) return 'empty'
  await client.query('INSERT INTO review (meeting_id) VALUES ($1)', [meeting])
  return 'sent'
}
