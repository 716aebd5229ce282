import type { PoolClient } from 'pg'
import type { Rates } from '../../core/ask/panel.ts'
import { byCategory, pooled } from '../../core/panel/summary.ts'
import { weighed } from '../../core/panel/weighed.ts'
import { policy } from '../../core/policy.ts'
import { panelResponses } from './responses.ts'
import { targetsOf } from './targets.ts'
import { type WaveRow, waveColumns, waveOf, waveTables } from './waves.ts'

/** How the strata of a draw answer, and what the answers to its survey are worth. Undefined: there is no such draw. */
export async function ratesOf(client: PoolClient, id: string): Promise<Rates | undefined> {
  const { rows } = await client.query<WaveRow & { panel: string; commitment: string }>({
    name: 'panel-wave',
    text: `SELECT ${waveColumns}, w.panel_id AS panel, w.record ->> 'commitment' AS commitment
      FROM ${waveTables} WHERE w.id = $1 GROUP BY w.id, s.id`,
    values: [id],
  })
  const [row] = rows
  if (!row) return undefined
  const { panel, commitment, ...wave } = row
  const { rows: strata } = await client.query<{
    stratum: string
    invited: number
    begun: number
    finished: number
  }>({
    name: 'panel-wave-strata',
    text: `SELECT stratum, count(*)::int AS invited, count(coalesce(begun_at, finished_at))::int AS begun,
        count(finished_at)::int AS finished
      FROM invitation WHERE wave_id = $1 GROUP BY stratum`,
    values: [id],
  })
  const responses = await panelResponses(client, { panel, survey: wave.survey })
  const targets = await targetsOf(client, panel)
  return {
    ...waveOf(wave),
    commitment,
    rows: pooled(byCategory(strata, ['invited', 'begun', 'finished']), 'invited', policy.panel.least),
    weighting: weighed(
      responses.map((one) => one.strata),
      targets,
    ),
  }
}
