import { z } from 'zod'
import { Counted, Filter, sources } from '../integrity.ts'

/** Of staff who look at signatures. */
export const integrity = [
  /** Which proposal's signatures; `ids`: those that the words found. */
  z.object({ type: z.literal('suspects'), ids: z.array(z.int()).optional() }),
  z.object({ type: z.literal('suspect'), id: z.int() }),
  z.object({
    type: z.literal('shares'),
    id: z.int(),
    of: z.enum([...sources, 'borough', 'origin']),
    filter: Filter,
  }),
  /** What a filter holds for; `asOf` and `seen`: as it was shown last, and when. */
  z.object({
    type: z.literal('sift'),
    id: z.int(),
    filter: Filter,
    asOf: z.number().optional(),
    seen: Counted.optional(),
  }),
  z.object({ type: z.literal('sift-hours'), id: z.int(), filter: Filter }),
  z.object({
    type: z.literal('invalidate'),
    id: z.int(),
    filter: Filter,
    asOf: z.number(),
    seen: Counted,
    reason: z.string().optional(),
  }),
  z.object({ type: z.literal('invalidations'), page: z.int().min(1) }),
  z.object({ type: z.literal('invalidation'), id: z.string() }),
  z.object({ type: z.literal('restore'), id: z.string(), reason: z.string().optional() }),
] as const
