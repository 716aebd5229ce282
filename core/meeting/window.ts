import { policy } from '../policy.ts'

const { before, hours, code } = policy.meetings
const hour = 60 * 60_000

/** Whether people can say now that they are at a meeting that starts then. Both in milliseconds since 1970. */
export const isUnderWay = (starts: number, now: number): boolean =>
  now >= starts - before && now < starts + hours * hour

/** Codes of a meeting follow one another: which one is shown at a moment. */
export const turnOf = (now: number): number => Math.floor(now / code)

/** Those that are taken then: a code that was shown is good for as long again. */
export const turnsTaken = (now: number): readonly number[] => [turnOf(now), turnOf(now) - 1]
