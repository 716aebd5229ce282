import type { Store } from '../../../prisma/store.ts'
import { atOnce } from '../alternatives.ts'
import type { Crowd } from './crowd.ts'

/**
 * The same rows by the plain driver: for each answer a transaction that changes a chat's row and a response's, and one
 * more that finishes each response; as many at once as the crowd. Nothing is read, and nothing decided.
 *
 * @returns milliseconds.
 */
export async function bareRows({ pool }: Store, survey: string, { people }: Crowd): Promise<number> {
  const { rows } = await pool.query<{ conversation: string; response: string }>(
    `WITH who AS (
       INSERT INTO resident (key) SELECT sha256(convert_to('bare ' || n, 'UTF8')) FROM generate_series(1, $1) AS n
       RETURNING id
     ), chat AS (
       INSERT INTO conversation (channel, address_key, address, resident_id, language, state)
       SELECT 'telegram', sha256(convert_to('bare ' || id, 'UTF8')), '', id, 'es', '{}' FROM who
       RETURNING id, resident_id
     ), begun AS (
       INSERT INTO response (survey_id, resident_id, seed, language, channel)
       SELECT $2, id, 1, 'es', 'telegram' FROM who RETURNING id, resident_id
     )
     SELECT chat.id AS conversation, begun.id AS response FROM chat JOIN begun USING (resident_id)`,
    [people.length, survey],
  )
  const state = JSON.stringify({
    version: 1,
    scene: { type: 'question', survey },
    trail: [],
    padding: 'x'.repeat(900),
  })
  const acts = people
    .flatMap(({ answers }, index) =>
      Object.entries(answers).map(([question, given], place) => ({
        row: rows[index],
        question,
        given,
        place,
      })),
    )
    .sort((one, other) => one.place - other.place)
  return atOnce(16, acts, async ({ row, question, given }) => {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      await client.query({
        name: 'bare-chat',
        text: `UPDATE conversation SET state = $2, replies = $2, revision = revision + 1, active_at = now() WHERE id = $1`,
        values: [row?.conversation, state],
      })
      await client.query({
        name: 'bare-response',
        text: `UPDATE response SET answers = answers || jsonb_build_object($2::text, $3::jsonb), touched_at = now()
          WHERE id = $1`,
        values: [row?.response, question, JSON.stringify(given)],
      })
      await client.query('COMMIT')
    } finally {
      client.release()
    }
  })
}
