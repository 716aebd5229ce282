import { z } from 'zod'
import { dimensions } from '../panel/strata.ts'

/** Of members of the panel, and of staff who draw them. */
export const panel = [
  z.object({ type: z.literal('panel') }),
  /** What a member is in one dimension; `joining`: the others follow. */
  z.object({ type: z.literal('panel-say'), of: z.enum(dimensions), joining: z.literal(true).optional() }),
  z.object({ type: z.literal('panel-leave') }),
  z.object({ type: z.literal('waves') }),
  /** Without a size: how many. `wave`: the number that the draw would have, as it was shown. */
  z.object({
    type: z.literal('wave-draw'),
    survey: z.string(),
    size: z.int().min(1).optional(),
    wave: z.int().optional(),
  }),
  z.object({ type: z.literal('wave'), id: z.string() }),
] as const
