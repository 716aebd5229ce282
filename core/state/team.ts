import { z } from 'zod'

/** Of staff: the team itself. */
export const team = [
  z.object({ type: z.literal('team') }),
  z.object({ type: z.literal('members') }),
  z.object({ type: z.literal('member'), id: z.string() }),
  z.object({ type: z.literal('dismiss'), id: z.string() }),
  z.object({ type: z.literal('enlist') }),
  /** `key` is the keyed hash of a phone, `hint` its last two digits. */
  z.object({ type: z.literal('enlist-name'), key: z.string(), hint: z.string() }),
  z.object({ type: z.literal('record'), page: z.int().min(1) }),
] as const
