import type { Owed } from '../ask/promise.ts'
import { dayOf, daysBetween } from '../calendar.ts'
import { dayWords, momentWords } from '../language/date.ts'
import { say } from '../language/say.ts'
import type { Language } from '../reply.ts'
import { join, type Text } from '../text.ts'

/** For whom, and when, something is put into words. */
export interface Reader {
  language: Language
  timeZone: string
  /** Milliseconds since 1970. */
  now: number
}

/** Days since it should have been kept; none where it was, where a meeting is set, and before. */
export const daysLate = ({ due, meeting, keptAt }: Owed, { timeZone, now }: Reader): number =>
  keptAt !== undefined || meeting ? 0 : Math.max(0, daysBetween(due, dayOf(now, timeZone)))

/** By when a promise is owed, and how late it is. */
function when(owed: Owed, reader: Reader): Text {
  const { due, meeting, keptAt } = owed
  const { language, timeZone, now } = reader
  if (keptAt !== undefined) {
    return say(language, 'promised.kept', { day: dayWords(dayOf(keptAt, timeZone), language) })
  }
  if (meeting) {
    const moment = momentWords(meeting.moment, timeZone, language)
    return meeting.moment > now
      ? say(language, 'owed.meeting', { when: moment, place: meeting.place })
      : say(language, 'owed.met', { when: moment })
  }
  const day = dayWords(due, language)
  const days = daysLate(owed, reader)
  return days > 0 ? say(language, 'owed.late', { day, days }) : say(language, 'owed.due', { day })
}

/** What a promise is, and when it is to be kept. */
export const owedText = (owed: Owed, reader: Reader): Text =>
  join([say(reader.language, `owed.${owed.duty}`, { at: owed.at }), when(owed, reader)], '\n')
