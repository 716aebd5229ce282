import type { ListedSurvey } from '../../core/ask/survey.ts'
import type { Asks } from '../../core/ask.ts'
import type { Asker } from '../asker.ts'
import { invitedSql } from '../panel/invitation.ts'
import { isOpen } from './offered.ts'

/** Of a panel's survey those who were drawn hear; it is in nobody else's list. */
export async function surveys(
  { resident }: Asks['surveys']['ask'],
  { client, conversation }: Pick<Asker, 'client' | 'conversation'>,
): Promise<readonly ListedSurvey[]> {
  const { rows } = await client.query<ListedSurvey>({
    name: 'surveys',
    text: `SELECT s.id, s.definition -> 'title' AS title,
        CASE WHEN ${isOpen} THEN 'open' ELSE 'closed' END AS state,
        CASE
          WHEN r.finished_at IS NOT NULL OR a.survey_id IS NOT NULL THEN 'finished'
          WHEN r.id IS NOT NULL THEN 'begun'
          ELSE 'none' END AS mine
      FROM survey s
      LEFT JOIN response r ON r.survey_id = s.id AND (r.resident_id = $1 OR r.conversation_id = $2)
      LEFT JOIN answered_anonymously a ON a.survey_id = s.id AND a.conversation_id = $2
      WHERE (${isOpen} AND (
          r.id IS NOT NULL OR NOT s.definition -> 'who' ? 'panel' OR ${invitedSql('$1')})) OR s.results_at <= now()
      ORDER BY ${isOpen} DESC, s.opened_at DESC, s.id
      LIMIT 20`,
    values: [resident ?? null, conversation],
  })
  return rows
}
