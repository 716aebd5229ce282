import type { E164 } from '../core/phone.ts'
import type { Store } from './store.ts'

export interface StaffMember {
  id: string
  name: string
  grantedAt: Date
  /** The channels on which they have proved their phone: where they can be told something. */
  channels: string[]
}

/** Makes a resident staff; who has not written yet becomes a resident with it. Again: changes the name. */
export async function addStaff({ pool, keys }: Store, phone: E164, name: string): Promise<void> {
  const key = keys.resident(phone)
  await pool.query('INSERT INTO resident (key) VALUES ($1) ON CONFLICT (key) DO NOTHING', [key])
  await pool.query(
    `INSERT INTO staff (resident_id, name) SELECT id, $2 FROM resident WHERE key = $1
     ON CONFLICT (resident_id) DO UPDATE SET name = EXCLUDED.name`,
    [key, name],
  )
}

/** @returns false when they were none. */
export async function removeStaff({ pool, keys }: Store, phone: E164): Promise<boolean> {
  const { rowCount } = await pool.query(
    'DELETE FROM staff WHERE resident_id = (SELECT id FROM resident WHERE key = $1)',
    [keys.resident(phone)],
  )
  return rowCount === 1
}

export async function listStaff({ pool }: Pick<Store, 'pool'>): Promise<StaffMember[]> {
  const { rows } = await pool.query<StaffMember>(
    `SELECT s.resident_id AS id, s.name, s.granted_at AS "grantedAt",
       coalesce(array_agg(DISTINCT c.channel ORDER BY c.channel) FILTER (WHERE c.channel <> 'web'), '{}') AS channels
     FROM staff s LEFT JOIN conversation c ON c.resident_id = s.resident_id
     GROUP BY s.resident_id ORDER BY s.granted_at`,
  )
  return rows
}
