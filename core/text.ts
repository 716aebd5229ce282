/**
 * What a resident reads, as structure instead of marks, so that nothing a person wrote can be taken for formatting.
 * A channel turns it into its own form: HTML on Telegram, elements on the page, stars on WhatsApp.
 */
export type Span = string | { bold: string }
export type Text = readonly Span[]

/** The same words without any formatting: for alternative texts, logs of a dialogue and channels without marks. */
export const plain = (text: Text): string =>
  text.map((span) => (typeof span === 'string' ? span : span.bold)).join('')

/** Joins texts, with the same separator between any two of them. */
export const join = (texts: readonly Text[], separator: string): Text =>
  texts.flatMap((text, index) => (index === 0 ? text : [separator, ...text]))

/**
 * Cuts a text into parts of at most `limit` characters, between paragraphs where that can be, else between lines,
 * sentences or words.
 */
export function split(text: Text, limit: number): Text[] {
  const words = plain(text)
  if (words.length <= limit) return [text]
  const room = words.slice(0, limit)
  const cut = ['\n\n', '\n', '. ', ' ']
    .map((mark) => room.lastIndexOf(mark) + mark.length)
    .find((place) => place > limit / 4)
  // Half of a character that takes two units, such as an emoji, is none.
  const whole = /[\uD800-\uDBFF]$/.test(room) ? limit - 1 : limit
  const [head, tail] = cutAt(text, cut ?? whole)
  return [head, ...split(tail, limit)]
}

function cutAt(text: Text, place: number): [Text, Text] {
  const head: Span[] = []
  const tail: Span[] = []
  let seen = 0
  for (const span of text) {
    const words = typeof span === 'string' ? span : span.bold
    const same = (part: string): Span => (typeof span === 'string' ? part : { bold: part })
    const inHead = Math.max(0, Math.min(words.length, place - seen))
    if (inHead > 0) head.push(same(words.slice(0, inHead)))
    if (inHead < words.length) tail.push(same(words.slice(inHead)))
    seen += words.length
  }
  return [head, tail]
}
