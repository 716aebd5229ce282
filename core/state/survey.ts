import { z } from 'zod'

/** A response under way. `version` is that of the survey's words. */
const taking = { survey: z.string(), version: z.int(), response: z.string() }

/** Of who answers surveys, and reads what came of them. */
export const survey = [
  /** Of who answers a survey. What they answered is in the store, and here the number of their response alone. */
  z.object({ type: z.literal('surveys') }),
  /** `go`: they said that they want to, and go on once nothing stands between. */
  z.object({ type: z.literal('survey'), survey: z.string(), go: z.literal(true).optional() }),
  z.object({
    type: z.literal('question'),
    ...taking,
    question: z.string(),
    /** Options that are marked so far, or put in order. */
    marks: z.array(z.string()).default([]),
    /** What they wrote for an option of their own words, and the option for which it is asked now. */
    words: z.string().optional(),
    own: z.string().optional(),
    /** To change one answer, and back to the whole. */
    editing: z.literal(true).optional(),
    /** What was asked before it, and what an answer is made of: both as it was shown. */
    after: z.string().optional(),
    reads: z.enum(['words', 'number']).optional(),
  }),
  z.object({ type: z.literal('recap'), ...taking, page: z.int().min(1) }),
  z.object({ type: z.literal('revise'), ...taking }),
  /** What is next for who answered; `topic`: what they said matters first. */
  z.object({ type: z.literal('answered'), survey: z.string(), topic: z.string().optional() }),
  /** What was answered to a survey: a page is a question, from 1. `words`: no picture. */
  z.object({
    type: z.literal('results'),
    survey: z.string(),
    page: z.int().min(1),
    words: z.literal(true).optional(),
  }),
] as const
