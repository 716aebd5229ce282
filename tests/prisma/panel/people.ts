import type { Pool } from 'pg'
import { newState } from '../../../core/state.ts'
import type { Survey } from '../../../core/survey/survey.ts'
import { foundPanel } from '../../../prisma/panel/found.ts'
import { panel as ofTheCity } from '../../../prisma/seed/mexico-city/panel.ts'
import type { Store } from '../../../prisma/store.ts'
import { publishSurvey } from '../../../prisma/survey/publish.ts'
import { transaction } from '../../../prisma/transaction.ts'

export const panel = ofTheCity.id

/** The panel of the demo city, in a city that was planted without one. */
export const found = ({ pool, keys }: Pick<Store, 'pool' | 'keys'>): Promise<void> =>
  transaction(pool, (client) => foundPanel(client, keys, 'server', ofTheCity))

/** A survey of one question for the panel, open from now on. */
export function askPanel(pool: Pool, id: string, opens = true): Promise<unknown> {
  const survey: Survey = {
    survey: id,
    title: { es: `Sobre ${id}`, en: `About ${id}` },
    intro: { es: 'Una pregunta.', en: 'A question.' },
    thanks: { es: 'Gracias.', en: 'Thank you.' },
    who: { panel },
    answers: 'one-per-phone',
    sections: [
      {
        title: { es: 'Todo', en: 'All' },
        questions: [
          {
            id: 'contento',
            type: 'yes-no',
            ask: { es: '¿Te gusta tu calle?', en: 'Do you like your street?' },
            required: false,
            decline: false,
          },
        ],
      },
    ],
  }
  return transaction(pool, async (client) => {
    await publishSurvey(client, 'server', { survey, source: '' })
    if (opens) await client.query('UPDATE survey SET opened_at = now() WHERE id = $1', [id])
  })
}

/**
 * Members with a chat each, some of every kind: two of three are women, and the old are few.
 *
 * @returns the residents, by their number from 1.
 */
export async function addMembers(
  { pool, keys }: Pick<Store, 'pool' | 'keys'>,
  count: number,
): Promise<string[]> {
  const { rows } = await pool.query<{ resident: string }>(
    `WITH made AS (
       INSERT INTO resident (key, borough_id, lives_here)
       SELECT sha256(convert_to('panel ' || gen_random_uuid(), 'UTF8')), 'iztapalapa', true
       FROM generate_series(1, $1) RETURNING id
     ),
     numbered AS (SELECT id, row_number() OVER (ORDER BY id)::int AS n FROM made),
     counted AS (UPDATE panel SET members = members + $1 WHERE id = $2)
     INSERT INTO panel_member (panel_id, number, resident_id, borough_id)
     SELECT $2, n + (SELECT coalesce(max(number), 0) FROM panel_member), id,
       CASE WHEN n % 11 = 0 THEN NULL
         ELSE (ARRAY['iztapalapa', 'tlalpan', 'iztapalapa', 'coyoacan', 'milpa-alta'])[n % 5 + 1] END
     FROM numbered ORDER BY n
     RETURNING resident_id AS resident`,
    [count, panel],
  )
  const residents = rows.map(({ resident }) => resident)
  await pool.query(
    `UPDATE resident r SET
       age = CASE WHEN n % 17 = 0 THEN NULL ELSE (ARRAY['18-29', '30-44', '18-29', '45-59', '30-44', '18-29', '60+'])[n % 7 + 1] END,
       gender = CASE WHEN n % 13 = 0 THEN NULL WHEN n % 3 = 0 THEN 'man' ELSE 'woman' END
     FROM unnest($1::bigint[]) WITH ORDINALITY AS one (id, n) WHERE r.id = one.id`,
    [residents],
  )
  const chats = residents.map((resident) => ({
    resident,
    key: keys.address('telegram', `chat of ${resident}`).toString('base64'),
    address: keys.close(`chat of ${resident}`).toString('base64'),
  }))
  await pool.query(
    `INSERT INTO conversation (channel, address_key, address, resident_id, language, state)
     SELECT 'telegram', decode(key, 'base64'), decode(address, 'base64'), resident, 'es', $2
     FROM jsonb_to_recordset($1) AS c (resident bigint, key text, address text)`,
    [JSON.stringify(chats), JSON.stringify(newState)],
  )
  return residents
}
