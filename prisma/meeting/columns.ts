import type { MeetingSeen } from '../../core/ask/meeting.ts'
import type { ListedMeeting, MeetingForm, MeetingPoint } from '../../core/meeting/meeting.ts'
import { policy } from '../../core/policy.ts'

/** Meetings (`m`) that are announced to all, and those where people can say that they are there. */
export const isAnnounced = `m.status = 'registered' AND m.listed = 'yes'`
export const isUnderWay = `m.status = 'registered' AND m.report IN ('no', 'returned')
  AND now() >= m.starts_at - ${policy.meetings.before} * interval '1 millisecond'
  AND now() < m.starts_at + ${policy.meetings.hours} * interval '1 hour'`

export const startsSql = `(extract(epoch FROM m.starts_at) * 1000)::float8`

export const listedColumns = `m.id, m.status, m.report, m.attended, m.form->>'title' AS title,
  m.form->>'borough' AS borough, coalesce((m.form->>'starts')::float8, ${startsSql}) AS starts`

export interface ListedRow extends Omit<ListedMeeting, 'borough' | 'starts'> {
  borough: string | null
  starts: number | null
}

export const listedOf = ({ borough, starts, ...meeting }: ListedRow): ListedMeeting => ({
  ...meeting,
  borough: borough ?? undefined,
  starts: starts ?? undefined,
})

export const pointsSql = `(SELECT coalesce(json_agg(json_build_object('id', p.id::text, 'question', p.question_id,
    'kind', p.kind, 'words', p.words) ORDER BY p.id), '[]') FROM meeting_point p WHERE p.meeting_id = m.id)`

/** $2 is who asks, or null. */
export const seenColumns = `m.id, m.form, m.status, m.listed, m.report, m.attended, ${pointsSql} AS points,
  m.host_id = $2 AS mine,
  EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.resident_id = $2) AS here, b.reason, b.note`

/** The last review that sent it back and was not followed by another. */
export const cameBack = `LEFT JOIN LATERAL (
    SELECT l.reason, l.note, l.decision FROM review l WHERE l.meeting_id = m.id ORDER BY l.id DESC LIMIT 1
  ) b ON b.decision = 'returned'`

export interface SeenRow extends Omit<MeetingSeen, 'mine' | 'returned'> {
  mine: boolean | null
  points: readonly MeetingPoint[]
  reason: string | null
  note: string | null
}

/** As much of it as they may know: where people meet is told to those who were there, and to all only of an open one. */
export function seenOf({ mine, reason, note, form, points, ...meeting }: SeenRow): MeetingSeen {
  const isMine = mine ?? false
  const knowsPlace = isMine || meeting.here || meeting.listed === 'yes'
  return {
    ...meeting,
    form: knowsPlace ? form : withoutPlace(form),
    points: isMine || meeting.report === 'yes' ? points : [],
    mine: isMine,
    returned: isMine && reason !== null ? { reason, note: note ?? undefined } : undefined,
  }
}

function withoutPlace({ place: _place, pin: _pin, ...form }: MeetingForm): MeetingForm {
  return form
}
