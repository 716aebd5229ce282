import { say } from '../language/say.ts'
import type { Language } from '../reply.ts'
import { returnedWords } from '../returned.ts'
import type { Text } from '../text.ts'

/** A message of an author to those who signed, as they see it. */
export interface Letter {
  /** Of the proposal. */
  title: string
  /** The author's name, as the proposal shows it. */
  author: string
  /** What is written and not sent. */
  words: string | undefined
  /** What waits to be read by a moderator. */
  waiting: string | undefined
  /** People whom it would reach now. */
  reach: number
  /** When the next may be sent, in milliseconds; undefined: now. */
  next: number | undefined
}

/** As those who signed read it. */
export const letterWords = (
  { title, author, words }: { title: string; author: string; words: string },
  language: Language,
): Text => say(language, 'letter.text', { title, author, words })

/** Why it was not sent, as its author reads it. */
export function letterReturned(
  title: string,
  because: { reason: string; note?: string | undefined },
  language: Language,
): Text {
  const { why, note } = returnedWords(because, language)
  return say(language, 'letter.returned', { title, why: note === undefined ? why : `${why}\n\n${note}` })
}
