import type { Pool } from 'pg'
import type { Language } from '../../core/reply.ts'
import type { Results } from '../../core/survey/results/result.ts'
import type { Survey } from '../../core/survey/survey.ts'
import { isOpen } from '../survey/offered.ts'

type Client = Pick<Pool, 'query'>

/** Everybody may see that there is such a survey: it is open to who looks, or its results are public. */
const isPublic = `s.results_at <= now() OR (${isOpen} AND NOT s.definition -> 'who' ? 'panel')`

export interface PublicSurvey {
  id: string
  title: Readonly<Record<Language, string>>
  open: boolean
  /** The city's day until which it is open, in milliseconds since 1970. Null: until somebody closes it. */
  closes: number | null
  /** Its results are public. */
  results: boolean
}

const columns = `s.id, s.definition -> 'title' AS title, coalesce(${isOpen}, false) AS open,
  (extract(epoch FROM s.closed_at) * 1000)::float8 AS closes, coalesce(s.results_at <= now(), false) AS results`

/** Those that are open first, and the newest of each. */
export async function publicSurveys(pool: Client, consultation: string): Promise<PublicSurvey[]> {
  const { rows } = await pool.query<PublicSurvey>({
    name: 'public-surveys',
    text: `SELECT ${columns} FROM survey s WHERE s.consultation_id = $1 AND (${isPublic})
      ORDER BY coalesce(${isOpen}, false) DESC, s.opened_at DESC NULLS LAST, s.id`,
    values: [consultation],
  })
  return rows
}

export interface PublicResults extends PublicSurvey {
  survey: Survey
  /** When its results were counted, in milliseconds since 1970; undefined where they are not public or not counted yet. */
  counted: number | undefined
  /** What may be told, as it was kept back when it was counted. */
  shown: Results
}

/** What was counted for all, and nothing else: responses are not read. */
export async function publicSurvey(
  pool: Client,
  consultation: string,
  id: string,
): Promise<PublicResults | undefined> {
  const { rows } = await pool.query<
    PublicSurvey & { survey: Survey; counted: number | null; shown: Results | null }
  >({
    name: 'public-survey-results',
    text: `SELECT ${columns}, s.definition AS survey, (extract(epoch FROM k.counted_at) * 1000)::float8 AS counted,
        k.questions AS shown
      FROM survey s
      LEFT JOIN survey_result k ON k.survey_id = s.id AND k.counted_at >= s.results_at AND s.results_at <= now()
      WHERE s.id = $2 AND s.consultation_id = $1 AND (${isPublic})`,
    values: [consultation, id],
  })
  const [row] = rows
  return row && { ...row, counted: row.counted ?? undefined, shown: row.shown ?? {} }
}
