import type { PoolClient } from 'pg'
import { type Listed, type Quota, quotas } from '../../core/panel/draw.ts'
import { type Answered, type Factor, factorsOf } from '../../core/panel/past.ts'
import { type Strata, type Targets, writeStratum } from '../../core/panel/strata.ts'
import { policy } from '../../core/policy.ts'
import { isReached } from '../reaching.ts'
import { targetsOf } from './targets.ts'

/** A member `m` who may be drawn for survey $2: who said stop is left alone, and nobody is asked too often. */
const drawable = `m.left_at IS NULL
  AND ${isReached('m.resident_id')}
  AND NOT EXISTS (
    SELECT FROM invitation i JOIN wave w ON w.id = i.wave_id
    WHERE i.member_id = m.id
      AND (w.survey_id = $2 OR w.drawn_at > now() - interval '${policy.panel.rest} days'))
  AND (
    SELECT count(*) FROM invitation i JOIN wave w ON w.id = i.wave_id
    WHERE i.member_id = m.id AND w.drawn_at > now() - interval '365 days') < ${policy.panel.yearly}`

/** All that a draw follows from, but for its seed. */
export interface Prepared {
  list: readonly Listed[]
  targets: Targets
  factors: readonly Factor[]
  quotas: readonly Quota[]
  /** Members by number. */
  ids: ReadonlyMap<number, string>
}

export async function prepare(
  client: PoolClient,
  { panel, survey, size }: { panel: string; survey: string; size: number },
): Promise<Prepared> {
  const { rows } = await client.query<Strata & { id: string; number: number }>({
    name: 'panel-drawable',
    text: `SELECT m.id, m.number, r.age, r.gender, m.borough_id AS borough
      FROM panel_member m JOIN resident r ON r.id = m.resident_id WHERE m.panel_id = $1 AND ${drawable} ORDER BY m.number`,
    values: [panel, survey],
  })
  const list = rows.map(
    ({ number, age, gender, borough }): Listed => [number, writeStratum({ age, gender, borough })],
  )
  const targets = await targetsOf(client, panel)
  const factors = factorsOf(await answered(client, panel))
  return {
    list,
    targets,
    factors,
    quotas: quotas(list, targets, factors, size),
    ids: new Map(rows.map(({ id, number }) => [number, id])),
  }
}

/** How each stratum answered the invitations of the last two years that had their time. */
async function answered(client: PoolClient, panel: string): Promise<Answered[]> {
  const { rows } = await client.query<Answered>({
    name: 'panel-answered',
    text: `SELECT i.stratum, count(*)::int AS invited, count(i.finished_at)::int AS finished
      FROM wave w JOIN invitation i ON i.wave_id = w.id
      WHERE w.panel_id = $1 AND w.drawn_at > now() - interval '2 years'
        AND i.told_at < now() - interval '${policy.panel.settled} days'
      GROUP BY i.stratum`,
    values: [panel],
  })
  return rows
}
