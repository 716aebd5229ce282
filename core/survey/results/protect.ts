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
    const isSafe = kept.length !== 1 && !isSmall(sum(kept), least)
    if (isSafe) return hidden
    const next = smallest(parts, hidden)
    if (next === undefined) return hidden
    hidden[next] = true
  }
}

/** Somebody, and fewer than may be told of. */
export const isSmall = (count: number, least: number): boolean => count > 0 && count < least

export const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

function smallest(parts: readonly number[], hidden: readonly boolean[]): number | undefined {
  let found: number | undefined
  for (const [place, count] of parts.entries()) {
    if (hidden[place] || count === 0) continue
    if (found === undefined || count < (parts[found] ?? 0)) found = place
  }
  return found
}
