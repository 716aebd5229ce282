import type { PoolClient } from 'pg'

/** A shift that is on, whose it is, and how many they may help in it. */
export interface ShiftNow {
  id: string
  most: number
  /** What staff call the representative. */
  name: string
}

/** The shift that somebody is on. @param now Milliseconds since 1970. */
export async function shiftNow(
  client: PoolClient,
  resident: string,
  now: number,
): Promise<ShiftNow | undefined> {
  const { rows } = await client.query<ShiftNow>({
    name: 'shift-now',
    text: `SELECT h.id::text AS id, h.most, p.name FROM shift h JOIN representative p ON p.id = h.representative_id
      WHERE p.resident_id = $1 AND p.removed_at IS NULL AND h.from_at <= $2 AND h.until_at > $2 LIMIT 1`,
    values: [resident, new Date(now)],
  })
  return rows[0]
}
