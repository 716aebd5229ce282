import { z } from 'zod'
import type { languages } from '../reply.ts'

/** What names a question or an option in the file, in conditions and in the results. It never changes. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, with hyphens between words')

/** The same words in every language. @param most Characters. */
export const words = (most: number) => z.strictObject(eachLanguage(most))
export type Words = z.infer<ReturnType<typeof words>>

const eachLanguage = (most: number) => ({
  es: z.string().trim().min(1).max(most),
  en: z.string().trim().min(1).max(most),
})
// A language that is added to the house is asked of every file.
eachLanguage satisfies (most: number) => Record<(typeof languages)[number], unknown>

/** A label fits a button on every channel. */
const Option = z.strictObject({ id, ...eachLanguage(60), own: z.literal(true).optional() })

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2016-09-05')

/** What an earlier answer must be: one of some options, yes or no, or a number between two. */
const Condition = z.union([
  id,
  z.boolean(),
  z.array(id).min(1),
  z.strictObject({ least: z.number().optional(), most: z.number().optional() }),
])

/** Conditions that all must hold, by the question that each looks at. */
export const When = z.record(id, Condition)
export type When = z.infer<typeof When>

const common = {
  id,
  ask: words(300),
  /** Small print under the question. */
  help: words(200).optional(),
  /** Cannot be skipped. */
  required: z.boolean().default(false),
  /** Offers 'I prefer not to say'. */
  decline: z.boolean().default(false),
  when: When.optional(),
}

const options = {
  options: z.array(Option).min(2).max(20),
  /** `random`: each person sees another order; an option of one's own words stays last. */
  order: z.enum(['given', 'random']).default('given'),
}

export const Question = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), ...common, ...options }),
  z.strictObject({
    type: z.literal('choices'),
    ...common,
    ...options,
    least: z.int().min(1).optional(),
    most: z.int().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('ranking'),
    ...common,
    ...options,
    options: z.array(Option).min(2).max(9),
    /** How many are put in order, from the first. Absent: all. */
    top: z.int().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('scale'),
    ...common,
    from: z.int().min(0).max(1).default(1),
    to: z.int().min(3).max(10),
    /** What the ends mean. */
    low: words(40),
    high: words(40),
  }),
  z.strictObject({ type: z.literal('yes-no'), ...common }),
  z.strictObject({
    type: z.literal('number'),
    ...common,
    least: z.number(),
    most: z.number(),
    /** Digits after the point that are kept. */
    decimals: z.int().min(0).max(3).default(0),
    unit: words(20).optional(),
  }),
  z.strictObject({
    type: z.literal('short-text'),
    ...common,
    longest: z.int().min(10).max(300).default(140),
  }),
  z.strictObject({
    type: z.literal('long-text'),
    ...common,
    longest: z.int().min(100).max(3_000).default(1_000),
  }),
  z.strictObject({ type: z.literal('date'), ...common, first: day.optional(), last: day.optional() }),
  z.strictObject({
    type: z.literal('place'),
    ...common,
    by: z.enum(['borough', 'pin', 'either']).default('borough'),
  }),
  z.strictObject({ type: z.literal('photo'), ...common }),
])
export type Question = z.infer<typeof Question>
export type QuestionType = Question['type']
