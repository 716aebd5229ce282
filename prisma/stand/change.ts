import { randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { StandLock, StandOutcome } from '../../core/ask/stand.ts'
import { policy } from '../../core/policy.ts'
import { type Actor, audit } from '../audit.ts'
import type { Keys } from '../keys.ts'
import { forStands } from './stands.ts'

/** Sets a stand up. @returns 'taken' when another is or was called so. */
export async function addStand(
  client: PoolClient,
  by: Actor,
  name: string,
): Promise<{ stand: string } | 'taken'> {
  const { rows } = await client.query<{ stand: string }>(
    // Nobody tells Alameda from alameda in a chart.
    `INSERT INTO stand (name) SELECT $1 WHERE NOT EXISTS (SELECT FROM stand WHERE lower(name) = lower($1))
     ON CONFLICT (name) DO NOTHING RETURNING id AS stand`,
    [name],
  )
  const [row] = rows
  if (!row) return 'taken'
  await audit(client, by, 'stand-added', { stand: name })
  return row
}

/** Changes what a stand is locked to. Its device learns it when it is online, and the server holds to it at once. */
export async function lockStand(
  client: PoolClient,
  by: Actor,
  stand: string,
  { survey, proposals }: StandLock,
): Promise<Exclude<StandOutcome, 'denied'> | 'unknown'> {
  const name = await held(client, stand)
  if (name === undefined) return 'gone'
  if (survey) {
    const { rowCount } = await client.query(`SELECT FROM survey s WHERE s.id = $1 AND ${forStands}`, [survey])
    if (rowCount !== 1) return 'unknown'
  }
  if (proposals) {
    const { rowCount } = await client.query(
      `SELECT FROM proposal WHERE id = ANY ($1::int[]) AND ended IS DISTINCT FROM 'hidden'`,
      [proposals],
    )
    if (rowCount !== new Set(proposals).size || proposals.length > policy.stand.proposals) return 'unknown'
  }
  await client.query(
    `UPDATE stand SET survey_id = CASE WHEN $2 THEN $3 ELSE survey_id END, proposals = coalesce($4, proposals)
     WHERE id = $1`,
    [stand, survey !== undefined, survey ?? null, proposals ? [...new Set(proposals)] : null],
  )
  await audit(client, by, 'stand-locked', {
    stand: name,
    ...(survey !== undefined && { survey }),
    ...(proposals && { proposals }),
  })
  return 'done'
}

/** A new link that makes the device on which it is opened the stand; the one before leads nowhere any more. */
export async function linkStand(
  client: PoolClient,
  keys: Pick<Keys, 'stand'>,
  by: Actor,
  stand: string,
): Promise<{ pass: string } | 'gone'> {
  const name = await held(client, stand)
  if (name === undefined) return 'gone'
  const pass = randomBytes(18).toString('base64url')
  await client.query(
    `UPDATE stand SET link_key = $2, link_until = now() + $3 * interval '1 minute' WHERE id = $1`,
    [stand, keys.stand(pass), policy.stand.linkMinutes],
  )
  await audit(client, by, 'stand-linked', { stand: name })
  return { pass }
}

/** What is still on its device may be delivered; nobody answers or signs there any more. */
export async function removeStand(
  client: PoolClient,
  by: Actor,
  stand: string,
): Promise<Exclude<StandOutcome, 'denied'>> {
  const name = await held(client, stand)
  if (name === undefined) return 'gone'
  await client.query(
    `WITH left_behind AS (UPDATE stand_device SET left_at = now() WHERE stand_id = $1 AND left_at IS NULL)
     UPDATE stand SET removed_at = now(), link_key = NULL, link_until = NULL WHERE id = $1`,
    [stand],
  )
  await audit(client, by, 'stand-removed', { stand: name })
  return 'done'
}

/** Locks a stand's row. @returns its name; undefined when it is gone. */
async function held(client: PoolClient, stand: string): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM stand WHERE id = $1 AND removed_at IS NULL FOR UPDATE',
    [stand],
  )
  return rows[0]?.name
}
