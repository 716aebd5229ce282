import type { Pool, PoolClient } from 'pg'
import { policy } from '../../../core/policy.ts'
import { resultsOf } from '../../../core/survey/results/result.ts'
import type { Survey } from '../../../core/survey/survey.ts'
import { transaction } from '../../transaction.ts'
import { countResponses } from './count.ts'
import { weightsOf } from './weights.ts'

/** Any fixed number: one worker counts at a time. */
const lock = 7_236_405

/**
 * Counts the results of one survey that staff made public and that nobody counted since. What is kept is what may be
 * told.
 *
 * @returns its id; undefined when there is none, or another worker is counting.
 */
export const keepResults = (pool: Pool): Promise<string | undefined> =>
  transaction(pool, async (client) => {
    // All questions are counted of the same people.
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
    const { rows: locks } = await client.query<{ mine: boolean }>(
      'SELECT pg_try_advisory_xact_lock($1) AS mine',
      [lock],
    )
    if (!locks[0]?.mine) return undefined
    const { rows } = await client.query<{ definition: Survey }>(
      `SELECT definition FROM survey s
       WHERE results_at <= now()
         AND NOT EXISTS (SELECT FROM survey_result k WHERE k.survey_id = s.id AND k.counted_at >= s.results_at)
       ORDER BY results_at LIMIT 1`,
    )
    const survey = rows[0]?.definition
    if (!survey) return undefined
    await keep(client, survey)
    return survey.survey
  })

async function keep(client: PoolClient, survey: Survey): Promise<void> {
  const { smallest } = policy.results
  const weights = await weightsOf(client, survey)
  const counts = await countResponses(client, survey, { least: smallest, weights })
  await client.query(
    `INSERT INTO survey_result (survey_id, counted_at, questions) VALUES ($1, now(), $2)
     ON CONFLICT (survey_id) DO UPDATE SET counted_at = excluded.counted_at, questions = excluded.questions`,
    [survey.survey, JSON.stringify(resultsOf(survey, counts, smallest))],
  )
}
