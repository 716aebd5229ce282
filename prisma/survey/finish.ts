import type { PoolClient } from 'pg'
import type { Finished } from '../../core/ask/survey.ts'
import type { Asks } from '../../core/ask.ts'
import { kept, nextQuestion, quotasOf } from '../../core/survey/flow.ts'
import type { Answers } from '../../core/survey/given.ts'
import type { Survey } from '../../core/survey/survey.ts'
import { asksPanel } from '../../core/survey/taking.ts'
import type { Asker } from '../asker.ts'
import { noteInvitation } from '../panel/invitation.ts'
import { forgetPhotos } from '../photo/kept.ts'
import { definitionOf } from './definition.ts'
import { isOpen } from './offered.ts'

export async function finish(
  { response }: Asks['finish']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<Finished> {
  const { rows } = await client.query<{
    survey: string
    version: number
    open: boolean
    finished: boolean
    resident: string | null
    answers: Answers
  }>({
    name: 'response-to-finish',
    text: `SELECT s.id AS survey, s.version, ${isOpen} AS open, r.finished_at IS NOT NULL AS finished,
        r.resident_id AS resident, r.answers
      FROM response r JOIN survey s ON s.id = r.survey_id
      WHERE r.id = $1 FOR UPDATE OF r`,
    values: [response],
  })
  const [row] = rows
  if (!row) return 'closed'
  if (row.finished) return 'before'
  if (!row.open) return 'closed'
  const survey = await definitionOf(client, row.survey, row.version)
  if (nextQuestion(survey, row.answers)) return 'unfinished'
  const answers = kept(survey, row.answers)
  const dropped = photosOf(row.answers).filter((photo) => !photosOf(answers).includes(photo))
  if (dropped.length > 0) await forgetPhotos(client, dropped)
  const standing = await claim(client, row.survey, survey, answers)
  await client.query({
    name: 'finish-response',
    text: `WITH done AS (
        INSERT INTO answered_anonymously (survey_id, conversation_id)
        SELECT survey_id, conversation_id FROM response WHERE id = $1 AND conversation_id IS NOT NULL
      ),
      -- The answers, as they were read over on the chat page.
      shown AS (
        DELETE FROM page_message WHERE conversation_id = (SELECT conversation_id FROM response WHERE id = $1)
      )
      UPDATE response r SET answers = $2, pilot = $3, over_quota = $4, conversation_id = NULL,
        started_at = CASE WHEN $5 THEN date_trunc('day', r.started_at, c.time_zone) ELSE r.started_at END,
        touched_at = CASE WHEN $5 THEN date_trunc('day', now(), c.time_zone) ELSE now() END,
        finished_at = CASE WHEN $5 THEN date_trunc('day', now(), c.time_zone) ELSE now() END,
        -- When a chat was reminded would lead to it.
        reminded_at = CASE WHEN NOT $5 THEN r.reminded_at END, quiet = r.quiet AND NOT $5
      FROM city c WHERE r.id = $1`,
    values: [
      response,
      JSON.stringify(answers),
      standing === 'pilot',
      standing === 'full',
      survey.answers === 'anonymous',
    ],
  })
  if (row.resident !== null && asksPanel(survey))
    await noteInvitation(client, row.survey, row.resident, 'finished')
  // Of an answer to what is not asked any more not even the photo is kept.
  const photos = Object.entries(row.answers).flatMap(([id, given]) =>
    given.type === 'photo' && !(id in answers) ? [given.photo] : [],
  )
  if (photos.length > 0) await forgetPhotos(client, photos)
  return standing === 'full' ? 'full' : 'finished'
}

const photosOf = (answers: Answers): string[] =>
  Object.values(answers).flatMap((given) => (given.type === 'photo' ? [given.photo] : []))

/**
 * Takes a place among those who try a survey out, or in each quota that the answers fall into: all of them, or none
 * where one is full. What is taken is given back when the transaction is rolled back.
 */
export async function claim(
  client: PoolClient,
  id: string,
  survey: Survey,
  answers: Answers,
): Promise<'pilot' | 'full' | 'counted'> {
  if (survey.pilot !== undefined) {
    const { rowCount } = await client.query({
      name: 'claim-pilot',
      text: 'UPDATE survey SET pilot_left = pilot_left - 1 WHERE id = $1 AND pilot_left > 0',
      values: [id],
    })
    if (rowCount === 1) return 'pilot'
  }
  const quotas = quotasOf(survey, answers)
  if (quotas.length === 0) return 'counted'
  // Locked in one order, so that two people who finish at once never wait for each other in a circle.
  const { rows } = await client.query<{ full: boolean }>({
    name: 'lock-quotas',
    text: `SELECT count >= most AS full FROM quota
      WHERE survey_id = $1 AND place = ANY ($2::int[]) ORDER BY place FOR UPDATE`,
    values: [id, quotas],
  })
  if (rows.some(({ full }) => full)) return 'full'
  await client.query({
    name: 'claim-quotas',
    text: 'UPDATE quota SET count = count + 1 WHERE survey_id = $1 AND place = ANY ($2::int[])',
    values: [id, quotas],
  })
  return 'counted'
}
