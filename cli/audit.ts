import { actWords } from '../core/act.ts'
import { isDay } from '../core/calendar.ts'
import { zoneOf } from '../prisma/city.ts'
import type { Store } from '../prisma/store.ts'
import { actsSince, type Since } from '../prisma/team/acts.ts'
import { Mistake } from './mistake.ts'

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** @param now Milliseconds since 1970. @throws Mistake for what is neither a day nor a while. */
export function readSince(typed: string, now: number): Since {
  const [, count, unit = ''] = /^(\d{1,5})([mhd])$/.exec(typed) ?? []
  if (count !== undefined) return { at: new Date(now - Number(count) * (units[unit] ?? 0)) }
  if (isDay(typed)) return { day: typed }
  throw new Mistake(`--since: ${typed}: give a day, as in 2026-11-25, or how long ago, as in 90m, 12h or 7d`)
}

/** A line for each act of staff, oldest first, in the city's time. */
export async function audit(store: Store, since: string | undefined): Promise<string[]> {
  const acts = await actsSince(store.pool, since === undefined ? undefined : readSince(since, Date.now()))
  if (acts.length === 0) return ['Nothing that staff did is recorded for that time.']
  const zone = await zoneOf(store)
  return acts.map((act) => actWords(act, 'en', zone))
}
