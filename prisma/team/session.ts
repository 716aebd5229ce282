import type { Pool, PoolClient } from 'pg'
import { policy } from '../../core/policy.ts'
import type { Member, Role } from '../../core/staff.ts'
import type { Store } from '../store.ts'
import { sessionKey } from './entrance.ts'

/** Who is signed in to the team's page, as they are of the team at this moment. */
export interface SignedIn {
  /** Undefined: whoever works at the server itself. */
  member: (Member & { id: string }) | undefined
}

/**
 * @param acts They do something themselves; a page that renews itself does not keep them signed in.
 * @returns undefined for what no browser was given, and for what holds no longer.
 */
export async function signedIn(
  { pool, keys }: Store,
  token: string,
  acts: boolean,
): Promise<SignedIn | undefined> {
  const { idle, longest } = policy.team.session
  const key = sessionKey(keys, token)
  const { rows } = await pool.query<{
    id: string | null
    name: string | null
    roles: Role[] | null
    rested: boolean
  }>({
    name: 'staff-session',
    text: `SELECT s.resident_id AS id, m.name, m.roles, s.seen_at < now() - interval '1 minute' AS rested
      FROM staff_session s LEFT JOIN staff m ON m.resident_id = s.resident_id
      WHERE s.key = $1 AND s.ended_at IS NULL AND s.seen_at > now() - $2 * interval '1 minute'
        AND s.begun_at > now() - $3 * interval '1 minute'`,
    values: [key, idle, longest],
  })
  const [row] = rows
  if (!row) return undefined
  if (acts && row.rested) await pool.query('UPDATE staff_session SET seen_at = now() WHERE key = $1', [key])
  return {
    member: row.id === null ? undefined : { id: row.id, name: row.name ?? '', roles: row.roles ?? [] },
  }
}

export async function signOut({ pool, keys }: Store, token: string): Promise<void> {
  await pool.query('UPDATE staff_session SET ended_at = now() WHERE key = $1 AND ended_at IS NULL', [
    sessionKey(keys, token),
  ])
}

/** Whoever may do less than before signs in anew. */
export async function signOutEverywhere(client: PoolClient, member: string): Promise<void> {
  await client.query('DELETE FROM staff_code WHERE resident_id = $1', [member])
  await client.query(
    'UPDATE staff_session SET ended_at = now() WHERE resident_id = $1 AND ended_at IS NULL',
    [member],
  )
}

/** No session lasts so long, and no link holds it. */
export async function forgetSessions(pool: Pool): Promise<void> {
  await pool.query(`DELETE FROM staff_session WHERE begun_at < now() - interval '1 day'`)
  await pool.query(`DELETE FROM staff_code WHERE until < now()`)
}
