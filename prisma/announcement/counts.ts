import type { Pool, PoolClient } from 'pg'
import type { Counts } from '../../core/announcement/announcement.ts'
import { policy } from '../../core/policy.ts'

/** What became of the recipients of announcement `a`, as JSON: counted, or as it was when their rows were forgotten. */
const countsSql = `coalesce(a.counts, (
  SELECT jsonb_build_object(
    'total', count(*), 'waiting', count(*) FILTER (WHERE state = 'waiting'),
    'sending', count(*) FILTER (WHERE state = 'sending'), 'sent', count(*) FILTER (WHERE state = 'sent'),
    'unwanted', count(*) FILTER (WHERE state IN ('muted', 'unsubscribed')),
    'blocked', count(*) FILTER (WHERE state = 'blocked'), 'failed', count(*) FILTER (WHERE state = 'failed'),
    'unknown', count(*) FILTER (WHERE state = 'unknown'), 'held', count(*) FILTER (WHERE state = 'held'),
    'delivered', CASE WHEN bool_or(channel = 'whatsapp') THEN (
      SELECT count(*) FROM delivery d WHERE d.announcement_id = a.id AND d.delivered_at IS NOT NULL) END)
  FROM recipient WHERE announcement_id = a.id))`

export async function countsOf(client: Pool | PoolClient, announcement: string): Promise<Counts> {
  const { rows } = await client.query<{ counts: Omit<Counts, 'delivered'> & { delivered: number | null } }>({
    name: 'announcement-counts',
    text: `SELECT ${countsSql} AS counts FROM announcement a WHERE a.id = $1`,
    values: [announcement],
  })
  const counts = rows[0]?.counts
  if (!counts) throw new Error('an announcement is gone')
  return { ...counts, delivered: counts.delivered ?? undefined }
}

/** Of an announcement that ended long ago the counts are kept, and not who was told. */
export async function forgetRecipients(pool: Pool): Promise<void> {
  await pool.query(
    `UPDATE announcement a SET counts = ${countsSql}
     WHERE a.status IN ('sent', 'cancelled') AND a.ended_at < now() - interval '${policy.kept.recipients} days' AND a.counts IS NULL`,
  )
  await pool.query(
    `DELETE FROM recipient r USING announcement a WHERE a.id = r.announcement_id AND a.counts IS NOT NULL`,
  )
  await pool.query(
    `DELETE FROM board b USING announcement a WHERE a.id = b.announcement_id AND a.counts IS NOT NULL`,
  )
}
