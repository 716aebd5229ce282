import type { PublicResult } from '../../../core/ask/survey-results.ts'
import type { Asks } from '../../../core/ask.ts'
import { questionsOf } from '../../../core/survey/questions.ts'
import type { Shown } from '../../../core/survey/results/result.ts'
import type { Asker } from '../../asker.ts'
import { definitionOf } from '../definition.ts'
import { isOpen } from '../offered.ts'

/** What was counted for all, and nothing else: responses are not read. */
export async function results(
  { survey: id, place }: Asks['results']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<PublicResult | undefined> {
  const { rows: surveys } = await client.query<{ version: number; open: boolean }>({
    name: 'public-survey',
    text: `SELECT s.version, ${isOpen} AS open FROM survey s WHERE s.id = $1 AND s.results_at <= now()`,
    values: [id],
  })
  const [found] = surveys
  if (!found) return undefined
  const survey = await definitionOf(client, id, found.version)
  const { rows } = await client.query<{ at: Date; shown: Shown[] | null }>({
    name: 'public-result',
    text: `SELECT k.counted_at AS at, k.questions -> $2 AS shown
      FROM survey_result k JOIN survey s ON s.id = k.survey_id
      WHERE k.survey_id = $1 AND k.counted_at >= s.results_at`,
    values: [id, questionsOf(survey)[place - 1]?.question.id ?? ''],
  })
  const [row] = rows
  return { survey, at: row?.at.getTime(), open: found.open, shown: row?.shown ?? [] }
}
