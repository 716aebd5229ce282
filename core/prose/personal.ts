/** What would let anybody reach a person: it has no place in a text that is published. */
export type Personal = 'phone' | 'email'

/** The fewest digits of a telephone: eight was a line in this city for decades, and is still written. */
const fewest = 8

/** Digits with at most two marks between any two of them. */
const runs = /\+?\p{Nd}(?:[\s.()\-–/]{0,2}\p{Nd}){7,}/gu

/** Years ("2016-2018"), a day ("05/09/2016"), and a round or grouped amount ("50 000 000"). */
const harmless = [
  /^(?:(?:19|20)\d\d[\s\-–/]*)+$/,
  /^\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d$/,
  /^[1-9]\d{0,2}(?:[ .]?\d{3})*[ .]?000$/,
]

const isPhone = (run: string): boolean =>
  run.replaceAll(/\P{Nd}/gu, '').length >= fewest && !harmless.some((pattern) => pattern.test(run))

/** The first of either that stands in a text, in whatever digits it is written. */
export function personalIn(text: string): Personal | undefined {
  const plain = text.normalize('NFKC')
  if (/[^\s@]@[^\s@]{1,60}\.\p{L}{2}/u.test(plain)) return 'email'
  return (plain.match(runs) ?? []).some(isPhone) ? 'phone' : undefined
}
