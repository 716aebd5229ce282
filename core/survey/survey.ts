import { z } from 'zod'
import { id, Question, When, words } from './question.ts'

const moment = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/,
    'must be a day, or a day and an hour, such as 2016-09-05 18:00',
  )

const Section = z.strictObject({
  title: words(80),
  intro: words(600).optional(),
  when: When.optional(),
  questions: z.array(Question).min(1),
})

/** A survey as staff write it. Times are the city's. */
export const Survey = z.strictObject({
  /** It is part of links, and of the buttons of a platform that has little room in them. */
  survey: id.max(40),
  title: words(80),
  intro: words(600),
  thanks: words(600),
  opens: moment.optional(),
  closes: moment.optional(),
  /** Residents have proved a phone; of a borough, as they declared. */
  who: z
    .union([
      z.enum(['anyone', 'residents']),
      z.strictObject({ boroughs: z.array(id).min(1) }),
      z.strictObject({ panel: id }),
    ])
    .default('anyone'),
  /** Whether a person is known to have answered. One per phone can be resumed on any of their channels. */
  answers: z.enum(['anonymous', 'one-per-phone']),
  /** So many first answers try the survey out, and are kept apart. */
  pilot: z.int().min(1).max(1_000).optional(),
  /** Who has answered so is counted up to a number, and thanked after that. */
  quotas: z
    .array(z.strictObject({ when: When, most: z.int().min(1) }))
    .min(1)
    .optional(),
  /** What somebody who finished is shown next: the proposals on the topic that an answer names. */
  next: z.strictObject({ question: id }).optional(),
  sections: z.array(Section).min(1),
})
export type Survey = z.infer<typeof Survey>
