import type { MeetingSeen } from '../../ask/meeting.ts'
import { type Asking, ask } from '../../ask.ts'
import { unansweredPart } from '../../meeting/meeting.ts'
import { reportFile } from '../../meeting/report.ts'
import { isUnderWay } from '../../meeting/window.ts'
import { policy } from '../../policy.ts'
import type { Choice } from '../../reply.ts'
import { returnedWords } from '../../returned.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { boroughName, label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { attendedWords, meetingSheet, questionsOf, reportWords } from './lines.ts'
import { goneMeeting, meetingsOf } from './meetings.ts'

type MeetingScene = Extract<Scene, { type: 'meeting' }>

const startsOf = ({ form }: Pick<MeetingSeen, 'form'>): number => Number(form.starts ?? Number.NaN)

/** It began, or people gather. */
export const hasBegun = (meeting: MeetingSeen, visit: Visit): boolean =>
  meeting.status === 'registered' &&
  (isUnderWay(startsOf(meeting), visit.now) || startsOf(meeting) <= visit.now)

export const mayWriteMinutes = (meeting: MeetingSeen, visit: Visit): boolean =>
  meeting.mine && hasBegun(meeting, visit) && (meeting.report === 'no' || meeting.report === 'returned')

/** How it stands, for whoever convened it. */
function standing(meeting: MeetingSeen, visit: Visit): Text[] {
  const { status, listed, report, returned, form } = meeting
  if (status === 'cancelled') return [tell(visit, 'meeting.cancelled')]
  if (status === 'writing')
    return [tell(visit, unansweredPart(form) ? 'meeting.unfinished' : 'meeting.whole')]
  const came = returned && returnedWords(returned, languageOf(visit))
  const why = came ? [came.note === undefined ? came.why : `${came.why} ${came.note}`] : []
  if (report === 'waiting') return [tell(visit, 'minutes.waiting')]
  if (report === 'returned') return why.map((reason) => tell(visit, 'minutes.returned', { reason }))
  if (report === 'yes') return []
  if (hasBegun(meeting, visit))
    return [tell(visit, isUnderWay(startsOf(meeting), visit.now) ? 'meeting.begun' : 'meeting.over')]
  return listed === 'returned'
    ? why.map((reason) => tell(visit, 'meeting.unlisted', { reason }))
    : [tell(visit, `meeting.listed-${listed}`)]
}

/** How many are there while people gather, and how many were. */
const crowd = (meeting: MeetingSeen, visit: Visit): Text =>
  isUnderWay(startsOf(meeting), visit.now) && (meeting.report === 'no' || meeting.report === 'returned')
    ? tell(visit, 'meeting-code.count', { attended: meeting.attended, least: policy.meetings.least })
    : attendedWords(meeting, visit)

function deeds(meeting: MeetingSeen, visit: Visit): Choice[] {
  const { status, attended, form } = meeting
  if (status === 'cancelled') return []
  if (status === 'writing')
    return [
      unansweredPart(form)
        ? { id: 'go-on', label: label(visit, 'draft.go-on') }
        : { id: 'register', label: label(visit, 'meeting.register') },
      { id: 'end', label: label(visit, 'composed.drop') },
    ]
  const begun = hasBegun(meeting, visit)
  return [
    ...(isUnderWay(startsOf(meeting), visit.now) && meeting.report !== 'waiting' && meeting.report !== 'yes'
      ? [{ id: 'code', label: label(visit, 'meeting.code') }]
      : []),
    ...(mayWriteMinutes(meeting, visit) ? [{ id: 'minutes', label: label(visit, 'meeting.minutes') }] : []),
    ...(meeting.report === 'yes' ? [] : [{ id: 'guide', label: label(visit, 'meeting.guide') }]),
    ...(begun ? [] : [{ id: 'move', label: label(visit, 'meeting.move'), row: 1 }]),
    ...(begun || attended > 0 ? [] : [{ id: 'off', label: label(visit, 'meeting.call-off'), row: 1 }]),
  ]
}

function* register(meeting: number, visit: Visit): Asking<Move> {
  const resident = visit.resident?.id ?? ''
  const done = yield* ask('meeting-register', { resident, meeting })
  if (done === 'closed') return { to: 'here' }
  if (done === 'past')
    return { to: { type: 'convene', meeting, part: 'starts' }, said: tell(visit, 'composed.past') }
  return {
    to: { type: 'meeting-guide', meeting },
    first: tell(visit, done === 'waiting' ? 'meeting.registered-open' : 'meeting.registered', {
      id: meeting,
    }),
  }
}

function* file(meeting: MeetingSeen, visit: Visit): Asking<Move> {
  const { city } = visit
  const around = {
    language: languageOf(visit),
    zone: city.timeZone,
    borough: boroughName(visit, meeting.form.borough ?? ''),
  }
  return {
    to: 'here',
    first: tell(visit, 'report.file', { title: meeting.form.title ?? '' }),
    file: reportFile(meeting, questionsOf(visit), around),
  }
}

/** A meeting: for whoever convened it with all that is to be done, for others what they may know of it. */
export const meetingScene: SceneRules<MeetingScene> = {
  *show({ id }, visit) {
    const meeting = yield* ask('meeting', { id, resident: visit.resident?.id })
    if (!meeting) return goneMeeting(visit)
    const held = meeting.report === 'yes' || (meeting.status === 'registered' && hasBegun(meeting, visit))
    return {
      text: join(
        [
          meetingSheet(meeting, visit),
          ...(held ? [crowd(meeting, visit)] : []),
          ...(meeting.here ? [tell(visit, 'meeting.here')] : []),
          ...reportWords(meeting, visit),
          ...(meeting.mine ? standing(meeting, visit) : []),
        ],
        '\n\n',
      ),
      choices: [
        ...(meeting.mine ? deeds(meeting, visit) : []),
        ...(meeting.report === 'yes' ? [{ id: 'file', label: label(visit, 'report.as-file') }] : []),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ id: meeting }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const resident = visit.resident?.id ?? ''
    switch (answer.id) {
      case 'go-on':
        return { to: { type: 'convene', meeting } }
      case 'register':
        return yield* register(meeting, visit)
      case 'end': {
        const ended = yield* ask('meeting-end', { resident, meeting })
        return ended ? { to: meetingsOf('mine'), said: tell(visit, 'composed.dropped') } : { to: 'here' }
      }
      case 'code':
        return { to: { type: 'meeting-code', meeting } }
      case 'minutes':
        return { to: { type: 'minutes', meeting } }
      case 'guide':
        return { to: { type: 'meeting-guide', meeting } }
      case 'move':
        return { to: { type: 'convene', meeting, part: 'starts', moving: true } }
      case 'off':
        return { to: { type: 'meeting-off', meeting } }
      case 'file': {
        const seen = yield* ask('meeting', { id: meeting, resident: visit.resident?.id })
        return seen?.report === 'yes' ? yield* file(seen, visit) : goneMeeting(visit)
      }
      default:
        return navigate(answer.id) ?? missed
    }
  },
}

/** Whether it is really to be called off. */
export const meetingOffScene: SceneRules<Extract<Scene, { type: 'meeting-off' }>> = {
  *show(_scene, visit) {
    return {
      text: tell(visit, 'meeting-off.ask'),
      choices: [
        { id: 'yes', label: label(visit, 'call-off.yes'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer({ meeting }, answer, visit) {
    if (answer.type !== 'chosen' || !visit.resident) return missed
    const to: Scene = { type: 'meeting', id: meeting }
    if (answer.id !== 'yes') return { to, said: tell(visit, 'confirm.kept') }
    yield* ask('meeting-end', { resident: visit.resident.id, meeting })
    return { to }
  },
}

/** What to do before a meeting, while it lasts and afterwards. */
export const meetingGuideScene: SceneRules<Extract<Scene, { type: 'meeting-guide' }>> = {
  *show({ meeting }, visit) {
    const questions = questionsOf(visit).map(({ text }): Text => [`– ${text[languageOf(visit)]}`])
    return {
      text: join(
        [
          tell(visit, 'guide.before'),
          join([tell(visit, 'guide.during'), ...questions], '\n'),
          tell(visit, 'guide.after', { id: meeting }),
        ],
        '\n\n',
      ),
      choices: [backChoice(visit), menuChoice(visit)],
    }
  },

  *answer(_scene, answer) {
    return (answer.type === 'chosen' && navigate(answer.id)) || missed
  },

  before: ({ meeting }) => ({ type: 'meeting', id: meeting }),
}
