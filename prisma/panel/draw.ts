import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { drawn } from '../../core/panel/draw.ts'
import type { Published } from '../../core/panel/published.ts'
import { type Actor, audit } from '../audit.ts'
import type { Keys } from '../keys.ts'
import { commitmentOf } from './found.ts'
import { prepare } from './prepare.ts'

/** SHA-256 of a text, in hexadecimal. */
export const rankOf = (ticket: string): string => createHash('sha256').update(ticket).digest('hex')

export interface Draw {
  panel: string
  survey: string
  size: number
  /** The number that it shall have. */
  wave: number
}

/**
 * Draws, in a transaction of the caller's, which holds the panel's row until it ends: draws follow one another, so that
 * no member is drawn by two of them within the days of rest. The invitations are told by a worker.
 *
 * @returns `changed`: another draw took the number. `nobody`: the survey does not ask this panel or is over, or there
 * is nobody who may be drawn.
 */
export async function draw(
  client: PoolClient,
  keys: Keys,
  by: Actor,
  { panel, survey, size, wave }: Draw,
): Promise<{ wave: string; invited: number } | 'changed' | 'nobody'> {
  const { rows } = await client.query<{ waves: number; source: string; drawn: Date }>(
    'SELECT waves, source, now() AS drawn FROM panel WHERE id = $1 FOR UPDATE',
    [panel],
  )
  const [row] = rows
  if (!row || !(await asks(client, survey, panel))) return 'nobody'
  if (row.waves + 1 !== wave) return 'changed'
  const { list, targets, factors, quotas, ids } = await prepare(client, { panel, survey, size })
  const seed = keys.seed(panel, wave)
  const invited = drawn(list, quotas, seed.toString('hex'), rankOf)
  if (invited.length === 0) return 'nobody'
  const record: Published = {
    panel,
    wave,
    survey,
    size,
    drawn: row.drawn.toISOString(),
    commitment: commitmentOf(seed),
    seed: seed.toString('hex'),
    next: commitmentOf(keys.seed(panel, wave + 1)),
    source: row.source,
    targets,
    factors,
    quotas,
    members: list,
    invited,
  }
  const id = await keep(client, record, ids)
  const { commitment, next } = record
  await audit(client, by, 'panel-drawn', { panel, wave, survey, invited: invited.length, commitment, next })
  return { wave: id, invited: invited.length }
}

/** Whether the survey asks this panel and is not over. */
async function asks(client: PoolClient, survey: string, panel: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM survey
     WHERE id = $1 AND definition -> 'who' ->> 'panel' = $2 AND (closed_at IS NULL OR closed_at > now())`,
    [survey, panel],
  )
  return rowCount === 1
}

async function keep(
  client: PoolClient,
  record: Published,
  ids: ReadonlyMap<number, string>,
): Promise<string> {
  const strata = new Map(record.members)
  const { rows } = await client.query<{ id: string }>(
    `WITH numbered AS (UPDATE panel SET waves = $2 WHERE id = $1)
     INSERT INTO wave (panel_id, number, survey_id, size, record) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [record.panel, record.wave, record.survey, record.size, JSON.stringify(record)],
  )
  const [wave] = rows
  if (!wave) throw new Error('a draw was not kept')
  await client.query(
    `INSERT INTO invitation (wave_id, member_id, stratum)
     SELECT $1, member, stratum FROM unnest($2::bigint[], $3::text[]) AS i (member, stratum)`,
    [
      wave.id,
      record.invited.map((number) => ids.get(number)),
      record.invited.map((number) => strata.get(number)),
    ],
  )
  return wave.id
}
