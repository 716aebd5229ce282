import type { Pool, PoolClient } from 'pg'
import { readStratum, type Strata, unsaid } from '../../core/panel/strata.ts'

/** A finished response to a survey of a panel, one that counts: no pilot, and within its quotas. */
export interface PanelResponse {
  /** The id of the response. */
  response: string
  /** The number of the draw; undefined of somebody who left the panel since. */
  wave: number | undefined
  /** What they had said of themselves when they were drawn; nothing of somebody who left since. */
  strata: Strata
}

/**
 * Every finished response to a survey, with the strata by which it is weighed: `weightsOf(strata, targets)` with
 * `targetsOf(client, panel)`. In the order of the random ids, which says nothing of when they came.
 */
export async function panelResponses(
  client: Pool | PoolClient,
  { panel, survey }: { panel: string; survey: string },
): Promise<PanelResponse[]> {
  const { rows } = await client.query<{ response: string; wave: number | null; stratum: string | null }>({
    name: 'panel-responses',
    text: `SELECT r.id AS response, i.number AS wave, i.stratum
      FROM response r
      LEFT JOIN panel_member m ON m.panel_id = $1 AND m.resident_id = r.resident_id
      LEFT JOIN (
        SELECT i.member_id, i.stratum, w.number FROM wave w JOIN invitation i ON i.wave_id = w.id
        WHERE w.survey_id = $2 AND w.panel_id = $1
      ) AS i ON i.member_id = m.id
      WHERE r.survey_id = $2 AND r.finished_at IS NOT NULL AND NOT r.pilot AND NOT r.over_quota
      ORDER BY r.id`,
    values: [panel, survey],
  })
  return rows.map(({ response, wave, stratum }) => ({
    response,
    wave: wave ?? undefined,
    strata: stratum === null ? unsaid : readStratum(stratum),
  }))
}
