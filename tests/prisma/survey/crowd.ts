import type { Pool } from 'pg'
import { kept } from '../../../core/survey/flow.ts'
import type { Answers, Given } from '../../../core/survey/given.ts'
import type { Question } from '../../../core/survey/question.ts'
import { questionsOf } from '../../../core/survey/questions.ts'
import type { Survey } from '../../../core/survey/survey.ts'
import { publishSurvey } from '../../../prisma/survey/publish.ts'
import { transaction } from '../../../prisma/transaction.ts'

/** The same numbers each time: from 0, below 1. */
export function luck(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const texts = [
  'Agua limpia en cada casa',
  'Más árboles y menos coches',
  'Que las casas no cuesten tanto',
  'El árbol de la esquina',
  '=HYPERLINK("http://mal.example","Premio")',
  'Seguridad, "de verdad", y luz',
  'Transporte\nlimpio; y agua',
]
const boroughs = ['iztapalapa', 'tlalpan', 'coyoacan', 'milpa-alta']

/** What somebody answers: early options more often than late ones, so that some are few. */
export function givenTo(question: Question, random: () => number): Given {
  if (!question.required && random() < 0.1) return { type: 'skipped' }
  if (question.decline && random() < 0.1) return { type: 'declined' }
  const skewed = (length: number) => Math.floor(length * random() ** 3)
  const pick = <T>(all: readonly T[]): T => all[skewed(all.length)] as T
  switch (question.type) {
    case 'choice':
      return { type: 'choice', option: pick(question.options).id }
    case 'choices':
      return {
        type: 'choices',
        options: question.options.filter((_, place) => random() < 1 / (place + 2)).map(({ id }) => id),
      }
    case 'ranking':
      return {
        type: 'ranking',
        order: question.options
          .map(({ id }, place) => ({ id, at: random() + place / 4 }))
          .sort((one, other) => one.at - other.at)
          .slice(0, question.top ?? question.options.length)
          .map(({ id }) => id),
      }
    case 'scale':
      return { type: 'number', number: question.from + skewed(question.to - question.from + 1) }
    case 'number': {
      const { least, most, decimals } = question
      return { type: 'number', number: Number((least + (most - least) * random() ** 2).toFixed(decimals)) }
    }
    case 'yes-no':
      return { type: 'yes-no', yes: random() < 0.8 }
    case 'short-text':
    case 'long-text':
      return { type: 'text', text: pick(texts) }
    case 'date':
      return { type: 'day', day: `${2016 - Math.floor(110 * random() ** 2)}-09-16` }
    case 'place':
      return question.by === 'pin'
        ? { type: 'pin', latitude: 19.3 + random() / 5, longitude: -99.2 + random() / 5 }
        : { type: 'borough', borough: pick(boroughs) }
    case 'photo':
      return { type: 'photo', photo: 'a-photo' }
  }
}

export function answersOf(survey: Survey, random: () => number): Answers {
  const all = questionsOf(survey).map(({ question }) => [question.id, givenTo(question, random)] as const)
  return kept(survey, Object.fromEntries(all))
}

export interface Person {
  answers: Answers
  language?: string
  stand?: string | null
  pilot?: boolean
  over?: boolean
  finished?: boolean
  resident?: string | null
}

export const publish = (pool: Pool, survey: Survey): Promise<unknown> =>
  transaction(pool, (client) => publishSurvey(client, 'server', { survey, source: '' }))

/** Responses as a survey leaves them. Their ids are in no order, and the same each time. */
export async function addResponses(pool: Pool, survey: string, people: readonly Person[]): Promise<void> {
  await pool.query(
    `INSERT INTO response (id, survey_id, seed, answers, language, channel, stand, pilot, over_quota, resident_id,
       started_at, finished_at)
     SELECT md5($1 || ' ' || (SELECT count(*) FROM response) + place)::uuid, $1, 1, answers, coalesce(language, 'es'),
       'web', stand, coalesce(pilot, false), coalesce(over, false), resident, '2016-09-05T17:50:00Z',
       CASE WHEN finished IS DISTINCT FROM false THEN '2016-09-05T18:00:00Z'::timestamptz END
     FROM ROWS FROM (jsonb_to_recordset($2) AS (answers jsonb, language text, stand text, pilot boolean, over boolean,
       finished boolean, resident bigint)) WITH ORDINALITY AS r (answers, language, stand, pilot, over, finished,
       resident, place)`,
    [survey, JSON.stringify(people)],
  )
}
