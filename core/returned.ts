import { isPlainKey, word } from './language/say.ts'
import type { ReturnReason } from './moderation.ts'
import type { Language } from './reply.ts'

const own: ReturnReason = 'own'

/**
 * Why a draft was returned, as its author reads it: the reason, and what a moderator added. A reason in their own words
 * is what they wrote.
 */
export function returnedWords(
  { reason, note }: { reason: string; note?: string | undefined },
  language: Language,
): { why: string; note?: string } {
  if (reason === own) return { why: note ?? '' }
  const key = `returned.${reason}`
  const why = isPlainKey(key) ? word(language, key) : reason
  return { why, ...(note !== undefined && { note }) }
}
