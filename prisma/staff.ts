import type { TeamOutcome } from '../core/ask/team.ts'
import type { E164 } from '../core/phone.ts'
import type { Role } from '../core/staff.ts'
import type { Store } from './store.ts'
import { dismiss, enlist, grant } from './team/change.ts'
import { transaction } from './transaction.ts'

export interface StaffMember {
  id: string
  name: string
  roles: Role[]
  grantedAt: Date
  /** The channels on which they have proved their phone: where they can be told something. */
  channels: string[]
}

/**
 * Makes a resident staff; who has not written yet becomes a resident with it. Again: changes the name and adds roles.
 *
 * @returns the roles that they have now: the first of a team administrates.
 */
export async function addStaff(
  { pool, keys }: Store,
  phone: E164,
  name: string,
  roles: readonly Role[] = [],
): Promise<Role[]> {
  const made = await transaction(pool, (client) =>
    enlist(client, 'server', { key: keys.resident(phone), name, roles }),
  )
  if (made === 'denied') throw new Error('whoever works at the server may change the team')
  return made.roles
}

export async function grantRole(
  { pool, keys }: Store,
  phone: E164,
  role: Role,
  on: boolean,
): Promise<TeamOutcome> {
  return transaction(pool, async (client) => {
    const member = await memberOf(client, keys.resident(phone))
    return member === undefined ? 'gone' : grant(client, 'server', { member, role, on })
  })
}

export async function removeStaff({ pool, keys }: Store, phone: E164): Promise<TeamOutcome> {
  return transaction(pool, async (client) => {
    const member = await memberOf(client, keys.resident(phone))
    return member === undefined ? 'gone' : dismiss(client, 'server', member)
  })
}

async function memberOf(client: Pick<Store['pool'], 'query'>, key: Buffer): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM resident WHERE key = $1', [key])
  return rows[0]?.id
}

export async function listStaff({ pool }: Pick<Store, 'pool'>): Promise<StaffMember[]> {
  const { rows } = await pool.query<StaffMember>(
    `SELECT s.resident_id AS id, s.name, s.roles, s.granted_at AS "grantedAt",
       coalesce(array_agg(DISTINCT c.channel ORDER BY c.channel) FILTER (WHERE c.channel <> 'web'), '{}') AS channels
     FROM staff s LEFT JOIN conversation c ON c.resident_id = s.resident_id
     GROUP BY s.resident_id ORDER BY s.granted_at`,
  )
  return rows
}
