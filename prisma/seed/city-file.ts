import { z } from 'zod'
import type { Question } from '../../core/meeting/meeting.ts'
import { Mendable } from '../../core/mendable.ts'
import { ages, genders } from '../../core/panel/strata.ts'
import { policy } from '../../core/policy.ts'
import { languages } from '../../core/reply.ts'
import { duties, usualDuty } from '../../core/tiers.ts'
import type { Demo } from './shape.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
const words = (most: number) =>
  z.string().trim().min(1, 'must not be empty').max(most, `must be at most ${most} characters`)
const named = (most: number) => z.record(z.enum(languages), words(most))

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

const people = z.int().min(1)
/** A panel: every age, and the genders that the census counts. */
export const PanelFile = z.strictObject({
  id,
  name: named(40),
  source: words(300),
  ages: z.array(z.strictObject({ category: z.enum(ages), people })).length(ages.length),
  genders: z
    .array(z.strictObject({ category: z.enum(genders), people }))
    .min(1)
    .max(genders.length),
})
/** What meetings discuss. */
const QuestionsFile = z
  .array(z.strictObject({ id, text: named(policy.meetings.question) }))
  .min(1)
  .max(policy.meetings.questions)
/** As many columns as a phone shows with names that can be read. */
const Tile = z.strictObject({ column: z.int().min(0).max(5), row: z.int().min(0).max(29) })

const CityFile = z
  .strictObject({
    city: z.strictObject({
      id,
      name: named(60),
      timeZone: z.string().refine(isTimeZone, 'must be a time zone such as America/Mexico_City'),
      country: z.string().regex(/^[A-Z]{2}$/, 'must be a country’s two letters, such as MX'),
      boroughs: z
        .array(z.strictObject({ id, name: words(60), population: z.int().min(0), tile: Tile.optional() }))
        .min(1)
        .max(90),
      topics: z
        .array(z.strictObject({ id, name: named(30) }))
        .min(1)
        .max(40),
    }),
    consultation: z.strictObject({
      id,
      title: named(120),
      tiers: z
        .array(
          z.strictObject({
            at: z.int().min(1),
            promise: named(120),
            duty: z.enum(duties).optional(),
            days: z.int().min(1).max(3650).optional(),
          }),
        )
        .min(1),
      questions: QuestionsFile.optional(),
    }),
    panel: PanelFile.optional(),
    proposals: z.array(
      z.strictObject({
        id: z.int().min(1).max(999_999_999),
        title: words(90),
        problem: words(400),
        change: words(400),
        topic: id,
        borough: id.nullable(),
        author: words(80),
      }),
    ),
  })
  .superRefine(({ city, consultation, proposals, panel }, context) => {
    const unknown = (path: (string | number)[], value: string) =>
      context.addIssue({ code: 'custom', path, message: `names ${value}, which the file does not have` })
    const repeated = (path: string[], values: readonly (string | number)[]) => {
      const twice = values.find((value, index) => values.indexOf(value) !== index)
      if (twice !== undefined) context.addIssue({ code: 'custom', path, message: `has ${twice} twice` })
    }
    const topics = new Set(city.topics.map((topic) => topic.id))
    const boroughs = new Set(city.boroughs.map((borough) => borough.id))
    proposals.forEach(({ topic, borough }, index) => {
      if (!topics.has(topic)) unknown(['proposals', index, 'topic'], topic)
      if (borough !== null && !boroughs.has(borough)) unknown(['proposals', index, 'borough'], borough)
    })
    repeated(
      ['city', 'boroughs'],
      city.boroughs.map((borough) => borough.id),
    )
    repeated(
      ['city', 'topics'],
      city.topics.map((topic) => topic.id),
    )
    repeated(
      ['consultation', 'tiers'],
      consultation.tiers.map(({ at }) => at),
    )
    repeated(
      ['consultation', 'questions'],
      (consultation.questions ?? []).map((question) => question.id),
    )
    repeated(
      ['panel', 'ages'],
      (panel?.ages ?? []).map(({ category }) => category),
    )
    repeated(
      ['panel', 'genders'],
      (panel?.genders ?? []).map(({ category }) => category),
    )
    repeated(
      ['proposals'],
      proposals.map((proposal) => proposal.id),
    )
  })

/** A city file that cannot be planted: one line that says where, and what to mend. */
export class CityFileFault extends Mendable {
  override name = 'CityFileFault'
}

/** What a file holds, as its schema has it. @throws CityFileFault */
function parsed<T>(schema: z.ZodType<T>, text: string): T {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (fault) {
    throw new CityFileFault(`it is not JSON: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
  const read = schema.safeParse(json)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new CityFileFault(`${issue?.path.join('.') || 'the file'}: ${issue?.message}`)
}

/** Reads what meetings discuss from JSON. @throws CityFileFault */
export function readQuestionsFile(text: string): readonly Question[] {
  const questions = parsed(QuestionsFile, text)
  const ids = questions.map((question) => question.id)
  const twice = ids.find((one, place) => ids.indexOf(one) !== place)
  if (twice !== undefined) throw new CityFileFault(`the file: has ${twice} twice`)
  return questions
}

/**
 * Reads a city from JSON: its boroughs and topics, the consultation with its tiers, and the first proposals. Nothing
 * in it is signed yet.
 *
 * @throws CityFileFault
 */
export function readCityFile(text: string): Demo {
  const { city, consultation, proposals, panel } = parsed(CityFile, text)
  return {
    city,
    consultation: { ...consultation, tiers: withDuties(consultation.tiers) },
    proposals: proposals.map((proposal) => ({ ...proposal, count: 0, daysOld: 0 })),
    panel,
    // A survey is a file of its own, and is published once the city is there.
    surveys: [],
  }
}

/** Ascending, and with what is usually owed where the file does not say it. */
const withDuties = (
  tiers: z.infer<typeof CityFile>['consultation']['tiers'],
): Demo['consultation']['tiers'] =>
  tiers
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, promise, duty, days }, place) => {
      const usual = usualDuty(place)
      return { at, promise, duty: duty ?? usual.duty, days: days ?? usual.days }
    })

/** A city as such a file. */
export const writeCityFile = ({ city, consultation, proposals, panel }: Demo): string =>
  JSON.stringify(
    {
      city,
      consultation,
      panel,
      proposals: proposals.map(({ count: _count, daysOld: _daysOld, ...proposal }) => proposal),
    },
    null,
    2,
  )
