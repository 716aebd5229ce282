import { z } from 'zod'
import { say, word } from './language/say.ts'
import { type HidingReason, hidingReasons } from './moderation.ts'
import type { Language } from './reply.ts'
import { join, type Text } from './text.ts'

/** What became of a proposal, as its public history keeps it. What staff wrote is in the words that they wrote. */
export const Entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published') }),
  /** It takes no signatures any more; those who signed are asked to sign the other. */
  z.object({ kind: z.literal('merged'), into: z.int() }),
  z.object({ kind: z.literal('hidden'), reason: z.enum(hidingReasons), note: z.string().optional() }),
  z.object({ kind: z.literal('shown') }),
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

/** An entry as it stands in the history. */
export interface Dated {
  id: string
  /** Milliseconds since 1970. */
  at: number
  entry: Entry
}

/**
 * Whom an entry is told besides the author: those who follow, everybody whose signature stands, or those who follow
 * and those whose signature an invalidation concerned.
 */
export type Audience = 'followers' | 'signers' | 'concerned'

/** One entry in a sentence or two, without its date. */
export function entryWords(entry: Entry, language: Language): Text {
  switch (entry.kind) {
    case 'published':
      return say(language, 'entry.published')
    case 'merged':
      return say(language, 'entry.merged', { into: entry.into })
    case 'hidden':
      return say(language, 'entry.hidden', { why: hidingWords(entry, language) })
    case 'shown':
      return say(language, 'entry.shown')
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
