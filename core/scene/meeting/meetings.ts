import { ask } from '../../ask.ts'
import type { ListedMeeting, MeetingShelf } from '../../meeting/meeting.ts'
import { attendedText } from '../../meeting/report.ts'
import { policy } from '../../policy.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { boroughName, label, languageOf, tell, type Visit } from '../../visit.ts'
import { eventsOf } from '../event/events.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { towardsConvening } from '../towards.ts'
import { questionsOf, whenOf } from './lines.ts'

type MeetingsScene = Extract<Scene, { type: 'meetings' }>

export const meetingsOf = (by: MeetingShelf): MeetingsScene => ({ type: 'meetings', by, page: 1 })

/** There is none, or it is not for them. */
export const goneMeeting = (visit: Visit): Move => ({
  to: meetingsOf('open'),
  said: tell(visit, 'meeting.gone'),
})

function line(meeting: ListedMeeting, place: number, by: MeetingShelf, visit: Visit): Text {
  const { title, borough, starts, attended } = meeting
  const about = [
    ...(starts === undefined ? [] : [whenOf(starts, visit)]),
    ...(borough === undefined ? [] : [boroughName(visit, borough)]),
  ].join(' · ')
  const state = meeting.status === 'registered' ? meeting.report : meeting.status
  return join(
    [
      tell(visit, 'meetings.item', { place, title }),
      ...(about ? [[about] as Text] : []),
      ...(by === 'mine' ? [tell(visit, 'meetings.state', { state })] : []),
      ...(by === 'reports' ? [attendedText(attended, false, languageOf(visit))] : []),
    ],
    '\n',
  )
}

/** Meetings that anybody may come to, those of whoever asks, and what came of those that were held. */
export const meetingsScene: SceneRules<MeetingsScene> = {
  *show({ by, page }, visit) {
    const questions = questionsOf(visit)
    if (questions.length === 0) return { to: eventsOf('coming'), said: tell(visit, 'meetings.not-here') }
    const { resident } = visit
    if (by === 'mine' && !resident) return { to: meetingsOf('open') }
    const found = yield* ask('meetings', { by, page, resident: resident?.id })
    if (found.length === 0 && page > 1) return { to: { type: 'meetings', by, page: page - 1 } }
    const items = found.slice(0, policy.pageSize)
    const { least, most } = policy.meetings
    const others = (['open', 'mine', 'reports'] as const).filter(
      (one) => one !== by && (one !== 'mine' || resident),
    )
    return {
      text: join(
        [
          tell(visit, `meetings.${by}`, { page }),
          ...(by === 'open'
            ? [tell(visit, 'meetings.about', { least, most, questions: questions.length })]
            : []),
          ...(items.length > 0
            ? items.map((meeting, index) => line(meeting, index + 1, by, visit))
            : [tell(visit, `meetings.none-${by}`)]),
        ],
        '\n\n',
      ),
      choices: [
        // What nobody else may read yet is no button's words, which the conversation would keep.
        ...items.map(({ id }, index) => ({
          id: `m_${id}`,
          label: label(visit, 'hosting.open', { place: index + 1 }),
          row: 10 + Math.floor(index / 2),
        })),
        ...(page > 1 ? [{ id: 'previous', label: label(visit, 'nav.previous'), row: 98 }] : []),
        ...(found.length > items.length
          ? [{ id: 'next', label: label(visit, 'meetings.next'), row: 98 }]
          : []),
        { id: 'convene', label: label(visit, 'meetings.convene') },
        ...others.map((one) => ({ id: one, label: label(visit, `meetings.to-${one}`), row: 50 })),
        { id: 'synthesis', label: label(visit, 'meetings.to-synthesis'), row: 51 },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ by, page }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const id = /^m_(\d+)$/.exec(answer.id)?.[1]
    if (id !== undefined) return { to: { type: 'meeting', id: Number(id) } }
    switch (answer.id) {
      case 'open':
      case 'mine':
      case 'reports':
        return { to: meetingsOf(answer.id) }
      case 'synthesis':
        return { to: { type: 'synthesis' } }
      case 'convene':
        return { to: towardsConvening(visit) }
      case 'next':
        return { to: { type: 'meetings', by, page: page + 1 } }
      case 'previous':
        return { to: { type: 'meetings', by, page: Math.max(1, page - 1) } }
      default:
        return navigate(answer.id) ?? missed
    }
  },
}
