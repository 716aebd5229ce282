import type { Pool, PoolClient } from 'pg'
import type { Act } from '../../core/act.ts'

/** What staff did, newest first; the members of the team whom it concerned by their name then or now. */
const acts = `
  SELECT (extract(epoch FROM a.at) * 1000)::float8 AS at,
    CASE WHEN a.resident_id IS NOT NULL THEN a.name END AS by, a.act, a.about,
    coalesce(a.about->>'called', s.name, (
      SELECT past.about->>'called' FROM audit past
      WHERE past.about->>'member' = a.about->>'member' AND past.about ? 'called' ORDER BY past.id DESC LIMIT 1
    )) AS whom
  FROM audit a LEFT JOIN staff s ON s.resident_id = (a.about->>'member')::bigint`

export async function pageOfActs(client: PoolClient, page: number, size: number): Promise<Act[]> {
  const { rows } = await client.query<Act>(`${acts} ORDER BY a.id DESC LIMIT $1 OFFSET $2`, [
    size + 1,
    (page - 1) * size,
  ])
  return rows
}

/** Since when: an instant, or the beginning of a day (YYYY-MM-DD) in the city. */
export type Since = { at: Date } | { day: string }

/** All of them since a moment, oldest first. */
export async function actsSince(pool: Pool, since: Since | undefined): Promise<Act[]> {
  const { rows } = await pool.query<Act>(
    `${acts}
     WHERE a.at >= coalesce($1::timestamptz, (SELECT $2::date::timestamp AT TIME ZONE time_zone FROM city), '-infinity')
     ORDER BY a.id`,
    [since && 'at' in since ? since.at : null, since && 'day' in since ? since.day : null],
  )
  return rows
}
