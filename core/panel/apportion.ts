/** Something that is given places. */
export interface Claim {
  name: string
  /** A whole number above 0: places are given in proportion to it. */
  claim: number
  /** It has no use for more. */
  most: number
}

/**
 * Shares places out by largest remainder (Hamilton's method), nobody more than they can use: whoever would get more
 * than that gets that, and what is left is shared among the others. Everything is whole numbers, so that whoever does
 * it again gets the same. Of remainders that are alike the first by name (as bytes) is served first.
 *
 * @returns by name; together as many as asked, or as many as can be used.
 */
export function apportion(claims: readonly Claim[], places: number): Map<string, number> {
  const given = new Map<string, number>()
  let open = claims.filter(({ claim, most }) => claim > 0 && most > 0)
  let left = Math.min(
    places,
    open.reduce((total, { most }) => total + most, 0),
  )
  for (;;) {
    const all = open.reduce((total, { claim }) => total + claim, 0)
    const full = open.filter(({ claim, most }) => claim * left >= most * all)
    if (full.length === 0) break
    for (const { name, most } of full) {
      given.set(name, most)
      left -= most
    }
    open = open.filter((one) => !full.includes(one))
    if (open.length === 0) return given
  }
  const all = open.reduce((total, { claim }) => total + claim, 0)
  const shares = open.map(({ name, claim }) => {
    const remainder = (claim * left) % all
    return { name, whole: (claim * left - remainder) / all, remainder }
  })
  for (const { name, whole } of shares) given.set(name, whole)
  const rest = left - shares.reduce((total, { whole }) => total + whole, 0)
  const byRemainder = shares.toSorted(
    (one, other) => other.remainder - one.remainder || (one.name < other.name ? -1 : 1),
  )
  for (const { name, whole } of byRemainder.slice(0, rest)) given.set(name, whole + 1)
  return given
}
