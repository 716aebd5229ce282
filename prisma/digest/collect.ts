import type { PoolClient } from 'pg'
import { Digest } from '../../core/digest/digest.ts'
import { leadingOf } from '../../core/digest/leading.ts'
import { policy } from '../../core/policy.ts'
import type { Results } from '../../core/survey/results/result.ts'
import type { Survey } from '../../core/survey/survey.ts'
import { firstSaid } from '../essay/points.ts'

type Client = Pick<PoolClient, 'query'>

/** A week of a consultation that is over. */
export interface Week {
  consultation: string
  /** Its Monday, YYYY-MM-DD. */
  week: string
  since: Date
  until: Date
}

const { each, ahead } = policy.digest
const { smallest } = policy.results

/**
 * Of all that a query finds the first few, in an order, and how many there are.
 *
 * @param found $1 is the consultation, $2 and $3 are when the week begins and ends.
 */
const several = (found: string, order: string): string => `
  WITH found AS (${found}),
  first AS (SELECT * FROM found ORDER BY ${order} LIMIT ${each})
  SELECT (SELECT count(*)::int FROM found) AS of,
    coalesce((SELECT jsonb_agg(to_jsonb(first) ORDER BY ${order}) FROM first), '[]') AS items`

const events = several(
  `SELECT e.id AS event, e.changed_at AS changed FROM event e
   WHERE e.consultation_id = $1 AND e.status = 'published' AND e.conclusions IS NOT NULL
     AND e.ends_at < $3 AND e.changed_at >= $2 AND e.changed_at < $3`,
  'changed, event',
)

/** Signatures that count, of the city. */
const counts = 's.stands AND s.invalid_by IS NULL AND NOT s.elsewhere'

const proposals = several(
  `SELECT p.id AS proposal, c.tier, coalesce(s.recent, 0) AS recent, t.count - coalesce(s.later, 0) AS count
   FROM proposal p JOIN tally t ON t.proposal_id = p.id
   LEFT JOIN (
     SELECT r.proposal_id, max(r.at) AS tier FROM reached r
     WHERE r.kind = 'tier' AND r.reached_at >= $2 AND r.reached_at < $3 GROUP BY r.proposal_id
   ) AS c ON c.proposal_id = p.id
   LEFT JOIN (
     SELECT s.proposal_id, (count(*) FILTER (WHERE s.signed_at < $3))::int AS recent,
       (count(*) FILTER (WHERE s.signed_at >= $3))::int AS later
     FROM signature s WHERE ${counts} AND s.signed_at >= $2 GROUP BY s.proposal_id
   ) AS s ON s.proposal_id = p.id
   WHERE p.consultation_id = $1 AND p.ended IS DISTINCT FROM 'hidden' AND (c.tier IS NOT NULL OR s.recent > 0)`,
  'tier DESC NULLS LAST, recent DESC, proposal',
)

/** $4: the Monday after it, by which something is late. */
const owed = several(
  `SELECT w.id::text AS promise, w.proposal_id AS proposal, w.at, w.duty, w.on_day::text AS day
   FROM promise w JOIN proposal p ON p.id = w.proposal_id
   WHERE p.consultation_id = $1 AND $2::timestamptz IS NOT NULL AND p.ended IS NULL
     AND (w.kept_at IS NULL OR w.kept_at >= $3) AND w.on_day < $4::date + ${ahead}
     AND EXISTS (SELECT FROM reached r
       WHERE r.proposal_id = w.proposal_id AND r.at = w.at AND r.reached_at < $3)`,
  'day, promise::bigint',
)

const questions = several(
  `SELECT p.id::text AS point, (SELECT count(*)::int FROM (
       SELECT c.resident_id FROM essay_comment c WHERE c.point_id = p.id AND c.status = 'public' AND c.at < $3
       UNION SELECT u.resident_id FROM essay_support u WHERE u.point_id = p.id AND u.at < $3) AS who) AS people
   FROM essay_point p JOIN essay e ON e.id = p.essay_id ${firstSaid}
   WHERE e.consultation_id = $1 AND $2::timestamptz IS NOT NULL AND p.kind = 'question' AND p.taken_in IS NULL
     AND (p.answered_at IS NULL OR p.answered_at >= $3)
     AND EXISTS (SELECT FROM essay_comment c WHERE c.point_id = p.id AND c.status = 'public' AND c.at < $3)`,
  'people DESC, point::bigint',
)

/** Nothing of a panel's survey before its results are public, as the public page has it. */
const surveys = `
  SELECT s.id AS survey, s.definition, a.answers, a.public AS results, k.questions
  FROM survey s
  LEFT JOIN survey_result k ON k.survey_id = s.id AND k.counted_at >= s.results_at
  CROSS JOIN LATERAL (
    SELECT coalesce(s.results_at >= $2 AND s.results_at < $3, false) AS public,
      (SELECT count(*)::int FROM response r
       WHERE r.survey_id = s.id AND NOT r.pilot AND r.finished_at >= $2 AND r.finished_at < $3) AS answers
  ) AS a
  WHERE s.consultation_id = $1
    AND (a.public OR a.answers > 0 AND (s.results_at < $3 OR NOT s.definition -> 'who' ? 'panel'))
  ORDER BY a.public DESC, a.answers DESC, s.id`

interface SurveyRow {
  survey: string
  definition: Survey
  answers: number
  results: boolean
  questions: Results | null
}

/** What there was in a week, as far as anybody may know it. */
export async function weekOf(client: Client, { consultation, week, since, until }: Week): Promise<Digest> {
  const about = [consultation, since, until]
  const one = async (text: string, values: unknown[] = about) => (await client.query(text, values)).rows[0]
  const { rows } = await client.query<SurveyRow>(surveys, about)
  const answered = rows.slice(0, each).map(({ survey, definition, answers, results, questions: told }) => {
    const leading = results && told ? leadingOf(definition, told) : undefined
    return {
      survey,
      answers: answers < smallest ? null : answers,
      results,
      ...(leading && { leading }),
    }
  })
  // One by one: a transaction has one connection.
  return Digest.parse({
    events: await one(events),
    proposals: await one(proposals),
    surveys: { of: rows.length, items: answered },
    owed: await one(owed, [...about, nextMonday(week)]),
    questions: await one(questions),
  })
}

const nextMonday = (week: string): string =>
  new Date(Date.parse(`${week}T00:00Z`) + 7 * 24 * 60 * 60_000).toISOString().slice(0, 10)
