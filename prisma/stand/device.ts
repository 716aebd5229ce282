import { randomBytes } from 'node:crypto'
import type { Stand } from '../../core/stand.ts'
import { audit } from '../audit.ts'
import type { Store } from '../store.ts'
import { transaction } from '../transaction.ts'

/** The stand that a link would make of the device on which it is opened; undefined when it holds no longer. */
export async function invitedTo({ pool, keys }: Store, pass: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT name FROM stand WHERE link_key = $1 AND link_until > now() AND removed_at IS NULL',
    [keys.stand(pass)],
  )
  return rows[0]?.name
}

/**
 * Makes a device the stand of a link, once. Another that was it may deliver what it has, and no more.
 *
 * @returns the token by which the device is known from now on; undefined when the link holds no longer.
 */
export async function enterStand({ pool, keys }: Store, pass: string): Promise<string | undefined> {
  return transaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string; name: string }>(
      `UPDATE stand SET link_key = NULL, link_until = NULL
       WHERE link_key = $1 AND link_until > now() AND removed_at IS NULL RETURNING id, name`,
      [keys.stand(pass)],
    )
    const [stand] = rows
    if (!stand) return undefined
    const token = randomBytes(32).toString('base64url')
    await client.query('UPDATE stand_device SET left_at = now() WHERE stand_id = $1 AND left_at IS NULL', [
      stand.id,
    ])
    await client.query('INSERT INTO stand_device (key, stand_id) VALUES ($1, $2)', [
      keys.stand(token),
      stand.id,
    ])
    await audit(client, 'server', 'stand-entered', { stand: stand.name })
    return token
  })
}

/** A device that is or was a stand. */
export interface Device {
  key: Buffer
  /** The stand's id. */
  id: string
  stand: Stand
  /** Since when it is a stand no longer; null while it is. */
  left: Date | null
}

/** @returns undefined for a token that no device was given. */
export async function deviceOf({ pool, keys }: Store, token: string): Promise<Device | undefined> {
  const key = keys.stand(token)
  const { rows } = await pool.query<{ id: string; left: Date | null } & Stand>({
    name: 'stand-device',
    text: `SELECT s.id, s.name, s.survey_id AS survey, s.proposals, d.left_at AS left
      FROM stand_device d JOIN stand s ON s.id = d.stand_id WHERE d.key = $1`,
    values: [key],
  })
  const [row] = rows
  if (!row) return undefined
  const { id, left, ...stand } = row
  return { key, id, stand, left }
}

/** Notes that a device is there, and how many answers it still has to send. */
export async function heardOf({ pool }: Store, { key }: Pick<Device, 'key'>, queued: number): Promise<void> {
  await pool.query({
    name: 'stand-heard-of',
    text: 'UPDATE stand_device SET seen_at = now(), queued = $2 WHERE key = $1',
    values: [key, queued],
  })
}
