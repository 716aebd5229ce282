import type { PoolClient } from 'pg'
import type { TeamOutcome } from '../../core/ask/team.ts'
import type { Role } from '../../core/staff.ts'
import { type Actor, audit } from '../audit.ts'
import { signOutEverywhere } from './session.ts'

/** Who changes the team: a resident, or whoever works at the server itself. */
export type By = 'server' | { resident: string }

/**
 * Locks the rows of all administrators, in one order: two who dismiss each other at once are one after the other, so
 * somebody always remains.
 *
 * @returns undefined when `by` is no administrator (any more).
 */
async function asAdministrator(
  client: PoolClient,
  by: By,
): Promise<{ actor: Actor; administrators: string[] } | undefined> {
  const { rows } = await client.query<{ id: string; name: string }>({
    name: 'lock-administrators',
    text: `SELECT resident_id AS id, name FROM staff WHERE 'administrator' = ANY (roles)
      ORDER BY resident_id FOR UPDATE`,
  })
  const administrators = rows.map(({ id }) => id)
  if (by === 'server') return { actor: by, administrators }
  const self = rows.find(({ id }) => id === by.resident)
  return self && { actor: { resident: self.id, name: self.name }, administrators }
}

/**
 * Makes somebody staff by the key of their phone; who has not written yet becomes a resident with it. Again: changes
 * their name, and adds roles. The first of a team administrates, as nobody else could.
 */
export async function enlist(
  client: PoolClient,
  by: By,
  { key, name, roles }: { key: Buffer; name: string; roles: readonly Role[] },
): Promise<{ member: string; roles: Role[] } | 'denied'> {
  const may = await asAdministrator(client, by)
  if (!may) return 'denied'
  const first: Role[] = may.administrators.length === 0 ? ['administrator'] : []
  await client.query('INSERT INTO resident (key) VALUES ($1) ON CONFLICT (key) DO NOTHING', [key])
  const { rows } = await client.query<{ member: string; roles: Role[] }>(
    `INSERT INTO staff (resident_id, name, roles) SELECT id, $2, $3::text[] FROM resident WHERE key = $1
     ON CONFLICT (resident_id) DO UPDATE SET name = EXCLUDED.name,
       roles = ARRAY(SELECT DISTINCT unnest(staff.roles || EXCLUDED.roles))
     RETURNING resident_id AS member, roles`,
    [key, name, [...new Set([...roles, ...first])]],
  )
  const [row] = rows
  if (!row) throw new Error('somebody disappeared while they became staff')
  const held = row.roles.length > 0 && { roles: row.roles }
  await audit(client, may.actor, 'enlisted', { member: row.member, called: name, ...held })
  return row
}

/** Gives somebody a role, or takes it away. What they had or lacked already is done, too. */
export async function grant(
  client: PoolClient,
  by: By,
  { member, role, on }: { member: string; role: Role; on: boolean },
): Promise<TeamOutcome> {
  const may = await asAdministrator(client, by)
  if (!may) return 'denied'
  if (!on && role === 'administrator' && isLast(member, may.administrators)) return 'last'
  const { rows } = await client.query<{ changed: boolean }>(
    `UPDATE staff s SET roles = CASE WHEN $3 THEN array_append(array_remove(s.roles, $2), $2)
       ELSE array_remove(s.roles, $2) END
     FROM (SELECT resident_id, $2 = ANY (roles) AS held FROM staff WHERE resident_id = $1 FOR UPDATE) AS before
     WHERE s.resident_id = before.resident_id
     RETURNING before.held <> $3 AS changed`,
    [member, role, on],
  )
  const [row] = rows
  if (!row) return 'gone'
  if (!row.changed) return 'done'
  await audit(client, may.actor, on ? 'granted' : 'revoked', { member, role })
  if (!on) await signOutEverywhere(client, member)
  return 'done'
}

/** Makes somebody staff no longer. */
export async function dismiss(client: PoolClient, by: By, member: string): Promise<TeamOutcome> {
  const may = await asAdministrator(client, by)
  if (!may) return 'denied'
  if (isLast(member, may.administrators)) return 'last'
  const { rows } = await client.query<{ called: string }>(
    'DELETE FROM staff WHERE resident_id = $1 RETURNING name AS called',
    [member],
  )
  const [row] = rows
  if (!row) return 'gone'
  await audit(client, may.actor, 'dismissed', { member, ...row })
  return 'done'
}

const isLast = (member: string, administrators: readonly string[]): boolean =>
  administrators.length === 1 && administrators[0] === member
