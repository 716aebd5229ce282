import type { MeetingSeen } from '../../ask/meeting.ts'
import { type Asking, ask } from '../../ask.ts'
import { type PointKind, pointKinds } from '../../meeting/meeting.ts'
import { pointsOf } from '../../meeting/report.ts'
import { policy } from '../../policy.ts'
import { objection } from '../../prose/objection.ts'
import { tidyLine } from '../../prose/tidy.ts'
import type { Choice } from '../../reply.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Answer, type Move, missed, type SceneRules, type View } from '../scene.ts'
import { objectionText } from '../writing/objection.ts'
import { attendedWords, questionsOf, reportWords, saidOf } from './lines.ts'
import { mayWriteMinutes } from './meeting.ts'

type MinutesScene = Extract<Scene, { type: 'minutes' }>

/** All of it, and the way to each question. */
const whole = (meeting: MeetingSeen, visit: Visit): View => {
  const written = reportWords(meeting, visit)
  return {
    text: join(
      [
        tell(visit, 'minutes.title', { title: meeting.form.title ?? '' }),
        attendedWords(meeting, visit),
        ...(written.length > 0 ? written : [tell(visit, 'minutes.nothing')]),
        tell(visit, 'minutes.ask', { attended: meeting.attended }),
      ],
      '\n\n',
    ),
    choices: [
      ...questionsOf(visit).map(({ id }, index) => ({
        id: `q_${id}`,
        label: label(visit, 'minutes.question', { place: index + 1 }),
        row: Math.floor(index / 2),
      })),
      ...(written.length > 0 ? [{ id: 'send', label: label(visit, 'composed.send') }] : []),
      backChoice(visit),
      menuChoice(visit),
    ],
  }
}

/** One question: what is written of it, and what more can be. */
function one(meeting: MeetingSeen, question: string, visit: Visit): View {
  const questions = questionsOf(visit)
  const place = questions.findIndex(({ id }) => id === question)
  const said = saidOf(meeting, question, visit)
  const removing = pointKinds.flatMap((kind): Choice[] =>
    pointsOf(meeting, question, kind).map(({ id }, index) => ({
      id: `x_${id}`,
      label: label(visit, `minutes.remove-${kind}`, { place: index + 1 }),
      row: kind === 'agreement' ? 5 : 6,
    })),
  )
  const following = questions[place + 1]
  return {
    text: join(
      [
        [{ bold: `${place + 1}. ${questions[place]?.text[languageOf(visit)] ?? ''}` }] as Text,
        ...(said.length > 0 ? [join(said, '\n')] : [tell(visit, 'minutes.unwritten')]),
      ],
      '\n\n',
    ),
    choices: [
      ...pointKinds
        .filter((kind) => pointsOf(meeting, question, kind).length < policy.meetings.points)
        .map((kind) => ({ id: kind, label: label(visit, `minutes.add-${kind}`), row: 1 })),
      ...removing,
      following
        ? { id: `q_${following.id}`, label: label(visit, 'minutes.next') }
        : { id: 'whole', label: label(visit, 'minutes.whole') },
      backChoice(visit),
      menuChoice(visit),
    ],
  }
}

function* add(
  { meeting, question = '', kind }: MinutesScene & { kind: PointKind },
  typed: string,
  visit: Visit,
): Asking<Move> {
  const words = tidyLine(typed)
  const wrong = objection(words, policy.meetings.point)
  if (wrong) return { to: 'here', said: objectionText(wrong, visit) }
  const resident = visit.resident?.id ?? ''
  const added = yield* ask('minutes-add', { resident, meeting, question, kind, words })
  const to: Scene = { type: 'minutes', meeting, question }
  const { all, points } = policy.meetings
  return added === 'full' ? { to, said: tell(visit, 'minutes.full', { all, points }) } : { to }
}

function* send(meeting: number, visit: Visit): Asking<Move> {
  const sent = yield* ask('minutes-send', {
    resident: visit.resident?.id ?? '',
    meeting,
    language: languageOf(visit),
  })
  return sent === 'sent'
    ? { to: { type: 'meeting', id: meeting }, said: tell(visit, 'minutes.sent') }
    : { to: 'here' }
}

function* chosen(
  { meeting, question }: MinutesScene,
  { id }: Extract<Answer, { type: 'chosen' }>,
  visit: Visit,
): Asking<Move> {
  const resident = visit.resident?.id ?? ''
  const other = /^q_(.+)$/.exec(id)?.[1]
  if (other !== undefined) return { to: { type: 'minutes', meeting, question: other } }
  const point = /^x_(\d+)$/.exec(id)?.[1]
  if (point !== undefined) {
    yield* ask('minutes-remove', { resident, meeting, point })
    return { to: 'here' }
  }
  const kind = pointKinds.find((one) => one === id)
  if (kind && question !== undefined) return { to: { type: 'minutes', meeting, question, kind } }
  if (id === 'whole') return { to: { type: 'minutes', meeting } }
  return id === 'send' ? yield* send(meeting, visit) : (navigate(id) ?? missed)
}

/** What came of a meeting, written by whoever convened it, whenever they like: each line is kept at once. */
export const minutesScene: SceneRules<MinutesScene> = {
  *show({ meeting: id, question, kind }, visit) {
    const meeting = yield* ask('meeting', { id, resident: visit.resident?.id })
    if (!meeting || !mayWriteMinutes(meeting, visit)) return { to: { type: 'meeting', id } }
    if (question === undefined) return whole(meeting, visit)
    if (kind === undefined) return one(meeting, question, visit)
    return {
      text: tell(visit, `minutes.ask-${kind}`, { most: policy.meetings.point.most }),
      choices: [backChoice(visit), menuChoice(visit)],
    }
  },

  *answer(scene, answer, visit) {
    const { kind } = scene
    if (answer.type === 'chosen') return yield* chosen(scene, answer, visit)
    if (answer.type !== 'typed' || kind === undefined) return missed
    return yield* add({ ...scene, kind }, answer.text, visit)
  },

  asksText: ({ kind }) => kind !== undefined,

  before: ({ meeting, question, kind }) =>
    kind !== undefined && question !== undefined
      ? { type: 'minutes', meeting, question }
      : question !== undefined
        ? { type: 'minutes', meeting }
        : { type: 'meeting', id: meeting },
}
