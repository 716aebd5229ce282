import { z } from 'zod'
import { hidingReasons, returnReasons } from '../moderation.ts'

/** Of staff who moderate. */
export const moderation = [
  /** Without `review`: the next that waits. */
  z.object({ type: z.literal('review'), review: z.string().optional() }),
  z.object({ type: z.literal('review-return'), review: z.string() }),
  z.object({ type: z.literal('review-note'), review: z.string(), reason: z.enum(returnReasons) }),
  z.object({ type: z.literal('review-merge'), review: z.string(), into: z.int().optional() }),
  z.object({ type: z.literal('moderate'), id: z.int() }),
  z.object({ type: z.literal('hide'), id: z.int() }),
  z.object({ type: z.literal('hide-note'), id: z.int(), reason: z.enum(hidingReasons) }),
  z.object({ type: z.literal('merge'), id: z.int(), into: z.int().optional() }),
] as const
