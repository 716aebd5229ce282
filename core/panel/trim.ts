import { sum } from './rake.ts'

/** Halvings of the interval of a logarithm, until a double cannot tell its ends apart. */
const halvings = 70

/**
 * Holds weights between two bounds and scales the others, so that the sum stays: nobody speaks for more than so many
 * times the mean, nor for less than that part of it. The margins are then no longer exact, and whoever shows results
 * says so.
 *
 * @param most Times the mean; at least 1.
 * @returns `trimmed`: how many were beyond a bound or at it.
 */
export function trim(weights: readonly number[], most: number): { weights: number[]; trimmed: number } {
  const all = sum(weights)
  const mean = all / weights.length
  const bounds = { least: mean / most, most: mean * most }
  const within = (factor: number) =>
    weights.map((weight) => Math.min(bounds.most, Math.max(bounds.least, weight * factor)))
  if (within(1).every((weight, index) => weight === weights[index]))
    return { weights: [...weights], trimmed: 0 }
  // The sum grows with the factor, from all at the least to all at the most. Weights may be very far from each other.
  const some = weights.filter((weight) => weight > 0)
  let low = Math.log(bounds.least) - Math.log(Math.max(...some))
  let high = Math.log(bounds.most) - Math.log(Math.min(...some))
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = low + (high - low) / 2
    if (sum(within(Math.exp(middle))) < all) low = middle
    else high = middle
  }
  const held = filled(within(Math.exp(low)), bounds.most, all)
  return {
    weights: held,
    trimmed: weights.filter((weight) => weight <= bounds.least || weight >= bounds.most).length,
  }
}

/** Gives what is left to have the sum to those who may weigh more, each by how much more they may. */
function filled(weights: readonly number[], most: number, all: number): number[] {
  const room = sum(weights.map((weight) => most - weight))
  const left = all - sum(weights)
  return room > 0 && left > 0
    ? weights.map((weight) => weight + ((most - weight) * left) / room)
    : [...weights]
}
