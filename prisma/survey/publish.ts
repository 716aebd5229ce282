import type { PoolClient } from 'pg'
import { momentOf } from '../../core/calendar.ts'
import type { SurveyAct } from '../../core/survey/act.ts'
import { shapeOf } from '../../core/survey/shape.ts'
import type { Survey } from '../../core/survey/survey.ts'
import { type Actor, audit } from '../audit.ts'
import { isOpen } from './offered.ts'

/**
 * A moment of a survey's file: a day, or a day and an hour, of the city. Of a day alone it is the beginning, or the
 * end of a survey's last day.
 */
function momentIn(written: string | undefined, zone: string, end: boolean): Date | null {
  if (written === undefined) return null
  const [year = 0, month = 0, day = 0, hour, minute = 0] = written.split(/[- :]/).map(Number)
  const wall = { year, month, day: day + (end && hour === undefined ? 1 : 0), hour: hour ?? 0, minute }
  const moment = momentOf(wall, zone)
  // An hour that the clocks leap over is the one after it.
  return new Date(moment ?? momentOf({ ...wall, hour: wall.hour + 1 }, zone) ?? Number.NaN)
}

export type Published =
  | 'published'
  /** It was there; its words or dates are new. */
  | 'corrected'
  /** It was there, just as it is now. */
  | 'same'
  /** People took part already, and more than its words would change. */
  | 'taken'

/**
 * Publishes a survey, in a transaction of the caller's. Where its file says when it opens it does so by itself; else
 * staff open it. A correction leaves when it opens and closes as it is, unless the file says something else than before:
 * what staff opened or closed by hand stays so.
 */
export async function publishSurvey(
  client: PoolClient,
  by: Actor,
  { survey, source }: { survey: Survey; source: string },
): Promise<Published> {
  const { rows: cities } = await client.query<{ consultation: string; zone: string }>(
    'SELECT k.id AS consultation, c.time_zone AS zone FROM consultation k JOIN city c ON c.id = k.city_id LIMIT 1',
  )
  const [city] = cities
  if (!city) throw new Error('there is no city yet')
  const { rows: known } = await client.query<{ definition: Survey; source: string }>(
    'SELECT definition, source FROM survey WHERE id = $1 FOR UPDATE',
    [survey.survey],
  )
  const [before] = known
  if (before?.source === source) return 'same'
  // Looked for once the row is held: who begins at this moment was waited for, or waits.
  const { rowCount } = await client.query('SELECT FROM response WHERE survey_id = $1 LIMIT 1', [
    survey.survey,
  ])
  const taken = rowCount === 1
  if (before && taken && shapeOf(before.definition) !== shapeOf(survey)) return 'taken'
  await client.query(
    `INSERT INTO survey AS s (id, consultation_id, definition, source, opened_at, closed_at, pilot_left)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO UPDATE SET
       definition = excluded.definition, source = excluded.source, version = s.version + 1,
       opened_at = CASE
         WHEN NOT $8 OR excluded.opened_at IS NULL AND s.opened_at <= now() THEN s.opened_at
         ELSE excluded.opened_at END,
       closed_at = CASE
         WHEN NOT $9 OR excluded.closed_at IS NULL AND s.closed_at <= now() THEN s.closed_at
         ELSE excluded.closed_at END,
       pilot_left = CASE WHEN $10 THEN s.pilot_left ELSE excluded.pilot_left END`,
    [
      survey.survey,
      city.consultation,
      JSON.stringify(survey),
      source,
      momentIn(survey.opens, city.zone, false),
      momentIn(survey.closes, city.zone, true),
      survey.pilot ?? 0,
      before?.definition.opens !== survey.opens,
      before?.definition.closes !== survey.closes,
      taken,
    ],
  )
  if (!taken) {
    await client.query('DELETE FROM quota WHERE survey_id = $1', [survey.survey])
    await client.query(
      `INSERT INTO quota (survey_id, place, most)
       SELECT $1, place - 1, (quota ->> 'most')::int
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS q (quota, place)`,
      [survey.survey, JSON.stringify(survey.quotas ?? [])],
    )
  }
  await audit(client, by, before ? 'survey-corrected' : 'survey-published', { survey: survey.survey })
  return before ? 'corrected' : 'published'
}

const changes: Readonly<Record<SurveyAct, { set: string; where: string; act: string }>> = {
  open: {
    set: 'opened_at = least(opened_at, now()), closed_at = CASE WHEN closed_at > now() THEN closed_at END',
    where: `NOT coalesce(${isOpen}, false)`,
    act: 'survey-opened',
  },
  close: {
    set: 'closed_at = now()',
    where: isOpen,
    act: 'survey-closed',
  },
  'show-results': { set: 'results_at = now()', where: 'results_at IS NULL', act: 'survey-results-shown' },
  'hide-results': { set: 'results_at = NULL', where: 'results_at IS NOT NULL', act: 'survey-results-hidden' },
}

/** @returns `same` when it was so before: nothing changed, and nothing is recorded. */
export async function changeSurvey(
  client: PoolClient,
  by: Actor,
  id: string,
  act: SurveyAct,
): Promise<'done' | 'same' | 'gone'> {
  const change = changes[act]
  const { rowCount } = await client.query(
    `UPDATE survey s SET ${change.set} WHERE id = $1 AND ${change.where}`,
    [id],
  )
  if (rowCount === 1) {
    await audit(client, by, change.act, { survey: id })
    return 'done'
  }
  const { rowCount: found } = await client.query('SELECT FROM survey WHERE id = $1', [id])
  return found === 1 ? 'same' : 'gone'
}
