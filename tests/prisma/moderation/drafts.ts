import type { Pool } from 'pg'
import type { Role } from '../../../core/staff.ts'
import { mexicoCity } from '../../../prisma/seed/mexico-city/index.ts'

/** Whole drafts that their authors sent to be read, oldest first. @returns the ids of their reviews. */
export async function sendDrafts(pool: Pool, authors: readonly string[], title: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `WITH sent AS (
       INSERT INTO draft (resident_id, consultation_id, title, problem, change, aim, topic_id, whole_city,
         author_name, status)
       SELECT author, $3, $2 || ' ' || place, 'Lo que pasa.', 'Lo que pedimos.', '', $4, true, 'Vecina', 'waiting'
       FROM unnest($1::bigint[]) WITH ORDINALITY AS a (author, place) RETURNING id
     )
     INSERT INTO review (draft_id, sent_at)
     SELECT id, now() - interval '1 day' + row_number() OVER (ORDER BY id) * interval '1 second' FROM sent
     ORDER BY id RETURNING id`,
    [authors, title, mexicoCity.consultation.id, mexicoCity.city.topics[0]?.id],
  )
  return rows.map(({ id }) => id)
}

/** Makes a resident staff with these roles, whatever they were before. */
export async function employ(
  pool: Pool,
  resident: string,
  name: string,
  roles: readonly Role[],
): Promise<void> {
  await pool.query(
    `INSERT INTO staff (resident_id, name, roles) VALUES ($1, $2, $3)
     ON CONFLICT (resident_id) DO UPDATE SET roles = EXCLUDED.roles`,
    [resident, name, roles],
  )
}
