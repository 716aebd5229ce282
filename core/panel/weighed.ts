import type { Weighed } from '../ask/panel.ts'
import { policy } from '../policy.ts'
import { design, widestMargin } from './precision.ts'
import type { Strata, Targets } from './strata.ts'
import { weightsOf } from './weights.ts'

/**
 * What the answers of some members are worth, counted and weighed, with weights as results are weighed. Undefined of so
 * few that it would tell who they are.
 */
export function weighed(members: readonly Strata[], targets: Targets): Weighed | undefined {
  if (members.length < policy.panel.least) return undefined
  const { weights, converged, off, trimmed, collapsed } = weightsOf(members, targets, {
    most: policy.panel.heaviest,
  })
  const { effect, effective } = design(weights)
  const [unweighted, weighted] = [widestMargin(members.length), widestMargin(effective)]
  return {
    people: members.length,
    effect,
    effective,
    margins: unweighted === undefined || weighted === undefined ? undefined : { unweighted, weighted },
    converged,
    off,
    trimmed,
    missing: collapsed.map(({ dimension, category }) => ({ dimension, category })),
  }
}
