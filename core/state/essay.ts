import { z } from 'zod'
import { commentKinds } from '../essay/comment.ts'

const section = { essay: z.string(), section: z.string() }

/** Essays and what is said of them. */
export const essay = [
  z.object({ type: z.literal('essays') }),
  /** Without a page: where they were. `view`: in plain words, or what changed since the version before. */
  z.object({
    type: z.literal('essay'),
    essay: z.string(),
    page: z.int().min(1).optional(),
    view: z.enum(['simple', 'changes']).optional(),
  }),
  /** Of a section; without a kind, that is asked first. */
  z.object({ type: z.literal('comment'), ...section, kind: z.enum(commentKinds).optional() }),
  z.object({ type: z.literal('points'), ...section, page: z.int().min(1) }),
  z.object({ type: z.literal('point'), point: z.string() }),
  /** Of the drafting group. */
  z.object({ type: z.literal('drafting'), page: z.int().min(1) }),
  z.object({ type: z.literal('drafted'), point: z.string() }),
  z.object({ type: z.literal('drafting-answer'), point: z.string() }),
] as const
