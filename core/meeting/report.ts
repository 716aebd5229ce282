import { dateWords } from '../language/date.ts'
import { say, word } from '../language/say.ts'
import { policy } from '../policy.ts'
import type { Attached, Language } from '../reply.ts'
import { plain, type Text } from '../text.ts'
import type { Meeting, MeetingPoint, PointKind, Question } from './meeting.ts'

/** What was written of a question, in the order in which it was. */
export const pointsOf = (
  { points }: Pick<Meeting, 'points'>,
  question: string,
  kind: PointKind,
): readonly MeetingPoint[] => points.filter((point) => point.question === question && point.kind === kind)

/** Enough people were there for it to count in what all meetings say. */
export const reaches = (attended: number): boolean => attended >= policy.meetings.least

/** How many were there, and whether that is enough to count. @param exact Also of very few. */
export function attendedText(attended: number, exact: boolean, language: Language): Text {
  const { least } = policy.meetings
  const { smallest } = policy.results
  if (reaches(attended)) return say(language, 'report.attended', { attended, least })
  return exact || attended >= smallest
    ? say(language, 'report.few', { attended, least })
    : say(language, 'report.fewest', { smallest, least })
}

/** A report as one document, to keep or to print. */
export function reportFile(
  meeting: Meeting,
  questions: readonly Question[],
  { language, zone, borough }: { language: Language; zone: string; borough: string },
): Attached {
  const { id, form, attended } = meeting
  const listed = (kind: PointKind, question: string): string[] => {
    const found = pointsOf(meeting, question, kind)
    return found.length === 0
      ? []
      : [word(language, `report.${kind}s`), ...found.map(({ words }) => `  – ${words}`)]
  }
  const lines = [
    form.title ?? '',
    [dateWords(Number(form.starts), zone, language), borough].join(' · '),
    plain(attendedText(attended, false, language)),
    ...questions.flatMap((question) => {
      const said = [...listed('agreement', question.id), ...listed('disagreement', question.id)]
      return said.length === 0 ? [] : ['', question.text[language], ...said]
    }),
    '',
  ]
  return {
    name: word(language, 'report.file-name', { id: `${id}` }),
    type: 'text/plain',
    content: lines.join('\n'),
  }
}
