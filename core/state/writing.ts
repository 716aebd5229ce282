import { z } from 'zod'
import { parts } from '../draft.ts'

/** Of who writes proposals, and of their authors. */
export const writing = [
  /** Of an author: how their proposal goes. */
  z.object({ type: z.literal('course'), id: z.int() }),
  /** …and what they write to those who signed. `writing`: the words are asked for. */
  z.object({ type: z.literal('letter'), id: z.int(), writing: z.literal(true).optional() }),
  /** Of who writes: what they wrote is in the store, and here its number alone. */
  z.object({ type: z.literal('works'), page: z.int().min(1) }),
  z.object({
    type: z.literal('write'),
    /** Absent: it begins with its title. */
    draft: z.string().optional(),
    /** What is asked. Absent: what was not answered yet. */
    part: z.enum(parts).optional(),
    /** The mark of what stood there when it was asked. */
    was: z.int().optional(),
    /** To change one part, and back to the whole. */
    editing: z.literal(true).optional(),
  }),
  z.object({
    type: z.literal('alike'),
    draft: z.string(),
    ids: z.array(z.int()),
    editing: z.literal(true).optional(),
  }),
  /** `written`: the last question was just answered. */
  z.object({ type: z.literal('draft'), draft: z.string(), written: z.literal(true).optional() }),
  z.object({ type: z.literal('parts'), draft: z.string() }),
  z.object({ type: z.literal('drop'), draft: z.string() }),
  /** `sure`: what is left to ask is why. */
  z.object({ type: z.literal('retire'), id: z.int(), sure: z.literal(true).optional() }),
] as const
