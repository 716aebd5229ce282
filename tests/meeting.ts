import type { PoolClient } from 'pg'
import type { PointKind } from '../core/meeting/meeting.ts'
import { countMeeting } from '../prisma/meeting/count.ts'

export interface Said {
  question: string
  kind?: PointKind
  words: string
}

/** A meeting that was held three days ago by a resident of somewhere, with its report, and counted. @returns its id. */
export async function heldMeeting(
  client: PoolClient,
  points: readonly Said[],
  {
    title = 'El agua de la calle',
    attended = 12,
    language = 'es',
  }: { title?: string; attended?: number; language?: string } = {},
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `WITH host AS (
       INSERT INTO resident (key) VALUES (sha256(convert_to(gen_random_uuid()::text, 'UTF8'))) RETURNING id
     )
     INSERT INTO meeting (consultation_id, host_id, form, starts_at, borough_id, status, report, attended, language)
     SELECT c.id, host.id, jsonb_build_object('title', $1::text, 'borough', b.id, 'open', 'no', 'place', 'En mi casa',
         'starts', (extract(epoch FROM now() - interval '3 days') * 1000)::bigint::text),
       now() - interval '3 days', b.id, 'registered', 'yes', $2, $3
     FROM host, consultation c, (SELECT id FROM borough WHERE id = 'coyoacan') AS b RETURNING id`,
    [title, attended, language],
  )
  const id = rows[0]?.id ?? 0
  for (const { question, kind = 'agreement', words } of points)
    await client.query(
      'INSERT INTO meeting_point (meeting_id, question_id, kind, words) VALUES ($1, $2, $3, $4)',
      [id, question, kind, words],
    )
  await countMeeting(client, id)
  return id
}
