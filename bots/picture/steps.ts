/** One stretch of the way, from the tier before it (or from nothing) to its own. */
export interface Step {
  tier: number
  state: 'reached' | 'next' | 'later'
  /** How much of this stretch is done, 0 to 1. */
  share: number
}

/** The way through all tiers (ascending), at a count of signatures. At most one step is the next. */
export function steps(count: number, tiers: readonly number[]): Step[] {
  return tiers.map((tier, index) => {
    const from = tiers[index - 1] ?? 0
    if (count >= tier) return { tier, state: 'reached', share: 1 }
    if (index > 0 && count < from) return { tier, state: 'later', share: 0 }
    return { tier, state: 'next', share: Math.max(0, count - from) / (tier - from) }
  })
}
