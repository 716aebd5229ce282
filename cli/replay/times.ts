/** Each class is so much wider than the one before: a percentile is right to within that. */
const growth = 1.04
const classOf = (milliseconds: number): number =>
  Math.max(0, Math.floor(Math.log(Math.max(milliseconds, 0.01) / 0.01) / Math.log(growth)))

/** Many durations in little memory, however many there are. Milliseconds. */
export class Times {
  readonly #classes: number[] = []
  count = 0
  most = 0

  add(milliseconds: number): void {
    const place = classOf(milliseconds)
    this.#classes[place] = (this.#classes[place] ?? 0) + 1
    this.count += 1
    this.most = Math.max(this.most, milliseconds)
  }

  /** @param part 0.99: what 99 of 100 stayed below. */
  at(part: number): number {
    let left = part * this.count
    for (const [place, many = 0] of this.#classes.entries()) {
      left -= many
      if (left <= 0) return 0.01 * growth ** (place + 1)
    }
    return this.most
  }
}
