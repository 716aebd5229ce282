import type { PoolClient } from 'pg'
import { weightsOf as weigh } from '../../../core/panel/weights.ts'
import { policy } from '../../../core/policy.ts'
import type { Survey } from '../../../core/survey/survey.ts'
import { panelResponses } from '../../panel/responses.ts'
import { targetsOf } from '../../panel/targets.ts'

/**
 * What each response of a survey weighs, by its id: of a panel's, so that those who answered are as the census has the
 * city. Undefined: all weigh the same.
 */
export async function weightsOf(
  client: PoolClient,
  { survey, who }: Survey,
): Promise<ReadonlyMap<string, number> | undefined> {
  if (typeof who === 'string' || !('panel' in who)) return undefined
  const responses = await panelResponses(client, { panel: who.panel, survey })
  if (responses.length === 0) return undefined
  const targets = await targetsOf(client, who.panel)
  const { weights } = weigh(
    responses.map(({ strata }) => strata),
    targets,
    { most: policy.panel.heaviest },
  )
  return new Map(responses.map(({ response }, index) => [response, weights[index] ?? 1]))
}
