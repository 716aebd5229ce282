import { draw, Weighted } from './draw.ts'

const day = 24 * 60
/** How long a campaign lasts, in days. */
const days = 60
/** When the city is asked on television, in minutes since the campaign began: a third of all comes in the hours after. */
const broadcasts = [10, 25, 40].map((on) => on * day + 20.5 * 60)

/** Of each hour of the day: few at night, many after lunch, most in the evening. */
const hours = new Weighted([
  2, 1, 0.5, 0.3, 0.3, 0.6, 2, 4, 5, 5, 5.5, 6, 6.5, 7.5, 8, 7, 6, 6, 7, 8, 9.5, 10, 7, 4,
])

/**
 * When a person comes for the nth time.
 *
 * @param since The time before; 0: it is the first.
 * @returns minutes since the campaign began, later than that.
 */
export function timeOf(seed: number, person: number, nth: number, since: number): number {
  const drawn = (of: number) => draw(seed, person, 3_000 + nth, of)
  if (since === 0 && drawn(1) < 0.33) {
    const after = broadcasts[Math.floor(drawn(2) * broadcasts.length)] ?? 0
    return after - 40 * Math.log(1 - 0.999 * drawn(3))
  }
  const first = Math.floor(since / day)
  const on = since === 0 ? Math.floor(drawn(4) * days) : first + 1 + Math.floor(drawn(4) ** 2 * 12)
  return on * day + hours.at(drawn(5)) * 60 + drawn(6) * 60
}
