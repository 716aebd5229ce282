import { z } from 'zod'
import { say, word } from './language/say.ts'
import { type HidingReason, hidingReasons } from './moderation.ts'
import type { Language } from './reply.ts'
import type { Text } from './text.ts'

/** What became of a proposal, as its public history keeps it. What staff wrote is in the words that they wrote. */
export const Entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published') }),
  /** It takes no signatures any more; those who signed are asked to sign the other. */
  z.object({ kind: z.literal('merged'), into: z.int() }),
  z.object({ kind: z.literal('hidden'), reason: z.enum(hidingReasons), note: z.string().optional() }),
  z.object({ kind: z.literal('shown') }),
  /** Its author ended it. */
  z.object({ kind: z.literal('retired'), reason: z.string().optional() }),
])
export type Entry = z.infer<typeof Entry>

/** An entry as it stands in the history. */
export interface Dated {
  id: string
  /** Milliseconds since 1970. */
  at: number
  entry: Entry
}

/** Whom an entry is told besides the author: those who follow, or everybody whose signature stands. */
export type Audience = 'followers' | 'signers'

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
