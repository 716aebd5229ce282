import type { MeetingSeen } from '../../ask/meeting.ts'
import { momentWords } from '../../language/date.ts'
import { type Meeting, type PointKind, pointKinds, type Question } from '../../meeting/meeting.ts'
import { attendedText, pointsOf } from '../../meeting/report.ts'
import { mapLink } from '../../pin.ts'
import { join, type Text } from '../../text.ts'
import { boroughName, languageOf, tell, type Visit } from '../../visit.ts'

export const questionsOf = ({ city }: Visit): readonly Question[] => city.questions ?? []

export const whenOf = (starts: number, visit: Visit): string =>
  momentWords(starts, visit.city.timeZone, languageOf(visit))

/** A meeting as it is announced, as far as whoever reads may know it. */
export function meetingSheet({ form }: Pick<Meeting, 'form'>, visit: Visit): Text {
  const { title = '', starts, borough, place, pin, open } = form
  const [latitude, longitude] = (pin ?? '').split(',').map(Number)
  const where = [...(place ? [place] : []), ...(borough ? [boroughName(visit, borough)] : [])].join(' · ')
  return join(
    [
      [{ bold: title }] as Text,
      ...(starts ? [[whenOf(Number(starts), visit)] as Text] : []),
      ...(where ? [[where] as Text] : []),
      ...(latitude !== undefined && longitude !== undefined
        ? [tell(visit, 'event.map', { link: mapLink({ latitude, longitude }) })]
        : []),
      ...(open ? [tell(visit, open === 'yes' ? 'meeting.open' : 'meeting.invited')] : []),
    ],
    '\n',
  )
}

const listed = (
  kind: PointKind,
  meeting: Pick<Meeting, 'points'>,
  question: string,
  visit: Visit,
): Text[] => {
  const found = pointsOf(meeting, question, kind)
  return found.length === 0
    ? []
    : [tell(visit, `report.${kind}s`), ...found.map(({ words }): Text => [`– ${words}`])]
}

/** What was written of one question. */
export const saidOf = (meeting: Pick<Meeting, 'points'>, question: string, visit: Visit): Text[] =>
  pointKinds.flatMap((kind) => listed(kind, meeting, question, visit))

/** What those who met agreed on, by question; empty where nothing is written. */
export const reportWords = (meeting: Pick<Meeting, 'points'>, visit: Visit): Text[] =>
  questionsOf(visit).flatMap(({ id, text }) => {
    const said = saidOf(meeting, id, visit)
    return said.length === 0 ? [] : [join([[{ bold: text[languageOf(visit)] }], ...said], '\n')]
  })

/** How many were there, and whether that is enough to count; of very few the public is told no number. */
export const attendedWords = ({ attended, mine }: Attended, visit: Visit): Text =>
  attendedText(attended, mine ?? true, languageOf(visit))

type Attended = Pick<MeetingSeen, 'attended'> & Partial<Pick<MeetingSeen, 'mine'>>
