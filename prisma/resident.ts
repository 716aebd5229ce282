import type { Pool, PoolClient } from 'pg'
import type { Resident } from '../core/city.ts'

export interface ResidentRow {
  id: string
  borough_id: string | null
  lives_here: boolean | null
}

export const residentOf = (row: ResidentRow): Resident => ({
  id: row.id,
  borough: row.lives_here === null ? undefined : row.lives_here ? row.borough_id : null,
})

export async function residentBy(client: Pool | PoolClient, id: string): Promise<Resident | undefined> {
  const { rows } = await client.query<ResidentRow>({
    name: 'resident',
    text: 'SELECT id, borough_id, lives_here FROM resident WHERE id = $1',
    values: [id],
  })
  return rows[0] && residentOf(rows[0])
}
