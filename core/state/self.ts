import { z } from 'zod'
import { traits } from '../ask/self.ts'

/** Of what residents say of themselves. */
export const self = [
  z.object({ type: z.literal('self') }),
  /** `signed`: asked after this proposal was signed, once. */
  z.object({ type: z.literal('self-say'), of: z.enum(traits), signed: z.int().optional() }),
] as const
