import type { Owed } from './ask/promise.ts'
import { dayOf, daysBetween } from './calendar.ts'
import { dayWords, momentWords } from './language/date.ts'
import { say } from './language/say.ts'
import type { Language } from './reply.ts'
import type { Text } from './text.ts'

/** To whom and when a promise is told: the city's zone, and milliseconds since 1970. */
export interface Telling {
  language: Language
  zone: string
  now: number
}

/** By when a promise is owed, how late it is, or when it was kept. */
function when({ due, meeting, keptAt }: Owed, { language, zone, now }: Telling): Text {
  if (keptAt !== undefined)
    return say(language, 'promised.kept', { day: dayWords(dayOf(keptAt, zone), language) })
  if (meeting) {
    const moment = momentWords(meeting.moment, zone, language)
    return meeting.moment > now
      ? say(language, 'owed.meeting', { when: moment, place: meeting.place })
      : say(language, 'owed.met', { when: moment })
  }
  const day = dayWords(due, language)
  const days = daysBetween(due, dayOf(now, zone))
  return days > 0 ? say(language, 'owed.late', { day, days }) : say(language, 'owed.due', { day })
}

/** What a promise is, and when it is to be kept. */
export const owedText = (owed: Owed, telling: Telling): readonly [what: Text, when: Text] => [
  say(telling.language, `owed.${owed.duty}`, { at: owed.at }),
  when(owed, telling),
]
