import { randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import { policy } from '../../core/policy.ts'
import { readStaffCode, staffCodeBytes, writeStaffCode } from '../../core/staff-code.ts'
import { audit } from '../audit.ts'
import type { Keys } from '../keys.ts'
import type { Store } from '../store.ts'
import { transaction } from '../transaction.ts'

type Signs = Pick<Keys, 'staff'>

const codeKey = (keys: Signs, code: string): Buffer => keys.staff(`code ${code}`)

/**
 * A code for somebody of the team; the one before holds no longer.
 *
 * @returns undefined when they are not of the team, whatever their conversation believes.
 */
export async function giveCode(
  client: PoolClient,
  keys: Signs,
  resident: string,
): Promise<string | undefined> {
  const code = writeStaffCode(randomBytes(staffCodeBytes))
  const { rowCount } = await client.query(
    `INSERT INTO staff_code (resident_id, key, until)
     SELECT resident_id, $2, now() + $3 * interval '1 minute' FROM staff WHERE resident_id = $1
     ON CONFLICT (resident_id) DO UPDATE SET key = EXCLUDED.key, until = EXCLUDED.until`,
    [resident, codeKey(keys, code), policy.team.code],
  )
  return rowCount === 1 ? code : undefined
}

/**
 * Uses a code up.
 *
 * @param typed What somebody typed for one.
 * @returns what their browser is to hold; undefined for what is no code, or holds no longer.
 */
export async function enterByCode({ pool, keys }: Store, typed: string): Promise<string | undefined> {
  const code = readStaffCode(typed)
  if (code === undefined) return undefined
  return transaction(pool, async (client) => {
    const { rows } = await client.query<{ resident: string; name: string }>(
      `DELETE FROM staff_code c USING staff s
       WHERE c.key = $1 AND c.until > now() AND s.resident_id = c.resident_id
       RETURNING s.resident_id AS resident, s.name`,
      [codeKey(keys, code)],
    )
    const [member] = rows
    if (!member) return undefined
    const token = randomBytes(32).toString('base64url')
    await client.query('INSERT INTO staff_session (key, resident_id) VALUES ($1, $2)', [
      sessionKey(keys, token),
      member.resident,
    ])
    await audit(client, member, 'page-entered', {})
    return token
  })
}

/** The same by a link of the server itself. @returns undefined when somebody came by it before. */
export async function enterByLink({ pool, keys }: Store, pass: string): Promise<string | undefined> {
  return transaction(pool, async (client) => {
    const token = randomBytes(32).toString('base64url')
    const { rowCount } = await client.query(
      'INSERT INTO staff_session (key, link) VALUES ($1, $2) ON CONFLICT (link) DO NOTHING',
      [sessionKey(keys, token), keys.staff(`link ${pass}`)],
    )
    if (rowCount !== 1) return undefined
    await audit(client, 'server', 'page-entered', {})
    return token
  })
}

export const sessionKey = (keys: Signs, token: string): Buffer => keys.staff(`session ${token}`)
