import { randomInt } from 'node:crypto'
import type { Asks } from '../../core/ask.ts'
import { mark } from '../../core/mark.ts'
import { asksPanel, barrier, type Response } from '../../core/survey/taking.ts'
import type { Asker } from '../asker.ts'
import { noteInvitation } from '../panel/invitation.ts'
import { residentBy } from '../resident.ts'
import { isOpen, offered, type ResponseRow, responseColumns, responseOf } from './offered.ts'

const seeds = 2 ** 31

/** What decides is read again here: a button may be pressed long after it was shown. */
export async function enter(
  { survey: id, resident, language, shift }: Asks['enter']['ask'],
  asker: Asker,
): Promise<Response | undefined> {
  const { client, conversation, channel } = asker
  const found = await offered({ survey: id, resident }, asker)
  if (found?.state !== 'open' || found.answered) return undefined
  if (found.response) return found.response.finished ? undefined : found.response
  if (barrier(found, resident === undefined ? undefined : await residentBy(client, resident)))
    return undefined
  const whose = found.survey.answers === 'anonymous' ? 'conversation_id' : 'resident_id'
  const { rows } = await client.query<ResponseRow>({
    name: `enter-survey-as-${whose}`,
    // Somebody who begins on two channels at once has one response; the update is what lets it be told.
    text: `INSERT INTO response AS r (survey_id, resident_id, conversation_id, seed, language, channel, origin, shift_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (survey_id, ${whose})
        DO UPDATE SET touched_at = now() WHERE r.finished_at IS NULL
      RETURNING ${responseColumns}`,
    values: [
      id,
      whose === 'resident_id' ? resident : null,
      whose === 'conversation_id' ? conversation : null,
      // Of an anonymous survey it must not lead back to the chat.
      whose === 'conversation_id' ? randomInt(seeds) : mark(`${id} ${resident}`) % seeds,
      language,
      channel,
      asker.stand !== undefined ? 'stand' : shift !== undefined ? 'qr' : 'chat',
      // Of an anonymous one the street corner and the hours would tell too much.
      whose === 'resident_id' ? (shift ?? null) : null,
    ],
  })
  const [row] = rows
  if (resident !== undefined && asksPanel(found.survey)) await noteInvitation(client, id, resident, 'begun')
  return row && responseOf(id, found.version, row)
}

export async function respond(
  { response, question, given }: Asks['respond']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<Response | undefined> {
  const { rows } = await client.query<ResponseRow & { survey: string; version: number }>({
    name: 'respond',
    text: `UPDATE response r
      SET answers = r.answers || jsonb_build_object($2::text, $3::jsonb), touched_at = now()
      FROM survey s
      WHERE r.id = $1 AND s.id = r.survey_id AND r.finished_at IS NULL AND ${isOpen}
      RETURNING s.id AS survey, s.version, ${responseColumns}`,
    values: [response, question, JSON.stringify(given)],
  })
  const [row] = rows
  return row && responseOf(row.survey, row.version, row)
}

export async function response(
  { response: id }: Asks['response']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<Response | undefined> {
  const { rows } = await client.query<ResponseRow & { survey: string; version: number }>({
    name: 'response',
    text: `SELECT s.id AS survey, s.version, ${responseColumns}
      FROM response r JOIN survey s ON s.id = r.survey_id WHERE r.id = $1`,
    values: [id],
  })
  const [row] = rows
  return row && responseOf(row.survey, row.version, row)
}

export async function spare(
  { survey, resident }: Asks['spare']['ask'],
  { client, conversation }: Pick<Asker, 'client' | 'conversation'>,
): Promise<undefined> {
  await client.query({
    name: 'spare',
    text: `UPDATE response SET quiet = true
      WHERE survey_id = $1 AND (resident_id = $2 OR conversation_id = $3)`,
    values: [survey, resident ?? null, conversation],
  })
}
