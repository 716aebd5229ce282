/**
 * How people took part, which is counted apart: from a phone that they proved, from a chat where a survey is anonymous,
 * or at a stand, without a phone.
 */
export const sources = ['phone', 'chat', 'stand'] as const
export type Source = (typeof sources)[number]

/** How many people gave one answer. `weight`: what they weigh together, where responses carry weights. */
export interface Cell {
  /**
   * An option, a borough, 'yes' or 'no', a number of a scale; of a number where its step begins, of a day its year, of
   * a pin the south-west corner of its tile, such as 19.4,-99.16.
   */
  value: string
  count: number
  weight: number | undefined
}

/** An option of a ranking: how many put it in a place, and those places added up. */
export interface Placed {
  option: string
  count: number
  places: number
}

/** A word that several people used, as most of them wrote it, and how many did. */
export interface WordGroup {
  word: string
  count: number
}

/** What the weights of those who answered come to. */
export interface Weights {
  people: number
  sum: number
  squares: number
}

/** One question, counted exactly, of all who finished. They were not asked, skipped it, declined or answered. */
export interface Tally {
  notAsked: number
  skipped: number
  declined: number
  answered: number
  /** What was answered, by value. Of several choices each one counts; of a ranking what stands first. */
  cells: readonly Cell[]
  /** Of a number or a scale. */
  mean: number | undefined
  quartiles: readonly [number, number, number] | undefined
  placed: readonly Placed[]
  words: readonly WordGroup[]
  weights: Weights | undefined
}

/** All who finished in one way, and what they answered, by the question. */
export interface Count {
  source: Source
  people: number
  questions: Readonly<Record<string, Tally>>
}

export const emptyTally: Tally = {
  notAsked: 0,
  skipped: 0,
  declined: 0,
  answered: 0,
  cells: [],
  mean: undefined,
  quartiles: undefined,
  placed: [],
  words: [],
  weights: undefined,
}
