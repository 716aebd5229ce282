import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Photo } from '../../core/photo.ts'
import type { Store } from '../store.ts'

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** A photo that is kept; undefined while it is on its way, and where it cannot be had. */
export async function readPhoto({ pool }: Pick<Store, 'pool'>, id: string): Promise<Photo | undefined> {
  const { rows } = await pool.query<Photo>(
    'SELECT type, bytes FROM photo WHERE id = $1 AND bytes IS NOT NULL',
    [id],
  )
  return rows[0]
}

/** For whoever answers anew, or takes an answer back. What is still on its way is not fetched any more. */
export async function forgetPhotos(client: Pool | PoolClient, ids: readonly string[]): Promise<void> {
  await client.query('DELETE FROM photo WHERE id = ANY($1::uuid[])', [ids])
}
