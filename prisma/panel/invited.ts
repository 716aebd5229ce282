import type { Pool } from 'pg'
import type { About } from '../../core/notice-words.ts'
import { questionsOf } from '../../core/survey/questions.ts'
import type { Survey } from '../../core/survey/survey.ts'
import { isOpen } from '../survey/offered.ts'

/**
 * What an invitation says, as things stand when it is delivered. `unwanted`: the survey closed, or the person began it,
 * put it off or left the panel meanwhile.
 */
export async function invitedAbout(
  pool: Pool,
  wave: string,
  conversation: string,
): Promise<{ survey: About['survey']; unwanted: boolean }> {
  const { rows } = await pool.query<{ definition: Survey; wanted: boolean }>({
    name: 'invited-about',
    text: `SELECT s.definition, coalesce(${isOpen}, false) AND EXISTS (
        SELECT FROM invitation i JOIN panel_member m ON m.id = i.member_id
        JOIN conversation c ON c.resident_id = m.resident_id
        WHERE i.wave_id = w.id AND c.id = $2 AND i.begun_at IS NULL AND i.postponed_at IS NULL) AS wanted
      FROM wave w JOIN survey s ON s.id = w.survey_id WHERE w.id = $1`,
    values: [wave, conversation],
  })
  const [row] = rows
  if (!row) return { survey: undefined, unwanted: true }
  const { definition, wanted } = row
  return {
    survey: { title: definition.title, questions: questionsOf(definition).length },
    unwanted: !wanted,
  }
}
