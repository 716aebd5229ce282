import type { MeetingAsks } from '../../core/ask/meeting.ts'
import { type MeetingForm, unansweredPart } from '../../core/meeting/meeting.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { startsSql } from './columns.ts'

type Client = Pick<Asker, 'client'>

/** Somebody's meetings are begun one after another, so that no more are open than may be. */
export async function meetingBegin(
  { resident, title }: MeetingAsks['meeting-begin']['ask'],
  { client, consultation }: Pick<Asker, 'client' | 'consultation'>,
): Promise<MeetingAsks['meeting-begin']['told']> {
  await client.query('SELECT FROM resident WHERE id = $1 FOR NO KEY UPDATE', [resident])
  const { rows } = await client.query<{ id: number }>({
    name: 'begin-meeting',
    text: `INSERT INTO meeting (consultation_id, host_id, form)
      SELECT $2, $1, jsonb_build_object('title', $3::text)
      WHERE (SELECT count(*) FROM meeting WHERE host_id = $1
        AND (status = 'writing' OR status = 'registered' AND starts_at > now())) < $4
      RETURNING id`,
    values: [resident, consultation, title, policy.meetings.open],
  })
  const [made] = rows
  return made ? { meeting: made.id } : { limit: policy.meetings.open }
}

export async function meetingSave(
  { resident, meeting, parts }: MeetingAsks['meeting-save']['ask'],
  { client }: Client,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'save-meeting',
    text: `UPDATE meeting SET form = form || $3::jsonb, touched_at = now()
      WHERE id = $2 AND host_id = $1 AND status = 'writing'`,
    values: [resident, meeting, JSON.stringify(parts)],
  })
  return rowCount === 1
}

/** When its host is asked what came of it. */
const after = `${policy.meetings.after} * interval '1 millisecond'`

export async function meetingRegister(
  { resident, meeting }: MeetingAsks['meeting-register']['ask'],
  { client }: Client,
): Promise<MeetingAsks['meeting-register']['told']> {
  const { rows } = await client.query<{ form: MeetingForm; past: boolean }>({
    name: 'hold-own-meeting',
    text: `SELECT form, to_timestamp((form->>'starts')::float8 / 1000) <= now() AS past FROM meeting
      WHERE id = $2 AND host_id = $1 AND status = 'writing' FOR NO KEY UPDATE`,
    values: [resident, meeting],
  })
  const [draft] = rows
  if (!draft || unansweredPart(draft.form)) return 'closed'
  if (draft.past) return 'past'
  const open = draft.form.open === 'yes'
  await client.query({
    name: 'register-meeting',
    text: `UPDATE meeting SET status = 'registered', open = $2, listed = CASE WHEN $2 THEN 'waiting' ELSE 'no' END,
        starts_at = to_timestamp((form->>'starts')::float8 / 1000), borough_id = form->>'borough', touched_at = now(),
        after_at = to_timestamp((form->>'starts')::float8 / 1000) + ${after}
      WHERE id = $1`,
    values: [meeting, open],
  })
  if (open) await client.query('INSERT INTO review (meeting_id) VALUES ($1)', [meeting])
  return open ? 'waiting' : 'registered'
}

export async function meetingMove(
  { resident, meeting, starts }: MeetingAsks['meeting-move']['ask'],
  { client }: Client,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'move-meeting',
    text: `UPDATE meeting m SET form = m.form || jsonb_build_object('starts', ($3::float8)::bigint::text),
        starts_at = to_timestamp($3::float8 / 1000), after_at = to_timestamp($3::float8 / 1000) + ${after},
        touched_at = now()
      WHERE m.id = $2 AND m.host_id = $1 AND m.status = 'registered' AND m.attended = 0 AND m.report = 'no'
        AND ${startsSql} > extract(epoch FROM now()) * 1000 AND to_timestamp($3::float8 / 1000) > now()`,
    values: [resident, meeting, starts],
  })
  return rowCount === 1
}

/** The review goes first, as a moderator who decides takes them: neither waits in a circle. */
export async function meetingEnd(
  { resident, meeting }: MeetingAsks['meeting-end']['ask'],
  { client }: Client,
): Promise<boolean> {
  await dropReview(client, { resident, meeting })
  const { rowCount: forgotten } = await client.query({
    name: 'forget-meeting',
    text: `DELETE FROM meeting WHERE id = $2 AND host_id = $1 AND status = 'writing'`,
    values: [resident, meeting],
  })
  if (forgotten === 1) return true
  const { rowCount } = await client.query({
    name: 'cancel-meeting',
    text: `UPDATE meeting SET status = 'cancelled', after_at = NULL, touched_at = now()
      WHERE id = $2 AND host_id = $1 AND status = 'registered' AND attended = 0 AND report = 'no'`,
    values: [resident, meeting],
  })
  return rowCount === 1
}

/** What waits to be read of a meeting waits no longer. */
export async function dropReview(
  client: Client['client'],
  { resident, meeting }: { resident: string; meeting: number },
): Promise<void> {
  await client.query({
    name: 'drop-meeting-review',
    text: `DELETE FROM review r USING meeting m
      WHERE r.meeting_id = $2 AND m.id = $2 AND m.host_id = $1 AND m.report IN ('no', 'returned')
        AND r.decided_at IS NULL`,
    values: [resident, meeting],
  })
}
