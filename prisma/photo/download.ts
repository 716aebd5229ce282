import type { Pool } from 'pg'
import type { ChannelName } from '../../core/job.ts'
import type { Photo, PhotoLoss } from '../../core/photo.ts'
import type { Store } from '../store.ts'
import { sha256 } from './kept.ts'

/** A photo that its channel has still to fetch: a job of that channel. */
export interface Download {
  id: string
  channel: ChannelName
}

/** What is owed of one. */
export interface Due {
  /** What its channel finds it by. */
  file: string
  madeAt: Date
}

/** @returns undefined when it is kept, given up or forgotten already. */
export async function dueDownload({ pool, keys }: Store, id: string): Promise<Due | undefined> {
  const { rows } = await pool.query<{ reference: Buffer; madeAt: Date }>(
    'SELECT reference, made_at AS "madeAt" FROM download WHERE id = $1',
    [id],
  )
  const [row] = rows
  return row && { file: keys.open(row.reference), madeAt: row.madeAt }
}

/** Keeps what was fetched, once, however often it was. */
export async function landPhoto({ pool }: Store, id: string, { type, bytes }: Photo): Promise<void> {
  await pool.query(
    `WITH done AS (DELETE FROM download WHERE id = $1 RETURNING photo_id)
     UPDATE photo SET bytes = $2, type = $3, sha256 = $4 FROM done WHERE photo.id = done.photo_id`,
    [id, bytes, type, sha256(bytes)],
  )
}

/** Gives one up: the answer stands, without a picture. */
export async function losePhoto({ pool }: Store, id: string, why: PhotoLoss): Promise<void> {
  await pool.query(
    `WITH done AS (DELETE FROM download WHERE id = $1 RETURNING photo_id)
     UPDATE photo SET failed = $2 FROM done WHERE photo.id = done.photo_id`,
    [id, why],
  )
}

/** Those that may have fallen out of the queue, later each time. */
export async function overdueDownloads(pool: Pool, limit: number): Promise<Download[]> {
  const { rows } = await pool.query<Download>(
    `UPDATE download SET swept = swept + 1,
       sweep_at = now() + least(interval '10 seconds' * power(2, least(swept, 9)), interval '1 hour')
     WHERE id IN (
       SELECT id FROM download WHERE sweep_at < now() ORDER BY sweep_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     RETURNING id, channel`,
    [limit],
  )
  return rows
}
