import type { Places } from '../core/city.ts'
import type { Store } from './store.ts'

/** Keeps the Telegram bot's name for the processes that do not run it. */
export async function writeBot({ pool }: Pick<Store, 'pool'>, name: string): Promise<void> {
  await pool.query('UPDATE city SET telegram = $1 WHERE telegram IS DISTINCT FROM $1', [name])
}

/** Where the channels said that they are found. */
export async function readPlaces({ pool }: Pick<Store, 'pool'>): Promise<Omit<Places, 'web'>> {
  const { rows } = await pool.query<{ telegram: string | null; whatsapp: string | null }>(
    `SELECT telegram,
       (SELECT number FROM health WHERE channel = 'whatsapp' AND number IS NOT NULL
        ORDER BY seen_at DESC LIMIT 1) AS whatsapp
     FROM city`,
  )
  const { telegram, whatsapp } = rows[0] ?? {}
  return { ...(telegram && { telegram }), ...(whatsapp && { whatsapp }) }
}
