import { z } from 'zod'
import { languages } from '../../../core/reply.ts'
import type { Given } from '../../../core/survey/given.ts'
import type { Delivery, GivenResponse, Report } from './protocol.ts'

const name = z.string().max(200)
/** What a database can keep: no null characters, and no halves of characters. */
const written = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\0\p{Cs}]*$/u)
const own = written(2_000).exactOptional()
const moment = z.number().min(-8.64e15).max(8.64e15)

const Answer: z.ZodType<Given> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), option: name, own }),
  z.strictObject({ type: z.literal('choices'), options: z.array(name).max(50), own }),
  z.strictObject({ type: z.literal('ranking'), order: z.array(name).max(50), own }),
  z.strictObject({ type: z.literal('number'), number: z.number() }),
  z.strictObject({ type: z.literal('yes-no'), yes: z.boolean() }),
  z.strictObject({ type: z.literal('text'), text: written(5_000) }),
  z.strictObject({ type: z.literal('day'), day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  z.strictObject({ type: z.literal('borough'), borough: name }),
  z.strictObject({ type: z.literal('pin'), latitude: z.number(), longitude: z.number() }),
  z.strictObject({ type: z.literal('photo'), photo: z.uuid() }),
  z.strictObject({ type: z.literal('declined') }),
  z.strictObject({ type: z.literal('skipped') }),
])

/** A photo as the device shrinks it: 1,280 pixels are some 300 KB. Characters of base64. */
const largestPhoto = 1_000_000

const Response: z.ZodType<GivenResponse> = z.strictObject({
  id: z.uuid(),
  survey: name,
  version: z.int(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  language: z.enum(languages),
  answers: z.record(name, Answer),
  finished: z.boolean(),
  endedAt: moment,
  photos: z.record(z.uuid(), z.base64().startsWith('/9j/', 'must be a JPEG').max(largestPhoto)),
})

const queued = z.int().min(0).max(1_000_000)
const Sent: z.ZodType<Delivery> = z.strictObject({
  sentAt: moment,
  queued,
  responses: z.array(z.string()).min(1).max(50),
})
const Said: z.ZodType<Report> = z.strictObject({ queued, has: z.string().max(60).nullable() })

/** @returns undefined for anything that a device would not send. */
const reading =
  <T>(shape: z.ZodType<T>) =>
  (body: unknown): T | undefined => {
    const read = shape.safeParse(body)
    return read.success ? read.data : undefined
  }

export const readDelivery = reading(Sent)
export const readReport = reading(Said)

/** One response of a delivery; undefined when its text is none. */
export function readResponse(text: string): GivenResponse | undefined {
  try {
    return reading(Response)(JSON.parse(text))
  } catch {
    return undefined
  }
}
