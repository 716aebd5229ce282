import type { PoolClient } from 'pg'
import type { Role } from '../../core/staff.ts'

/**
 * Whoever acts as staff, for the rest of the transaction: their row is held, so that somebody who is dismissed
 * meanwhile is so before the act or after it, and not in its middle.
 *
 * @returns undefined when they are not staff with this role, whatever their conversation believes.
 */
export async function actingMember(
  client: PoolClient,
  resident: string,
  role: Role,
): Promise<{ resident: string; name: string } | undefined> {
  const { rows } = await client.query<{ resident: string; name: string }>({
    name: 'acting-member',
    text: `SELECT resident_id AS resident, name FROM staff
      WHERE resident_id = $1 AND roles && ARRAY[$2, 'administrator'] FOR SHARE`,
    values: [resident, role],
  })
  return rows[0]
}
