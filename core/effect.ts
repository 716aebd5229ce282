import { z } from 'zod'

/**
 * What a turn causes and the worker carries out: stored in the turn's own transaction, woken by the queue. The word
 * of an effect is the word of its job, its file in the worker and the notice that answers it.
 */
export const Effect = z.discriminatedUnion('type', [
  /**
   * `elsewhere`: by somebody who declared not to live in the city, so it is counted apart. `origin`: how it came about,
   * where a representative had a part in it, in which shift.
   */
  z.object({
    type: z.literal('sign'),
    proposal: z.int(),
    resident: z.string(),
    elsewhere: z.boolean(),
    origin: z.enum(['qr', 'assisted']).optional(),
    shift: z.string().optional(),
  }),
  z.object({ type: z.literal('withdraw'), proposal: z.int(), resident: z.string() }),
  /** Tells the author and the followers of a tier. Made by the statement that records the crossing. */
  z.object({ type: z.literal('announce'), proposal: z.int(), at: z.int() }),
  /** Tells the author and an audience of an entry of the history. Made in the transaction that adds the entry. */
  z.object({ type: z.literal('tell'), proposal: z.int(), entry: z.string() }),
  /** Tells all who signed what the author wrote to them. Made in the transaction that approves it. */
  z.object({ type: z.literal('letter'), proposal: z.int(), message: z.string() }),
])
export type Effect = z.infer<typeof Effect>
