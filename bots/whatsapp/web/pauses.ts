/** Pauses that double from one failure to the next, each jittered by a quarter, so that many do not come back at once. */
export class Pauses {
  readonly #from: number
  readonly #to: number
  readonly #random: () => number
  #failures = 0

  /** @param random From 0 to 1. */
  constructor(from: number, to: number, random: () => number = Math.random) {
    this.#from = from
    this.#to = to
    this.#random = random
  }

  /** Milliseconds to wait now; the next ones are longer. Never more than the longest pause. */
  next(): number {
    const whole = Math.min(this.#to, this.#from * 2 ** Math.min(this.#failures, 30))
    this.#failures += 1
    return Math.round(whole * (0.75 + 0.25 * this.#random()))
  }

  reset(): void {
    this.#failures = 0
  }
}
