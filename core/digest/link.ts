import { type Day, isDay } from '../calendar.ts'
import { folded } from '../match/folded.ts'
import type { Scene } from '../state.ts'

/** What a link or a button carries that opens the digest of a week. */
export const digestPayload = (week: Day): string => `w_${week}`

export function digestWeek(payload: string): Day | undefined {
  const week = /^w_(\d{4}-\d{2}-\d{2})$/.exec(payload)?.[1]
  return week !== undefined && isDay(week) ? week : undefined
}

export function digestPlace(payload: string): Scene | undefined {
  const week = digestWeek(payload)
  return week === undefined ? undefined : { type: 'digest', week }
}

/** The same in words, in both languages at once: the list, or a week by its Monday. */
export function linkedDigest(typed: string): Scene | undefined {
  if (typed.length > 100) return undefined
  const said = folded(typed)
  if (/^(?:los |the )?(?:resumenes|weekly digests?)$/.test(said)) return { type: 'digests', page: 1 }
  const day = /^(?:el |the )?(?:resumen|digest) (\d{4})[ -](\d{2})[ -](\d{2})$/.exec(said)
  const week = day?.slice(1).join('-')
  return week !== undefined && isDay(week) ? { type: 'digest', week } : undefined
}
