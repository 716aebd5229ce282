import { isPlainKey, word } from './language/say.ts'
import type { Language } from './reply.ts'

/**
 * Why a draft was returned, as its author reads it: the reason, and what a moderator added. A reason in their own words
 * is what they wrote.
 */
export function returnedWords(
  { reason, note }: { reason: string; note?: string | undefined },
  language: Language,
): { why: string; note?: string } {
  const key = `returned.${reason}`
  if (!isPlainKey(key)) return { why: note ?? '' }
  return { why: word(language, key), ...(note !== undefined && { note }) }
}
