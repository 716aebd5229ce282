import { z } from 'zod'

const opens = z.union([z.object({ proposal: z.int() }), z.object({ survey: z.string() })])

/** Of those who gather signatures in the street, and of staff who see to their shifts. */
export const representative = [
  z.object({ type: z.literal('representatives') }),
  z.object({ type: z.literal('representative-phone') }),
  z.object({ type: z.literal('representative-name'), key: z.string(), hint: z.string() }),
  z.object({ type: z.literal('representative'), representative: z.string() }),
  z.object({ type: z.literal('representative-remove'), representative: z.string() }),
  /** A shift that is being planned: what is absent is asked next. */
  z.object({
    type: z.literal('shift-plan'),
    representative: z.string(),
    place: z.string().optional(),
    from: z.number().optional(),
    hours: z.number().optional(),
  }),
  /** Of a representative: the shift that they are on, what their code shall open, and the code. */
  z.object({ type: z.literal('duty') }),
  z.object({
    type: z.literal('duty-open'),
    ids: z.array(z.int()).default([]),
    /** A person shall be helped to sign it, instead. */
    helps: z.literal(true).optional(),
  }),
  z.object({
    type: z.literal('duty-code'),
    opens,
    by: z.enum(['web', 'whatsapp', 'telegram']).optional(),
  }),
  /** What is read to a person who is helped to sign, one part after the other; then their number, and the code. */
  z.object({ type: z.literal('assist'), proposal: z.int(), part: z.int().min(0) }),
  z.object({ type: z.literal('assist-phone'), proposal: z.int() }),
  /** Keyed hashes, and of the number its country's code and the last two digits. */
  z.object({
    type: z.literal('assist-code'),
    proposal: z.int(),
    assist: z.string(),
    key: z.string(),
    callingCode: z.int().optional(),
    sealed: z.string(),
    hint: z.string(),
    until: z.number(),
    tries: z.int(),
  }),
  z.object({ type: z.literal('assist-borough'), proposal: z.int(), assist: z.string(), person: z.string() }),
] as const
