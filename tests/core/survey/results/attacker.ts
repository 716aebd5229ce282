/** One thing that somebody who reads results knows: some unknown numbers, each so many times, are so many together. */
export interface Equation {
  of: ReadonlyMap<string, number>
  is: number
}

/** Somebody who subtracts whatever is told from whatever else is told, in every way that there is. */
export class Attacker {
  readonly #names: string[] = []
  readonly #rows: number[][] = []

  /** What they are told, or know of how the survey works. */
  learns({ of }: Pick<Equation, 'of'>): void {
    for (const name of of.keys()) if (!this.#names.includes(name)) this.#names.push(name)
    const row = this.#reduced(this.#row(of))
    const pivot = row.findIndex((value) => Math.abs(value) > 1e-9)
    if (pivot < 0) return
    this.#rows.push(row.map((value) => value / (row[pivot] ?? 1)))
  }

  /** Whether they can work out how many some unknowns are together. */
  knows(names: readonly string[]): boolean {
    const row = this.#reduced(this.#row(new Map(names.map((name) => [name, 1]))))
    return row.every((value) => Math.abs(value) < 1e-9)
  }

  #row(of: ReadonlyMap<string, number>): number[] {
    return this.#names.map((name) => of.get(name) ?? 0)
  }

  /** What is left of a row when all that is known is taken from it. */
  #reduced(row: number[]): number[] {
    return this.#rows.reduce((left, known) => {
      const pivot = known.findIndex((value) => Math.abs(value) > 1e-9)
      const times = left[pivot] ?? 0
      return left.map((value, place) => value - times * (known[place] ?? 0))
    }, row)
  }
}

/** All ways to take one, two or three of some. */
export function few<T>(some: readonly T[]): T[][] {
  return some.flatMap((one, place) => [
    [one],
    ...some
      .slice(place + 1)
      .flatMap((two, next) => [
        [one, two],
        ...some.slice(place + next + 2).map((three) => [one, two, three]),
      ]),
  ])
}
