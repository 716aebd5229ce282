import { DatabaseError, type PoolClient } from 'pg'
import type { Photo } from '../../core/photo.ts'
import { policy } from '../../core/policy.ts'
import type { Language } from '../../core/reply.ts'
import { wrongWith } from '../../core/survey/check.ts'
import { asked, kept, nextQuestion } from '../../core/survey/flow.ts'
import type { Answers } from '../../core/survey/given.ts'
import type { Survey } from '../../core/survey/survey.ts'
import { sha256 } from '../photo/kept.ts'
import type { Store } from '../store.ts'
import { definitionOf } from '../survey/definition.ts'
import { claim } from '../survey/finish.ts'
import { transaction } from '../transaction.ts'
import type { Device } from './device.ts'
import { contentOf, keepRefused, type Refusal } from './refused.ts'

/** One person's answers, as a stand delivers them. */
export interface Arrived {
  /** As it was sent, to the letter. */
  text: string
  response: {
    id: string
    survey: string
    version: number
    seed: number
    language: Language
    answers: Answers
    finished: boolean
    /** Those that are photos, by the ids that answers name. */
    photos: Readonly<Record<string, Photo>>
  }
  /** When it was given by the device's clock, and how long ago by the same clock. Milliseconds. */
  saidAt: number
  age: number
}

export type Settled = 'taken' | 'known' | Refusal

const graceful = policy.stand.graceDays * 24 * 60 * 60_000
/** What a device and we may differ in when a survey closes, without anybody's fault. */
const tolerated = 60_000

/**
 * Records what a stand delivered, exactly once: again under the same id it is known, and with other content it is
 * refused. What is refused is counted nowhere and kept for staff. Everything in one transaction of its own.
 */
export function deliver(
  { pool }: Pick<Store, 'pool'>,
  device: Device,
  arrived: Arrived,
  boroughs: readonly string[],
  now: number,
): Promise<Settled> {
  const content = contentOf(arrived.text)
  const taking = transaction(pool, async (client): Promise<Settled> => {
    const known = await knownAs(client, arrived.response.id, content)
    if (known === 'known') return known
    const settled = known ?? (await take(client, device, arrived, content, boroughs, now))
    if (settled === 'taken' || settled === 'known') return settled
    await keepRefused(client, device, arrived.text, settled, now)
    return settled
  })
  return taking.catch(async (fault: unknown): Promise<Settled> => {
    // What the database cannot hold today it cannot hold tomorrow, and the device would send it for ever.
    if (!(fault instanceof DatabaseError) || !fault.code?.startsWith('22')) throw fault
    await keepRefused(pool, device, arrived.text, 'unfit', now)
    return 'unfit'
  })
}

async function knownAs(
  client: PoolClient,
  id: string,
  content: Buffer,
): Promise<'known' | 'other' | undefined> {
  const { rows } = await client.query<{ same: boolean | null }>({
    name: 'stand-known',
    text: `SELECT d.content = $2 AS same FROM response r LEFT JOIN stand_delivery d ON d.response_id = r.id
      WHERE r.id = $1`,
    values: [id, content],
  })
  const [row] = rows
  return row && (row.same ? 'known' : 'other')
}

async function take(
  client: PoolClient,
  device: Device,
  { response, saidAt, age }: Arrived,
  content: Buffer,
  boroughs: readonly string[],
  now: number,
): Promise<Settled> {
  const { rows } = await client.query<{ version: number; opened: Date | null; closed: Date | null }>({
    name: 'stand-survey',
    text: 'SELECT version, opened_at AS opened, closed_at AS closed FROM survey WHERE id = $1',
    values: [response.survey],
  })
  const [row] = rows
  if (!row) return 'unfit'
  const givenAt = now - Math.max(0, age)
  if (!row.opened || row.opened.getTime() > now) return 'closed'
  if (isTooLate(row.closed, givenAt, now) || isTooLate(device.left, givenAt, now)) return 'closed'
  const survey = await definitionOf(client, response.survey, row.version)
  const answers = fitting(survey, response, boroughs)
  if (!answers) return 'unfit'
  const { rowCount } = await client.query({
    name: 'stand-response',
    // Of nobody, and of no hour: who stood there then is not to be found by it.
    text: `INSERT INTO response (id, survey_id, seed, answers, language, channel, stand, origin, quiet,
        started_at, touched_at, finished_at)
      SELECT $1, $2, $3, $4, $5, 'web', $6, 'stand', true, day, day, CASE WHEN $7 THEN day END
      FROM date_trunc('day', $8::timestamptz) AS day
      ON CONFLICT (id) DO NOTHING`,
    values: [
      response.id,
      response.survey,
      response.seed,
      JSON.stringify(answers),
      response.language,
      device.stand.name,
      response.finished,
      new Date(givenAt),
    ],
  })
  // The same response came by another connection at the same moment.
  if (rowCount === 0) return (await knownAs(client, response.id, content)) ?? 'other'
  if (response.finished) await count(client, response, survey, answers)
  const late = row.closed !== null && row.closed.getTime() <= now
  await client.query({
    name: 'stand-delivery',
    text: `INSERT INTO stand_delivery (response_id, stand_id, content, version, said_at, given_at, arrived_at, late)
      VALUES ($1, $2, $3, $4, date_trunc('hour', $5::timestamptz), date_trunc('hour', $6::timestamptz),
        date_trunc('hour', $7::timestamptz), $8)`,
    values: [
      response.id,
      device.id,
      content,
      response.version,
      sayable(saidAt),
      new Date(givenAt),
      new Date(now),
      late,
    ],
  })
  for (const given of Object.values(answers)) {
    const photo = given.type === 'photo' && response.photos[given.photo]
    if (given.type !== 'photo' || !photo) continue
    await client.query(
      `INSERT INTO photo (id, made_on, bytes, type, sha256)
       SELECT $1, ($4::timestamptz AT TIME ZONE time_zone)::date, $2, $5, $3 FROM city
       ON CONFLICT DO NOTHING`,
      [given.photo, photo.bytes, sha256(photo.bytes), new Date(givenAt), photo.type],
    )
  }
  return 'taken'
}

/** Given after the end, or given in time and delivered so late that the results stand. */
const isTooLate = (end: Date | null, givenAt: number, now: number): boolean =>
  end !== null && (givenAt > end.getTime() + tolerated || now > end.getTime() + graceful)

/** A clock may say anything; the database holds what is near enough to be a year. */
const sayable = (saidAt: number): Date => new Date(Math.min(Math.max(saidAt, 0), Date.UTC(9_999, 0)))

/** The answers that are kept; undefined when they are not of this survey, or it lacks some that it says it has. */
function fitting(
  survey: Survey,
  { answers, finished, photos }: Arrived['response'],
  boroughs: readonly string[],
): Answers | undefined {
  if (survey.who !== 'anyone') return undefined
  const reached = asked(survey, answers)
  const wrong = reached.some((question) => {
    const given = answers[question.id]
    if (!given) return false
    return (
      wrongWith(question, given, boroughs) !== undefined ||
      (given.type === 'photo' && !(given.photo in photos))
    )
  })
  if (wrong || (finished && nextQuestion(survey, answers))) return undefined
  return kept(survey, answers)
}

async function count(
  client: PoolClient,
  { id, survey: surveyId }: Arrived['response'],
  survey: Survey,
  answers: Answers,
): Promise<void> {
  const standing = await claim(client, surveyId, survey, answers)
  if (standing === 'counted') return
  await client.query('UPDATE response SET pilot = $2, over_quota = $3 WHERE id = $1', [
    id,
    standing === 'pilot',
    standing === 'full',
  ])
}
