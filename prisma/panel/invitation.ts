import type { PoolClient } from 'pg'

/** Whether resident `$n` was drawn for survey `s`. @param resident The place of the resident's id among the values. */
export const invitedSql = (resident: string): string => `EXISTS (
  SELECT FROM wave w JOIN invitation i ON i.wave_id = w.id JOIN panel_member m ON m.id = i.member_id
  WHERE w.survey_id = s.id AND m.resident_id = ${resident})`

/** Notes that somebody who was drawn for a survey began it, or finished. */
export async function noteInvitation(
  client: PoolClient,
  survey: string,
  resident: string,
  what: 'begun' | 'finished',
): Promise<void> {
  await client.query({
    name: `invitation-${what}`,
    text: `UPDATE invitation i SET ${what}_at = now()
      FROM wave w, panel_member m
      WHERE w.survey_id = $1 AND m.resident_id = $2 AND i.wave_id = w.id AND i.member_id = m.id
        AND i.${what}_at IS NULL`,
    values: [survey, resident],
  })
}
