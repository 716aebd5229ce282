import { z } from 'zod'
import { dayWords, momentWords } from './language/date.ts'
import { say, word } from './language/say.ts'
import { type HidingReason, hidingReasons } from './moderation.ts'
import type { Language } from './reply.ts'
import { join, type Text } from './text.ts'

/** A day of the city's calendar, YYYY-MM-DD. */
const Day = z.iso.date()

/** What became of a proposal, as its public history keeps it. What staff wrote is in the words that they wrote. */
export const Entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published') }),
  /** It takes no signatures any more; those who signed are asked to sign the other. */
  z.object({ kind: z.literal('merged'), into: z.int() }),
  z.object({ kind: z.literal('hidden'), reason: z.enum(hidingReasons), note: z.string().optional() }),
  z.object({ kind: z.literal('shown') }),
  /** It reached a tier; `due`: by when the city owes what it promises there. */
  z.object({ kind: z.literal('tier'), at: z.int(), due: Day.optional() }),
  z.object({ kind: z.literal('in-review'), due: Day.optional() }),
  z.object({ kind: z.literal('reviewed'), summary: z.string(), document: z.string().optional() }),
  z.object({
    kind: z.literal('to-be-presented'),
    meeting: z.iso.datetime(),
    place: z.string(),
    link: z.string().optional(),
  }),
  z.object({ kind: z.literal('presented'), outcome: z.string(), link: z.string().optional() }),
  z.object({ kind: z.literal('in-draft'), article: z.string(), text: z.string() }),
  z.object({ kind: z.literal('not-included'), reason: z.string() }),
  z.object({ kind: z.literal('removed-later'), by: z.string(), reason: z.string() }),
  /** Its author ended it. */
  z.object({ kind: z.literal('retired'), reason: z.string().optional() }),
  /** So many signatures were said not to count, so many of them from elsewhere; `left`: of the city, that count. */
  z.object({
    kind: z.literal('invalidated'),
    invalidation: z.string(),
    count: z.int(),
    elsewhere: z.int(),
    reason: z.string(),
    left: z.int(),
    /** The highest tier that was reached and that the count is under now. */
    tier: z.int().optional(),
  }),
  z.object({
    kind: z.literal('restored'),
    invalidation: z.string(),
    count: z.int(),
    elsewhere: z.int(),
    reason: z.string(),
    left: z.int(),
  }),
])
export type Entry = z.infer<typeof Entry>

/** What staff say of a proposal that reached a tier, in the order in which it usually comes. */
export const statusKinds = [
  'in-review',
  'reviewed',
  'to-be-presented',
  'presented',
  'in-draft',
  'not-included',
  'removed-later',
] as const
export type StatusKind = (typeof statusKinds)[number]
export type Status = Extract<Entry, { kind: StatusKind }>

/** People are asked whether what staff say is clear. */
export const isStatus = (entry: Entry): entry is Status => statusKinds.some((kind) => kind === entry.kind)

/** An entry as it stands in the history. */
export interface Dated {
  id: string
  /** Milliseconds since 1970. */
  at: number
  entry: Entry
}

/** How many said whether an entry is clear. */
export interface Clarity {
  clear: number
  answered: number
}

/** A tier that was reached, and when (milliseconds since 1970); it stands when signatures go again. */
export interface Reached {
  at: number
  on: number
}

/** As much of what became of a proposal as its card says. */
export interface Past {
  /** The highest tier so far. */
  reached: Reached | undefined
  /** The newest that staff said. */
  status: { kind: StatusKind; at: number } | undefined
  /** There is more to tell than that it was published. */
  happened: boolean
  /** Whom its signatures represent was counted. */
  represented: boolean
}

/**
 * Whom an entry is told besides the author: those who follow, everybody whose signature stands, or those who follow
 * and those whose signature an invalidation concerned.
 */
export type Audience = 'followers' | 'signers' | 'concerned'

/** One entry in a sentence or two, without its date. Moments are told as the city's clocks show them. */
export function entryWords(entry: Entry, language: Language, zone: string): Text {
  switch (entry.kind) {
    case 'published':
      return say(language, 'entry.published')
    case 'merged':
      return say(language, 'entry.merged', { into: entry.into })
    case 'hidden':
      return say(language, 'entry.hidden', { why: hidingWords(entry, language) })
    case 'shown':
      return say(language, 'entry.shown')
    case 'tier': {
      const { at, due } = entry
      return due === undefined
        ? say(language, 'entry.tier', { at })
        : say(language, 'entry.tier-due', { at, due: dayWords(due, language) })
    }
    case 'in-review': {
      const { due } = entry
      return due === undefined
        ? say(language, 'entry.in-review')
        : say(language, 'entry.in-review-due', { due: dayWords(due, language) })
    }
    case 'reviewed':
      return linked(say(language, 'entry.reviewed', { summary: entry.summary }), entry.document)
    case 'to-be-presented': {
      const when = momentWords(Date.parse(entry.meeting), zone, language)
      const { place, link } = entry
      const said = say(language, 'entry.to-be-presented', { when, place })
      return link === undefined ? said : join([said, say(language, 'entry.live', { link })], ' ')
    }
    case 'presented':
      return linked(say(language, 'entry.presented', { outcome: entry.outcome }), entry.link)
    case 'in-draft':
      return say(language, 'entry.in-draft', { article: entry.article, text: entry.text })
    case 'not-included':
      return say(language, 'entry.not-included', { reason: entry.reason })
    case 'removed-later':
      return say(language, 'entry.removed-later', { by: entry.by, reason: entry.reason })
    case 'retired':
      return entry.reason === undefined
        ? say(language, 'entry.retired')
        : say(language, 'entry.retired-because', { reason: entry.reason })
    case 'invalidated':
      return join(
        [
          say(language, 'entry.invalidated', entry),
          ...(entry.tier === undefined
            ? []
            : [say(language, 'entry.invalidated-tier', { tier: entry.tier })]),
        ],
        ' ',
      )
    case 'restored':
      return say(language, 'entry.restored', entry)
  }
}

/** Why it was hidden, as everybody reads it. */
export function hidingWords(
  { reason, note }: { reason: HidingReason; note?: string | undefined },
  language: Language,
): string {
  if (reason === 'own') return note ?? ''
  const why = word(language, `hidden.${reason}`)
  return note === undefined ? why : `${why} ${note}`
}
const linked = (said: Text, link: string | undefined): Text =>
  link === undefined ? said : [...said, '\n', link]
