import type { Pool } from 'pg'
import type { MeetingAbout, MeetingNotice } from '../../core/meeting/told.ts'

/** The meeting of a notice, and whether there is nothing to tell any more: they sent its report meanwhile. */
export async function meetingAbout(
  pool: Pick<Pool, 'query'>,
  notice: MeetingNotice,
): Promise<{ meeting: MeetingAbout; unwanted: boolean } | undefined> {
  const { rows } = await pool.query<MeetingAbout & { told: boolean }>({
    name: 'meeting-about',
    text: `SELECT m.form->>'title' AS title, m.attended, m.report <> 'no' OR m.status = 'cancelled' AS told
      FROM meeting m WHERE m.id = $1`,
    values: [notice.meeting],
  })
  const [row] = rows
  if (!row) return undefined
  const { told, ...meeting } = row
  return { meeting, unwanted: notice.type === 'meeting-over' && told }
}
