/** Within which a share lies, 95 times of 100. */
export interface Interval {
  low: number
  high: number
}

/** The 0.975 quantile of the normal distribution. */
const z = 1.959963984540054

/**
 * Wilson's score interval of a share, at 95%: it stays between 0 and 1 and holds for few people and for shares near
 * nothing, where the usual one does not. E. B. Wilson, “Probable inference, the law of succession, and statistical
 * inference”, J. Am. Stat. Assoc. 22 (1927), 209–212; L. D. Brown, T. T. Cai and A. DasGupta, “Interval estimation for a
 * binomial proportion”, Statistical Science 16 (2001), 101–133, who recommend it.
 *
 * @param of More than 0.
 */
export function wilson(people: number, of: number): Interval {
  const share = people / of
  const middle = share + z ** 2 / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  const whole = 1 + z ** 2 / of
  return {
    low: people === 0 ? 0 : Math.max(0, (middle - half) / whole),
    high: people === of ? 1 : Math.min(1, (middle + half) / whole),
  }
}
