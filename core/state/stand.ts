import { z } from 'zod'

/** Of stands: on their devices, and of staff who set them up. */
export const stand = [
  /** On a stand's device, in place of the menu. */
  z.object({ type: z.literal('at-stand') }),
  z.object({ type: z.literal('stands') }),
  z.object({ type: z.literal('stand-name') }),
  z.object({ type: z.literal('stand'), stand: z.string() }),
  z.object({ type: z.literal('stand-survey'), stand: z.string() }),
  z.object({ type: z.literal('stand-proposals'), stand: z.string() }),
  z.object({ type: z.literal('stand-remove'), stand: z.string() }),
] as const
