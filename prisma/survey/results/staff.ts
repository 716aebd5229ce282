import type { PoolClient } from 'pg'
import type { Turnout } from '../../../core/ask/survey-results.ts'
import type { Asks } from '../../../core/ask.ts'
import { policy } from '../../../core/policy.ts'
import { questionsOf } from '../../../core/survey/questions.ts'
import type { Survey } from '../../../core/survey/survey.ts'
import type { Asker } from '../../asker.ts'
import { isAnalyst } from '../../promise/staff.ts'
import { countResponses } from './count.ts'
import { counts } from './counted.ts'
import { weightsOf } from './weights.ts'

type Here = Pick<Asker, 'client'>

/** A survey as staff may look into it, and since when all may see its results. */
async function looked(
  client: PoolClient,
  staff: string,
  id: string,
): Promise<{ survey: Survey; shown: boolean } | undefined> {
  const { rows } = await client.query<{ survey: Survey; shown: boolean }>({
    name: 'survey-of-staff',
    text: `SELECT definition AS survey, coalesce(results_at <= now(), false) AS shown
      FROM survey WHERE id = $1 AND ${isAnalyst('$2::bigint')}`,
    values: [id, staff],
  })
  return rows[0]
}

export async function counted(
  { staff, survey: id, place }: Asks['counted']['ask'],
  { client }: Here,
): Promise<Asks['counted']['told']> {
  const found = await looked(client, staff, id)
  if (!found) return undefined
  const { survey } = found
  const question = questionsOf(survey)[place - 1]?.question
  const questions = question ? [question.id] : []
  const weights = await weightsOf(client, survey)
  return { survey, counts: await countResponses(client, survey, { questions, least: 2, weights }) }
}

const turnoutSql = `
  SELECT
    count(*) FILTER (WHERE ${counts} AND r.stand IS NULL)::int AS chats,
    count(*) FILTER (WHERE ${counts} AND r.stand IS NOT NULL)::int AS stands,
    count(*) FILTER (WHERE r.finished_at IS NOT NULL AND r.pilot)::int AS pilot,
    count(*) FILTER (WHERE r.finished_at IS NOT NULL AND r.over_quota)::int AS over,
    count(*) FILTER (WHERE r.finished_at IS NULL)::int AS partial,
    extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY r.finished_at - r.started_at)
      FILTER (WHERE ${counts}))::float8 / 60 AS minutes
  FROM response r WHERE r.survey_id = $1`

/** The last question, in the order of the file, that each who left half-way answered. */
const stopsSql = `
  SELECT q.id AS after, count(*)::int AS count
  FROM response r
  CROSS JOIN LATERAL (
    SELECT max(o.place) AS place FROM unnest($2::text[]) WITH ORDINALITY AS o (id, place) WHERE r.answers ? o.id
  ) AS last
  LEFT JOIN unnest($2::text[]) WITH ORDINALITY AS q (id, place) ON q.place = last.place
  WHERE r.survey_id = $1 AND r.finished_at IS NULL
  GROUP BY q.id, q.place ORDER BY 2 DESC, q.place NULLS FIRST LIMIT ${policy.results.stops}`

export async function turnout(
  { staff, survey: id }: Asks['turnout']['ask'],
  { client }: Here,
): Promise<Turnout | undefined> {
  const found = await looked(client, staff, id)
  if (!found) return undefined
  const { survey, shown } = found
  const { rows } = await client.query<
    Pick<Turnout, 'pilot' | 'over' | 'partial'> & Turnout['finished'] & { minutes: number | null }
  >(turnoutSql, [id])
  const [row] = rows
  if (!row) return undefined
  const { chats, stands, minutes, ...others } = row
  const { rows: stops } = await client.query<Turnout['stops'][number]>(stopsSql, [
    id,
    questionsOf(survey).map(({ question }) => question.id),
  ])
  const isTimed = survey.answers !== 'anonymous' && minutes !== null
  return {
    survey,
    shown,
    ...others,
    finished: { chats, stands },
    stops,
    minutes: isTimed ? minutes : undefined,
  }
}

/** Ids are random, so their order tells nothing of who answered when. */
export async function written(
  { staff, survey: id, place, page }: Asks['written']['ask'],
  { client }: Here,
): Promise<Asks['written']['told']> {
  const found = await looked(client, staff, id)
  const question = found && questionsOf(found.survey)[place - 1]?.question
  if (!question) return undefined
  const each = policy.results.written
  const { rows } = await client.query<{ text: string }>(
    `SELECT text FROM (
       SELECT r.id, coalesce(r.answers #>> ARRAY[$2, 'text'], r.answers #>> ARRAY[$2, 'own']) AS text
       FROM response r WHERE r.survey_id = $1 AND ${counts}
     ) AS said
     WHERE text IS NOT NULL ORDER BY id LIMIT $3 OFFSET $4`,
    [id, question.id, each + 1, (page - 1) * each],
  )
  const texts = rows.slice(0, each).map(({ text }) => text)
  return { survey: found.survey, texts, more: rows.length > each }
}
