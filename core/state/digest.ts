import { z } from 'zod'
import { parts } from '../digest/digest.ts'

/** What there was in each week: all weeks, one, and a part of one. */
export const digest = [
  z.object({ type: z.literal('digests'), page: z.int().min(1) }),
  z.object({ type: z.literal('digest'), week: z.string() }),
  z.object({ type: z.literal('digest-part'), week: z.string(), part: z.enum(parts) }),
] as const
