import { z } from 'zod'
import { channels } from '../job.ts'

/** Who is told, as data: a new kind of audience is one line here, its SQL and its words, which the types ask for. */
export const Audience = z.discriminatedUnion('type', [
  z.object({ type: z.literal('all') }),
  /** Who declared to live there. */
  z.object({ type: z.literal('borough'), borough: z.string() }),
  /** Who follows a proposal of that topic. */
  z.object({ type: z.literal('topic'), topic: z.string() }),
  z.object({ type: z.literal('signers'), proposal: z.int() }),
  /** Who has a place at an event, or waits for one. */
  z.object({ type: z.literal('registered'), event: z.int() }),
  /** Who is of the city's panel. */
  z.object({ type: z.literal('panel') }),
  /** Who writes there, and there. */
  z.object({ type: z.literal('channel'), channel: z.enum(channels) }),
])
export type Audience = z.infer<typeof Audience>
