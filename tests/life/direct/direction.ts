import type { Stage } from '../stage.ts'

/** Something that happens around a dialogue: how it is written, and what it does with what the pattern found. */
export type Direction = readonly [
  pattern: RegExp,
  happen: (stage: Stage, ...found: readonly string[]) => Promise<void>,
]

/** A name of somebody in a transcript, in a pattern. */
export const name = String.raw`(\p{Lu}\p{L}*)`
