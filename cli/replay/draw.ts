/**
 * A number from 0 to 1 (murmur3's mixing): always the same for the same seed and places, and however much was drawn
 * before. So a campaign of any size needs no memory: whatever is asked about a person is drawn anew.
 */
export function draw(seed: number, ...places: readonly number[]): number {
  let mixed = seed | 0
  for (const place of places) {
    mixed = Math.imul(mixed ^ place, 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    mixed ^= mixed >>> 16
    mixed = (mixed + 0x9e3779b9) | 0
  }
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 12)) >>> 0) / 2 ** 32
}

/** Which of some, each as likely as its weight. */
export class Weighted {
  readonly #upto: Float64Array

  constructor(weights: readonly number[]) {
    let sum = 0
    this.#upto = Float64Array.from(weights, (weight) => (sum += weight))
  }

  /** @param drawn From 0 to 1. @returns the place of one, from 0. */
  at(drawn: number): number {
    const wanted = drawn * (this.#upto.at(-1) ?? 0)
    let [low, high] = [0, this.#upto.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#upto[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}
