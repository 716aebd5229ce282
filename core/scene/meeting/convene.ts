import { type Asking, ask } from '../../ask.ts'
import { type MeetingForm, type MeetingPart, meetingParts, unansweredPart } from '../../meeting/meeting.ts'
import { policy } from '../../policy.ts'
import type { Choice } from '../../reply.ts'
import type { Scene } from '../../state.ts'
import { join } from '../../text.ts'
import { boroughName, label, tell, type Visit } from '../../visit.ts'
import { answerChoice, chosenValue } from '../answer-choice.ts'
import { readPart } from '../event/compose-reading.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Answer, type Move, missed, type SceneRules, type View } from '../scene.ts'
import { towardsConvening } from '../towards.ts'
import { whenOf } from './lines.ts'
import { meetingsOf } from './meetings.ts'

type ConveneScene = Extract<Scene, { type: 'convene' }>

const asking = (
  { meeting, moving }: Pick<ConveneScene, 'meeting' | 'moving'>,
  part: MeetingPart,
): ConveneScene => ({
  type: 'convene',
  part,
  ...(meeting !== undefined && { meeting }),
  ...(moving && { moving }),
})

/** The next question, or the whole. */
function next(meeting: number, part: MeetingPart): Scene {
  const following = meetingParts[meetingParts.indexOf(part) + 1]
  return following === undefined ? { type: 'meeting', id: meeting } : asking({ meeting }, following)
}

function boroughs(visit: Visit): Choice[] {
  const own = visit.resident?.borough
  const all = visit.city.boroughs
  return [...all.filter(({ id }) => id === own), ...all.filter(({ id }) => id !== own)].map(({ id }, index) =>
    answerChoice(id, boroughName(visit, id), Math.floor(index / 2)),
  )
}

function offered(part: MeetingPart, visit: Visit): Choice[] {
  switch (part) {
    case 'borough':
      return boroughs(visit)
    case 'pin':
      return [answerChoice('', label(visit, 'write.skip'))]
    case 'open':
      return [
        answerChoice('yes', label(visit, 'convene.open-yes'), 0),
        answerChoice('no', label(visit, 'convene.open-no'), 0),
      ]
    default:
      return []
  }
}

/** A moment is read back before it is taken. */
const readBack = (moment: number, visit: Visit): View => ({
  text: tell(visit, 'compose.sure', { when: whenOf(moment, visit) }),
  choices: [
    { id: 'yes', label: label(visit, 'publish.yes') },
    { id: 'again', label: label(visit, 'publish.again') },
    backChoice(visit),
    menuChoice(visit),
  ],
})

function* keep(scene: ConveneScene, part: MeetingPart, value: string, visit: Visit): Asking<Move> {
  const resident = visit.resident?.id ?? ''
  const { meeting, moving } = scene
  if (meeting === undefined) {
    const begun = yield* ask('meeting-begin', { resident, title: value })
    return 'limit' in begun
      ? { to: meetingsOf('mine'), said: tell(visit, 'convene.limit', { limit: begun.limit }) }
      : { to: next(begun.meeting, part) }
  }
  const to: Scene = { type: 'meeting', id: meeting }
  if (moving) {
    const moved = yield* ask('meeting-move', { resident, meeting, starts: Number(value) })
    return moved ? { to, said: tell(visit, 'convene.moved') } : { to }
  }
  const saved = yield* ask('meeting-save', { resident, meeting, parts: { [part]: value } })
  return saved ? { to: next(meeting, part) } : { to }
}

/** What is shared or typed means what it means of an event; whether anybody may come is chosen. */
const read = (part: MeetingPart, answer: Answer, visit: Visit) =>
  part === 'open' || answer.type === 'chosen' ? undefined : readPart(part, answer, Number.NaN, visit)

/** A meeting is written one question at a time, and each answer is kept at once. */
export const conveneScene: SceneRules<ConveneScene> = {
  *show(scene, visit) {
    const { resident } = visit
    if (!resident) return { to: towardsConvening(visit) }
    const { wish } = visit.state
    if (wish && 'convening' in wish) delete visit.state.wish
    const { meeting: id, moving } = scene
    const meeting = id === undefined ? undefined : yield* ask('meeting', { id, resident: resident.id })
    const open = meeting?.mine && (moving ? meeting.status === 'registered' : meeting.status === 'writing')
    if (id !== undefined && !open) return { to: { type: 'meeting', id } }
    const form: MeetingForm = meeting?.form ?? {}
    const part = scene.part ?? unansweredPart(form)
    if (part === undefined) return { to: { type: 'meeting', id: id ?? 0 } }
    if (scene.read !== undefined) return readBack(scene.read, visit)
    visit.state.scene = asking(scene, part)
    const { least, most } = policy.meetings
    return {
      text: join(
        [
          ...(moving
            ? []
            : [
                tell(visit, 'convene.step', {
                  place: meetingParts.indexOf(part) + 1,
                  total: meetingParts.length,
                }),
              ]),
          tell(visit, `convene.${part}`, { least, most }),
        ],
        '\n\n',
      ),
      choices: [...offered(part, visit), backChoice(visit), menuChoice(visit)],
      ...(part === 'pin' && { asks: 'location' as const }),
    }
  },

  *answer(scene, answer, visit) {
    const { part, read: moment } = scene
    if (!visit.resident || part === undefined) return { to: 'here' }
    if (answer.type === 'chosen') {
      if (moment !== undefined && answer.id === 'yes') return yield* keep(scene, part, `${moment}`, visit)
      if (moment !== undefined && answer.id === 'again') return { to: asking(scene, part) }
      const value = chosenValue(answer.id)
      return value === undefined ? (navigate(answer.id) ?? missed) : yield* keep(scene, part, value, visit)
    }
    const given = read(part, answer, visit)
    if (!given) return missed
    if ('said' in given) return { to: asking(scene, part), said: given.said }
    return 'moment' in given
      ? { to: { ...asking(scene, part), read: given.moment } }
      : yield* keep(scene, part, given.value, visit)
  },

  asksText: ({ part, read: moment }) =>
    moment === undefined && (part === undefined || part === 'title' || part === 'starts' || part === 'place'),

  before({ meeting, part, moving, read: moment }) {
    if (meeting === undefined || part === undefined) return undefined
    if (moment !== undefined) return asking({ meeting, moving }, part)
    if (moving) return { type: 'meeting', id: meeting }
    const previous = meetingParts[meetingParts.indexOf(part) - 1]
    return previous && asking({ meeting }, previous)
  },
}
