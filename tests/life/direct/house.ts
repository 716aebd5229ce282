import { catchUp } from '../turn.ts'
import type { Direction } from './direction.ts'

const minute = 60_000
const units: Readonly<Record<string, number>> = {
  minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  week: 7 * 24 * 60 * minute,
}

/** What the house does of itself, what befalls it, and time. */
export const house: readonly Direction[] = [
  [
    /^the worker catches up$/,
    async (stage) => {
      stage.lines.push(...(await catchUp(stage)))
    },
  ],
  [/^the worker ends before it delivers$/, ({ house: home }) => home.almostCatchUp()],
  [
    /^the process ends before it answers$/,
    async (stage) => {
      stage.dying = true
    },
  ],
  [/^the queue is wiped$/, async ({ house: { queues } }) => queues.wipe()],
  [
    /^(\d+) (minute|hour|day|week)s? later$/,
    ({ house: home }, times, unit = '') => home.passes(Number(times) * (units[unit] ?? 0)),
  ],
  [
    // The next time that a clock in the city shows it.
    /^it is (\d?\d:\d\d) in the city$/,
    async ({ house: home }, time) => {
      const { rows } = await home.store.pool.query<{ wait: number }>(
        `SELECT extract(epoch FROM (
           (local::date + CASE WHEN local::time < $1::time THEN 0 ELSE 1 END + $1::time) - local))::float * 1000
           AS wait
         FROM (SELECT now() AT TIME ZONE time_zone AS local FROM city) AS here`,
        [time],
      )
      await home.passes(rows[0]?.wait ?? 0)
    },
  ],
]
