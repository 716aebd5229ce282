import { z } from 'zod'
import type { Day } from '../calendar.ts'
import type { Language } from '../reply.ts'
import type { Question } from '../survey/question.ts'
import { duties } from '../tiers.ts'

/** What a digest tells of, in its order. */
export const parts = ['events', 'proposals', 'surveys', 'owed', 'questions'] as const
export type Part = (typeof parts)[number]

/** Those that are told of, and how many there were in all. */
const several = <T extends z.ZodType>(one: T) => z.object({ of: z.int().min(0), items: z.array(one) })

/**
 * A week as it is kept: numbers, and the ids of what they are about. What residents wrote is read where it stands, so
 * that what is hidden there is told of no more.
 */
export const Digest = z.object({
  /** Events whose conclusions were published. */
  events: several(z.object({ event: z.int() })),
  /** Those that crossed a tier (the highest that they crossed), then those that got most signatures of the city. */
  proposals: several(
    z.object({ proposal: z.int(), tier: z.int().nullable(), recent: z.int(), count: z.int() }),
  ),
  /** Those that people answered, or whose results were published. Null: too few people to be told. */
  surveys: several(
    z.object({
      survey: z.string(),
      answers: z.int().nullable(),
      results: z.boolean(),
      /** Of its first question that can be told: what most people answered, and their share, from 0 to 1. */
      leading: z.object({ question: z.string(), value: z.string(), share: z.number() }).optional(),
    }),
  ),
  /** What the city owed when the week was over, the nearest day first: late, or due in the days that follow. */
  owed: several(
    z.object({ promise: z.string(), proposal: z.int(), at: z.int(), duty: z.enum(duties), day: z.string() }),
  ),
  /** What people ask of the essays and the drafting group had not answered, what most ask first. */
  questions: several(z.object({ point: z.string(), people: z.int() })),
})
export type Digest = z.infer<typeof Digest>

type Kept<P extends Part> = Digest[P]['items'][number]

/** A week as it is read, with the words that stand today. Whatever nobody may read any more is left out. */
export interface DigestSeen {
  /** Its Monday. */
  week: Day
  /** How many there were of each part. */
  of: Readonly<Record<Part, number>>
  events: readonly (Kept<'events'> & { title: string; conclusions: string; attended: number | null })[]
  proposals: readonly (Kept<'proposals'> & { title: string })[]
  surveys: readonly (Kept<'surveys'> & {
    title: Readonly<Record<Language, string>>
    /** Of the answer that leads. */
    question: Question | undefined
  })[]
  owed: readonly (Kept<'owed'> & { title: string })[]
  questions: readonly (Kept<'questions'> & {
    words: string
    essay: string
    title: string
    sectionTitle: string
  })[]
}
