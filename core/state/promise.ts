import { z } from 'zod'

/** What became of proposals, and what the city owes. */
export const promise = [
  /** What became of a proposal. Without a page: its newest. */
  z.object({ type: z.literal('history'), id: z.int(), page: z.int().min(1).optional() }),
  /** Whom its signatures represent. `words`: all figures are read rather than seen. */
  z.object({ type: z.literal('represents'), id: z.int(), words: z.literal(true).optional() }),
  /** What is not clear about an entry of a history. */
  z.object({ type: z.literal('unclear'), entry: z.string() }),
  /** Of staff: what the city owes; `seen` is what its pages showed so far, in order. */
  z.object({ type: z.literal('owed'), page: z.int().min(1), seen: z.array(z.string()).default([]) }),
  z.object({ type: z.literal('promised'), promise: z.string() }),
  /** How a proposal that reached a tier stands; `publishing`: what is being written of it. */
  z.object({ type: z.literal('standing'), id: z.int() }),
  /** `words`: their own words are asked for. */
  z.object({ type: z.literal('publishing'), words: z.literal(true).optional() }),
  z.object({ type: z.literal('answers'), entry: z.string(), page: z.int().min(1) }),
] as const
