import type { PoolClient } from 'pg'
import type { MeetingInHand } from '../../core/ask/moderation.ts'
import type { Decision } from '../../core/moderation.ts'
import { notify } from '../moderation/notify.ts'
import { pointsSql } from './columns.ts'
import { countMeeting } from './count.ts'

const whatSql = `CASE WHEN m.report = 'waiting' THEN 'report' ELSE 'plan' END AS what`

/** What a moderator reads of a meeting: how it is announced, or what came of it. */
export async function meetingInHand(
  review: string,
  meeting: number,
  client: PoolClient,
): Promise<MeetingInHand> {
  const { rows } = await client.query<Omit<MeetingInHand, 'of' | 'review'>>(
    `SELECT m.form->>'title' AS title, m.form, m.attended, ${whatSql}, ${pointsSql} AS points
     FROM meeting m WHERE m.id = $1`,
    [meeting],
  )
  const [row] = rows
  if (!row) throw new Error('a meeting that is reviewed is gone')
  return { of: 'meeting', review, ...row }
}

/**
 * Carries out what a moderator decided of a meeting, in the transaction of the decision: it is announced, or its report
 * is public, or it comes back. Whoever convened it is told either way.
 *
 * @returns what the record says of it; undefined when it cannot be so.
 */
export async function decideMeeting(
  client: PoolClient,
  { meeting, host }: { meeting: number; host: string },
  decision: Decision,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (decision.type === 'merged') return undefined
  const { rows } = await client.query<{ what: 'plan' | 'report' }>(
    `SELECT ${whatSql} FROM meeting m WHERE m.id = $1 FOR NO KEY UPDATE`,
    [meeting],
  )
  const what = rows[0]?.what
  if (!what) throw new Error('a meeting that is reviewed is gone')
  const column = what === 'report' ? 'report' : 'listed'
  await client.query(`UPDATE meeting SET ${column} = $2, touched_at = now() WHERE id = $1`, [
    meeting,
    decision.type === 'approved' ? 'yes' : 'returned',
  ])
  if (decision.type === 'approved') {
    if (what === 'report') await countMeeting(client, meeting)
    await notify(client, host, { type: 'meeting-approved', meeting, what })
    return {}
  }
  const { reason, note } = decision
  const why = { reason, ...(note !== undefined && { note }) }
  await notify(client, host, { type: 'meeting-returned', meeting, what, ...why })
  return why
}
