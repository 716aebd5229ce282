import type { Pool, PoolClient } from 'pg'
import type { Question } from '../../../core/survey/question.ts'
import { questionsOf } from '../../../core/survey/questions.ts'
import { fineStep } from '../../../core/survey/results/cells.ts'
import { quartilesOf } from '../../../core/survey/results/quartiles.ts'
import {
  type Cell,
  type Count,
  emptyTally,
  type Placed,
  type Source,
  type Tally,
} from '../../../core/survey/results/tally.ts'
import { fineTile } from '../../../core/survey/results/tile.ts'
import type { Survey } from '../../../core/survey/survey.ts'
import { counts } from './counted.ts'
import { countWords, type WordRow } from './words.ts'

export interface Counting {
  /** Questions that are counted; those on which they depend should be among them. Absent: all. */
  questions?: readonly string[]
  /** Words that fewer people used are left out. */
  least: number
  /** What each response weighs, by its id; one that is not named weighs nothing. Absent: all weigh the same. */
  weights?: ReadonlyMap<string, number> | undefined
}

type State = 'notAsked' | 'skipped' | 'declined' | 'answered'

/**
 * What a row says of one question: how many were in one state, and what value they gave. One key for all makes the
 * database count in a table that it keeps in memory: of four it expects millions of groups, and sorts.
 */
interface Row {
  /** Whether at a stand, the question, the state, the value. */
  key: [stand: 'true' | 'false', question: string, state: State, value: string | null]
  count: number
  /** Of their numbers. */
  total: number | null
  weight: number | null
  squares: number | null
}

const weighed =
  'LEFT JOIN unnest($3::uuid[], $4::float8[]) AS w (response_id, weight) ON w.response_id = r.id'

/** `$1` is the survey, `$2` its questions as {id, type, step}, `$3` and `$4` are responses and what they weigh. */
const oneByOne = `
  SELECT key, count(*)::int AS count, sum(number)::float8 AS total,
    sum(weight)::float8 AS weight, sum(weight * weight)::float8 AS squares
  FROM (
    SELECT ARRAY[stand, id, state, CASE WHEN state = 'answered' THEN CASE type
        WHEN 'choice' THEN given ->> 'option'
        WHEN 'ranking' THEN given #>> '{order,0}'
        WHEN 'yes-no' THEN CASE WHEN given ->> 'yes' = 'true' THEN 'yes' ELSE 'no' END
        WHEN 'scale' THEN given ->> 'number'
        WHEN 'number' THEN trim_scale(floor((given ->> 'number')::numeric / step) * step)::text
        WHEN 'date' THEN left(given ->> 'day', 4)
        WHEN 'place' THEN coalesce(given ->> 'borough',
          round(floor((given ->> 'latitude')::numeric / ${fineTile}) * ${fineTile}, 2) || ',' ||
          round(floor((given ->> 'longitude')::numeric / ${fineTile}) * ${fineTile}, 2))
      END END] AS key,
      CASE WHEN type IN ('scale', 'number') THEN (given ->> 'number')::float8 END AS number, weight
    FROM (
      SELECT (r.stand IS NOT NULL)::text AS stand, q.id, q.type, q.step, w.weight, a.given,
        CASE coalesce(a.given ->> 'type', '')
          WHEN '' THEN 'notAsked' WHEN 'skipped' THEN 'skipped' WHEN 'declined' THEN 'declined'
          ELSE 'answered' END AS state
      FROM response r ${weighed}
      CROSS JOIN jsonb_to_recordset($2::jsonb) AS q (id text, type text, step numeric)
      CROSS JOIN LATERAL (SELECT r.answers -> q.id AS given OFFSET 0) AS a
      WHERE r.survey_id = $1 AND ${counts}
    ) AS each
  ) AS keyed
  GROUP BY key`

/** What was chosen of several, and the places that a ranking gives; `$2` names those questions. */
const ofSeveral = `
  SELECT ARRAY[(r.stand IS NOT NULL)::text, q.id, 'answered', o.option] AS key,
    count(*)::int AS count, sum(o.place)::float8 AS total, sum(w.weight)::float8 AS weight
  FROM response r ${weighed}
  CROSS JOIN unnest($2::text[]) AS q (id)
  CROSS JOIN LATERAL jsonb_array_elements_text(
    coalesce(r.answers #> ARRAY[q.id, 'options'], r.answers #> ARRAY[q.id, 'order'], '[]')
  ) WITH ORDINALITY AS o (option, place)
  WHERE r.survey_id = $1 AND ${counts}
  GROUP BY key`

/**
 * Counts all finished responses of a survey, in the database: however many they are, what comes back is as large as
 * the survey.
 */
export async function countResponses(
  client: Pool | PoolClient,
  survey: Survey,
  { questions: wanted, least, weights }: Counting,
): Promise<Count[]> {
  const questions = questionsOf(survey)
    .map(({ question }) => question)
    .filter(({ id }) => wanted?.includes(id) ?? true)
  const [responses, heavy] = [[...(weights?.keys() ?? [])], [...(weights?.values() ?? [])]]
  const { rows } = await client.query<Row>(oneByOne, [
    survey.survey,
    JSON.stringify(
      questions.map((question) => ({
        id: question.id,
        type: question.type,
        step: question.type === 'number' ? fineStep(question) : 1,
      })),
    ),
    responses,
    heavy,
  ])
  const several = questions.filter(({ type }) => type === 'choices' || type === 'ranking')
  const { rows: chosen } = await client.query<Row>(ofSeveral, [
    survey.survey,
    several.map(({ id }) => id),
    responses,
    heavy,
  ])
  const texts = questions.filter(({ type }) => type === 'short-text' || type === 'long-text')
  const words: { question: string; found: readonly WordRow[] }[] = []
  for (const { id } of texts)
    words.push({ question: id, found: await countWords(client, survey.survey, id, least) })
  return [false, true].flatMap((stand) => {
    const tallies = questions.map((question) => {
      const said = words.find((one) => one.question === question.id)?.found ?? []
      const here = ({ key }: Row) => key[0] === `${stand}` && key[1] === question.id
      const used = said.filter((word) => word.stand === stand)
      return [question.id, tallyOf(question, rows.filter(here), chosen.filter(here), used)] as const
    })
    const [, first] = tallies[0] ?? []
    const people = first ? first.notAsked + first.skipped + first.declined + first.answered : 0
    return people > 0
      ? [{ source: sourceOf(survey, stand), people, questions: Object.fromEntries(tallies) }]
      : []
  })
}

export const sourceOf = ({ answers }: Survey, stand: boolean): Source =>
  stand ? 'stand' : answers === 'anonymous' ? 'chat' : 'phone'

function tallyOf(
  question: Question,
  rows: readonly Row[],
  chosen: readonly Row[],
  words: readonly WordRow[],
): Tally {
  const inState = (state: State) => rows.filter(({ key }) => key[2] === state)
  const count = (some: readonly Row[]) => some.reduce((all, row) => all + row.count, 0)
  const total = (some: readonly Row[], of: 'total' | 'weight' | 'squares') =>
    some.reduce((all, row) => all + (row[of] ?? 0), 0)
  const given = inState('answered')
  const answered = count(given)
  const cells = (question.type === 'choices' ? chosen : given).flatMap(
    ({ key: [, , , value], count, weight }): Cell[] =>
      value === null ? [] : [{ value, count, weight: weight ?? undefined }],
  )
  const isNumber = question.type === 'number' || question.type === 'scale'
  const placed = chosen.map(
    ({ key: [, , , option], count, total }): Placed => ({
      option: option ?? '',
      count,
      places: total ?? 0,
    }),
  )
  const isWeighted = given.some(({ weight }) => weight !== null)
  return {
    ...emptyTally,
    notAsked: count(inState('notAsked')),
    skipped: count(inState('skipped')),
    declined: count(inState('declined')),
    answered,
    cells,
    mean: isNumber && answered > 0 ? total(given, 'total') / answered : undefined,
    quartiles: question.type === 'number' ? quartilesOf(cells) : undefined,
    placed: question.type === 'ranking' ? placed : [],
    words: words.map(({ word, count }) => ({ word, count })),
    weights: isWeighted
      ? { people: answered, sum: total(given, 'weight'), squares: total(given, 'squares') }
      : undefined,
  }
}
