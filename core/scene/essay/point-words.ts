import type { PointSeen } from '../../ask/essay.ts'
import type { Point } from '../../essay/comment.ts'
import { difference, differenceWords, isSame } from '../../essay/difference.ts'
import { shortened } from '../../essay/shortened.ts'
import { policy } from '../../policy.ts'
import { join, plain, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'

/** What became of it, in a few words. */
const standing = ({ answer, takenIn, takes }: Point, visit: Visit): Text[] => [
  ...(takenIn !== null
    ? [tell(visit, 'point.taken', { version: takenIn })]
    : takes
      ? [tell(visit, 'point.takes')]
      : []),
  ...(answer === null ? [] : [tell(visit, 'point.answered')]),
]

/** One of a list. */
export function pointLine(point: Point, place: number, visit: Visit): Text {
  const { kind, people } = point
  const words = shortened(point.words, policy.essay.excerpt.line)
  return join(
    [
      tell(visit, 'points.item', { place, kind: label(visit, `kind.${kind}`), people, words }),
      ...standing(point, visit),
    ],
    '\n',
  )
}

/** All that there is to see of it, with what changed where it was taken. */
export function pointCard(point: PointSeen, visit: Visit): Text {
  const { kind, people, words, title, sectionTitle, alike, answer, takenIn, takes } = point
  const changed = point.difference
  const pieces = changed ? difference(plain(changed.before), plain(changed.after)) : []
  return join(
    [
      tell(visit, 'point.card', {
        kind: label(visit, `kind.${kind}`),
        title,
        section: sectionTitle,
        people,
        words,
      }),
      ...(alike.length > 0
        ? [join([tell(visit, 'point.alike'), ...alike.map((one): Text => [`• ${one}`])], '\n')]
        : []),
      ...(takes && takenIn === null ? [tell(visit, 'point.takes')] : []),
      ...(answer === null ? [] : [tell(visit, 'point.answer', { words: answer })]),
      ...(takenIn === null ? [] : [tell(visit, 'point.taken', { version: takenIn })]),
      ...(isSame(pieces) ? [] : [differenceWords(pieces, languageOf(visit))]),
    ],
    '\n\n',
  )
}
