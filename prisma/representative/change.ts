import type { PoolClient } from 'pg'
import type { RepresentativeOutcome, ShiftPlan } from '../../core/ask/representative.ts'
import { type Actor, audit } from '../audit.ts'

type Outcome = Exclude<RepresentativeOutcome, 'denied'>

/** Registers somebody by the key of their phone; who has not written yet becomes a resident with it. */
export async function addRepresentative(
  client: PoolClient,
  by: Actor,
  { key, name }: { key: Buffer; name: string },
): Promise<{ representative: string }> {
  await client.query('INSERT INTO resident (key) VALUES ($1) ON CONFLICT (key) DO NOTHING', [key])
  const { rows } = await client.query<{ representative: string }>(
    `INSERT INTO representative (resident_id, name) SELECT id, $2 FROM resident WHERE key = $1
     ON CONFLICT (resident_id) DO UPDATE SET name = EXCLUDED.name, removed_at = NULL
     RETURNING id::text AS representative`,
    [key, name],
  )
  const [row] = rows
  if (!row) throw new Error('somebody disappeared while they became a representative')
  await audit(client, by, 'representative-added', row)
  return row
}

/** Plans a shift. `overlaps`: they have another at that time. */
export async function addShift(
  client: PoolClient,
  by: Actor,
  representative: string,
  { place, from, until, most }: ShiftPlan,
): Promise<Outcome | 'overlaps'> {
  const { rowCount } = await client.query(
    'SELECT FROM representative WHERE id = $1 AND removed_at IS NULL FOR UPDATE',
    [representative],
  )
  if (rowCount !== 1) return 'gone'
  const { rows } = await client.query<{ shift: string }>(
    `INSERT INTO shift (representative_id, place, from_at, until_at, most)
     SELECT $1, $2, $3, $4, $5
     WHERE NOT EXISTS (SELECT FROM shift WHERE representative_id = $1 AND from_at < $4 AND until_at > $3)
     RETURNING id::text AS shift`,
    [representative, place, new Date(from), new Date(until), most],
  )
  const [row] = rows
  if (!row) return 'overlaps'
  await audit(client, by, 'shift-planned', { representative, ...row })
  return 'done'
}

/** Ends a shift now; one that has not begun never was. */
export async function endShift(client: PoolClient, by: Actor, shift: string, now: number): Promise<Outcome> {
  const { rowCount } = await client.query(
    `UPDATE shift SET until_at = greatest(from_at, $2::timestamptz) WHERE id = $1 AND until_at > greatest(from_at, $2::timestamptz)`,
    [shift, new Date(now)],
  )
  if (rowCount !== 1) return 'gone'
  await audit(client, by, 'shift-ended', { shift })
  return 'done'
}

/** What they gathered counts; their shifts end. */
export async function removeRepresentative(
  client: PoolClient,
  by: Actor,
  representative: string,
  now: number,
): Promise<Outcome> {
  const { rowCount } = await client.query(
    'UPDATE representative SET removed_at = now() WHERE id = $1 AND removed_at IS NULL',
    [representative],
  )
  if (rowCount !== 1) return 'gone'
  await client.query(
    `UPDATE shift SET until_at = greatest(from_at, $2::timestamptz)
     WHERE representative_id = $1 AND until_at > $2::timestamptz`,
    [representative, new Date(now)],
  )
  await audit(client, by, 'representative-removed', { representative })
  return 'done'
}
