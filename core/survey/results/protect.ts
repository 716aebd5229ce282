/**
 * Which parts of a whole must not be told. None of fewer people than `least`; and, since the whole is told, never one
 * of them alone, nor some that together are so few: whoever subtracts what is told from the whole would know them.
 * Then the smallest other part is kept back too, the earlier one where two are alike.
 *
 * @param parts How many people each is; together they are the whole. A part of nobody is told: it singles out nobody.
 * @param barred Parts that must not be told whatever they are.
 */
export function protect(
  parts: readonly number[],
  least: number,
  barred: readonly number[] = [],
): readonly boolean[] {
  const hidden = parts.map((count, place) => isSmall(count, least) || (count > 0 && barred.includes(place)))
  for (;;) {
    const kept = parts.filter((_, place) => hidden[place])
    if (kept.length !== 1 && !isSmall(sum(kept), least)) return hidden
    if (!hideSmallest(parts, hidden)) return hidden
  }
}

/**
 * …of those who were asked, where `others` were not. How many were asked may be told elsewhere, so the parts protect each
 * other alone. Where it must not be told, neither is one of the parts: all of them together would say it.
 */
export function protectAsked(
  others: number,
  parts: readonly number[],
  least: number,
  barred: boolean,
): { asked: boolean; parts: readonly boolean[] } {
  const hidden = [...protect(parts, least)]
  const isBarred = others > 0 && (barred || isSmall(others, least) || isSmall(sum(parts), least))
  if (isBarred && !hidden.includes(true)) hideSmallest(parts, hidden)
  return { asked: isBarred, parts: hidden }
}

/** Somebody, and fewer than may be told of. */
export const isSmall = (count: number, least: number): boolean => count > 0 && count < least

export const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

/** @returns false when all are kept back that are of anybody. */
function hideSmallest(parts: readonly number[], hidden: boolean[]): boolean {
  let found: number | undefined
  for (const [place, count] of parts.entries()) {
    if (hidden[place] || count === 0) continue
    if (found === undefined || count < (parts[found] ?? 0)) found = place
  }
  if (found !== undefined) hidden[found] = true
  return found !== undefined
}
