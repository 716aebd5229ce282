import { z } from 'zod'
import type { Input, Renewal } from '../../core/input.ts'

/** What the page sends: one act of a resident. `update` stays the same however often the page has to send it. */
export const Act = z.object({
  update: z.uuid(),
  input: z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), text: z.string().min(1).max(4_000) }),
    z.object({ type: z.literal('choice'), prompt: z.int().min(0), ordinal: z.int().min(0).max(99) }),
    z.object({ type: z.literal('renewal'), prompt: z.int().min(0) }),
    z.object({ type: z.literal('location'), latitude: z.number(), longitude: z.number() }),
    z.object({
      type: z.literal('command'),
      name: z.enum(['start', 'menu', 'help', 'language', 'back', 'stop']),
      payload: z.string().max(64),
    }),
  ]),
})
export type Act = z.infer<typeof Act>

/** @returns undefined for anything that the page itself would not send. */
export function readAct(body: unknown): { update: string; input: Input | Renewal } | undefined {
  const read = Act.safeParse(body)
  return read.success ? read.data : undefined
}
