import type { Pool, PoolClient } from 'pg'
import type { Question } from '../../core/meeting/meeting.ts'

/**
 * Says what meetings discuss from now on, in this order. A question that reports answered already stays with them, under
 * its id.
 */
export async function putQuestions(
  client: Pick<Pool | PoolClient, 'query'>,
  consultation: string,
  questions: readonly Question[],
): Promise<void> {
  await client.query(
    `WITH asked AS (
       SELECT q->>'id' AS id, q->'text' AS text, place - 1 AS place
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS q (q, place)
     ),
     gone AS (
       DELETE FROM meeting_question WHERE consultation_id = $1 AND id NOT IN (SELECT id FROM asked)
     )
     INSERT INTO meeting_question (consultation_id, id, place, text) SELECT $1, id, place, text FROM asked
     ON CONFLICT (consultation_id, id) DO UPDATE SET place = EXCLUDED.place, text = EXCLUDED.text`,
    [consultation, JSON.stringify(questions)],
  )
}
