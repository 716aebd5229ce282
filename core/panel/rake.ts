/** A margin: in which of its categories each row is, and what part of those in any each category shall be. */
export interface Margin {
  /** By row: the place of its category in `shares`; -1: it is in none, and stays as it is. */
  places: readonly number[]
  /** They add up to 1. */
  shares: readonly number[]
}

export interface Raked {
  /** They add up to what the starts did. */
  weights: number[]
  /** Each category of each margin has its share. */
  converged: boolean
  rounds: number
  /** The farthest that a category is from its share. */
  off: number
}

const exact = 1e-10
/** What converges at all does so in far fewer; where no weights have all margins, more rounds only empty more rows. */
const mostRounds = 1_000
/** Where no weights have all margins, rounds empty some rows for ever; none is let go to nothing. */
const nearlyNothing = 1e-100

/**
 * Iterative proportional fitting (Deming and Stephan 1940): the weights of each category are scaled to its share, margin
 * after margin, until all hold at once. Where every row is in a category of each margin, it finds of all weights with
 * these margins those nearest to the ones that it began with (in relative entropy), whatever the order of margins. A row
 * that is in no category of a margin is not touched by it, and those that are keep their sum. Where no weights have
 * these margins (all of Tlalpan who answered are old, and Tlalpan is larger than the old are) it ends without, and says
 * so.
 *
 * @param starts The weights before; more than 0.
 * @throws when a category has a share and no row: there is nobody whose weight could be it.
 */
export function rake(starts: readonly number[], margins: readonly Margin[]): Raked {
  for (const { places, shares } of margins) {
    const empty = (share: number, place: number) => share > 0 && !places.includes(place)
    if (places.some((place) => place >= 0) && shares.some(empty))
      throw new Error('a category has a share and nobody who could weigh it')
  }
  const all = sum(starts)
  let weights = [...starts]
  let off = farthest(weights, margins)
  let rounds = 0
  while (off > exact && rounds < mostRounds) {
    rounds += 1
    for (const margin of margins) weights = fitted(weights, margin)
    off = farthest(weights, margins)
  }
  const scale = all / (sum(weights) || 1)
  return { weights: weights.map((weight) => weight * scale), converged: off <= exact, rounds, off }
}

function fitted(weights: readonly number[], margin: Margin): number[] {
  const held = heldBy(weights, margin)
  const known = sum(held)
  const factors = margin.shares.map((share, place) => {
    const has = held[place] ?? 0
    return has > 0 ? (share * known) / has : 1
  })
  return weights.map((weight, row) =>
    Math.max(nearlyNothing, weight * (factors[margin.places[row] ?? -1] ?? 1)),
  )
}

function heldBy(weights: readonly number[], { places, shares }: Margin): number[] {
  const held = shares.map(() => 0)
  weights.forEach((weight, row) => {
    const place = places[row] ?? -1
    if (place >= 0) held[place] = (held[place] ?? 0) + weight
  })
  return held
}

/** The farthest that a category is from its share, from 0 to 1. */
export const farthest = (weights: readonly number[], margins: readonly Margin[]): number =>
  margins.reduce((most, margin) => {
    const held = heldBy(weights, margin)
    const known = sum(held)
    if (known === 0) return most
    return margin.shares.reduce(
      (farther, share, place) => Math.max(farther, Math.abs((held[place] ?? 0) / known - share)),
      most,
    )
  }, 0)

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
