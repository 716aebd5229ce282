import { z } from 'zod'

/** Of staff who run surveys. */
export const run = [
  /** Of staff: surveys as they run. */
  z.object({ type: z.literal('runs'), page: z.int().min(1) }),
  z.object({ type: z.literal('run'), survey: z.string() }),
  z.object({ type: z.literal('run-close'), survey: z.string() }),
  /** Of staff: how a survey goes, what was answered until now, and what people wrote. */
  z.object({ type: z.literal('turnout'), survey: z.string() }),
  z.object({
    type: z.literal('counted'),
    survey: z.string(),
    page: z.int().min(1),
    words: z.literal(true).optional(),
  }),
  z.object({
    type: z.literal('written'),
    survey: z.string(),
    place: z.int().min(1),
    page: z.int().min(1),
  }),
  /** `on`: everybody may see the results. */
  z.object({ type: z.literal('release'), survey: z.string(), on: z.boolean() }),
] as const
