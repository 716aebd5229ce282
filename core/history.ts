import { z } from 'zod'
import { say } from './language/say.ts'
import type { Language } from './reply.ts'
import type { Text } from './text.ts'

/** What became of a proposal, as its public history keeps it. What staff wrote is in the words that they wrote. */
export const Entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published') }),
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
    case 'retired':
      return entry.reason === undefined
        ? say(language, 'entry.retired')
        : say(language, 'entry.retired-because', { reason: entry.reason })
  }
}
