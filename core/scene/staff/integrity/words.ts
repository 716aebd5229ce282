import type { Counted, Filter, Source } from '../../../integrity.ts'
import { channelNames, channels } from '../../../job.ts'
import { hourWords } from '../../../language/date.ts'
import { origins } from '../../../shift.ts'
import type { Text } from '../../../text.ts'
import { boroughName, label, languageOf, tell, type Visit } from '../../../visit.ts'

/** Signatures of the city and of elsewhere, in words. */
export const countedWords = (counted: Counted, visit: Visit): string => label(visit, 'sift.counted', counted)

/** How many of some signatures are of the city and of elsewhere, where there are some from elsewhere. */
export const ofWhich = (counted: Counted, visit: Visit): Text[] =>
  counted.elsewhere > 0 ? [tell(visit, 'sift.of-which', counted)] : []

/** What a channel, stand, country's code or borough is called. Null: not known, or none. */
export function valueWords(of: Source | 'borough' | 'origin', value: string | null, visit: Visit): string {
  if (value === null) return label(visit, `shares.no-${of === 'callingCode' ? 'country' : of}`)
  switch (of) {
    case 'origin': {
      const known = origins.find((name) => name === value)
      return known ? label(visit, `origin.${known}`) : value
    }
    case 'channel': {
      const known = channels.find((name) => name === value)
      return known ? channelNames[known] : value
    }
    case 'stand':
      return value
    case 'callingCode':
      return `+${value}`
    case 'borough':
      return boroughName(visit, value)
  }
}

/** Which signatures are meant. */
export function filterWords({ from, until, channel, stand, callingCode }: Filter, visit: Visit): string {
  const language = languageOf(visit)
  const code = callingCode === undefined || callingCode === null ? callingCode : String(callingCode)
  const parts = [
    ...(from !== undefined && until !== undefined
      ? [
          label(visit, 'filter.hours', {
            from: hourWords(from, language),
            until: hourWords(until, language, 59),
          }),
        ]
      : []),
    ...(channel !== undefined ? [valueWords('channel', channel, visit)] : []),
    ...(stand !== undefined ? [valueWords('stand', stand, visit)] : []),
    ...(code !== undefined ? [valueWords('callingCode', code, visit)] : []),
  ]
  return parts.length === 0 ? label(visit, 'filter.all') : parts.join(' · ')
}
