/** Lower case without accents, punctuation or emoji; full-width, circled and Arabic digits as ASCII; single spaces. */
export const folded = (text: string): string => {
  const bare = isAscii(text) ? text : text.normalize('NFKD').replace(/[\p{M}\p{Cf}]+/gu, '')
  const lower = bare.toLowerCase()
  // Unicode classes are slow, and nearly every label is plain once its accents are off.
  if (isAscii(lower)) return lower.replace(/[^a-z0-9]+/g, ' ').trim()
  return lower
    .replace(/\p{M}+/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, arabic)
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim()
}
const isAscii = (text: string): boolean => /^[ -~]*$/.test(text)
/** Both rows of Arabic digits end their code point in the digit itself. */
const arabic = (digit: string): string => String(digit.charCodeAt(0) & 15)

/** Emoji that say something, as the word for it. Keycaps fold to their digit by themselves. */
export const glyphs = (text: string): string =>
  text
    .trim()
    .replace(/^🔟$/u, '10')
    .replace(/^(?:(?:👍|👌)\p{EMod}?|✅)+$/u, 'ok')
    .replace(/^(?:👎\p{EMod}?|❌)+$/u, 'no')

export const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/** Folded words that say the opposite of what follows in them. */
export const negated = (text: string): boolean =>
  /^(?:no|ni|sin|nunca|jamas|not|never|without|dont|don t) /.test(`${text} `)
