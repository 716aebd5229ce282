import type { Places } from '../core/city.ts'
import type { ChannelName } from '../core/job.ts'
import type { Store } from './store.ts'

/** Keeps the name by which a channel's account is linked to, for the processes that do not run it. */
export async function writeAccount(
  { pool }: Pick<Store, 'pool'>,
  channel: ChannelName,
  name: string,
): Promise<void> {
  await pool.query(
    `INSERT INTO account AS a (channel, name) VALUES ($1, $2)
     ON CONFLICT (channel) DO UPDATE SET name = EXCLUDED.name WHERE a.name <> EXCLUDED.name`,
    [channel, name],
  )
}

/** Where the channels said that they are found. */
export async function readPlaces({ pool }: Pick<Store, 'pool'>): Promise<Omit<Places, 'web'>> {
  const { rows } = await pool.query<{ telegram: string | null; whatsapp: string | null }>(
    `SELECT (SELECT name FROM account WHERE channel = 'telegram') AS telegram,
       (SELECT number FROM health WHERE channel = 'whatsapp' AND number IS NOT NULL
        ORDER BY seen_at DESC LIMIT 1) AS whatsapp`,
  )
  const { telegram, whatsapp } = rows[0] ?? {}
  return { ...(telegram && { telegram }), ...(whatsapp && { whatsapp }) }
}
