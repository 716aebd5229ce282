import { isSmall } from './protect.ts'

/** How many lie from `from` on and below `to`; the first and the last may have no such end. */
export interface Bin {
  from: number | undefined
  to: number | undefined
  count: number
  weight: number | undefined
}

interface Fine {
  at: number
  count: number
  weight: number | undefined
}

/** Of a histogram, at most and roughly. */
const most = 10

/** 1, 2, 5, 10, 20 … (or 0.1, 0.2 …): the smallest of these that is no less. */
export function roundStep(least: number): number {
  if (least <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  const step = [1, 2, 5, 10].find((times) => times * power >= least * (1 - 1e-9)) ?? 10
  return precise(step * power)
}

/** Without the dust of binary fractions. */
const precise = (number: number): number => Number(number.toPrecision(12))

/**
 * Bins of an even step that a person would choose, over where nearly all lie: what few are far from all others are in
 * the first or the last bin, which are open then.
 *
 * @param fine Counts by fine steps of `step`, by where each begins.
 */
export function histogram(fine: readonly Fine[], step: number): Bin[] {
  const sorted = fine.filter(({ count }) => count > 0).sort((one, other) => one.at - other.at)
  const all = sorted.reduce((sum, { count }) => sum + count, 0)
  const [first, last] = [reaching(sorted, all * 0.01), reaching(sorted, all * 0.99)]
  if (first === undefined || last === undefined) return []
  const wide = Math.max(step, roundStep((last - first + step) / most))
  const begin = Math.floor(precise(first / wide))
  const end = Math.floor(precise(last / wide))
  const bins: Bin[] = Array.from({ length: end - begin + 1 }, (_, place) => ({
    from: precise((begin + place) * wide),
    to: precise((begin + place + 1) * wide),
    count: 0,
    weight: undefined,
  }))
  for (const { at, count, weight } of sorted) {
    const place = Math.floor(precise(at / wide)) - begin
    const bin = bins[Math.min(Math.max(place, 0), bins.length - 1)]
    if (!bin) continue
    if (place < 0) bin.from = undefined
    if (place >= bins.length) bin.to = undefined
    bin.count += count
    bin.weight = added(bin.weight, weight)
  }
  return bins
}

/** Where the first so many end. */
function reaching(sorted: readonly Fine[], people: number): number | undefined {
  let passed = 0
  return sorted.find(({ count }) => {
    passed += count
    return passed >= people
  })?.at
}

const added = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined && other === undefined ? undefined : (one ?? 0) + (other ?? 0)

/** Bins of nobody or of at least so many: one of fewer joins those after it, the last one those before it. */
export function joined(bins: readonly Bin[], least: number): Bin[] {
  const done: Bin[] = []
  let open: Bin | undefined
  for (const bin of bins) {
    open = open ? together(open, bin) : { ...bin }
    if (isSmall(open.count, least)) continue
    done.push(open)
    open = undefined
  }
  while (open && isSmall(open.count, least) && done.length > 0) {
    const before = done.pop()
    if (before) open = together(before, open)
  }
  return open ? [...done, open] : done
}

const together = (one: Bin, next: Bin): Bin => ({
  from: one.from,
  to: next.to,
  count: one.count + next.count,
  weight: added(one.weight, next.weight),
})
