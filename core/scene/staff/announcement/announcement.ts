import { isWhole, type Sheet } from '../../../announcement/announcement.ts'
import { progressWords } from '../../../announcement/progress.ts'
import { announcementWords } from '../../../announcement/reply.ts'
import type { AnnouncementAct } from '../../../ask/announcement.ts'
import { policy } from '../../../policy.ts'
import { type Choice, languages } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import { join, type Text } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { conducted } from './conducted.ts'
import { photoWords } from './photo.ts'
import { sheetOf } from './sheet.ts'
import { audienceWords, peopleOf, reachWords } from './words.ts'

type AnnouncementScene = Extract<Scene, { type: 'announcement' }>

/** What can be done with it now, by whoever looks. */
function choices(sheet: Sheet, visit: Visit): Choice[] {
  const { status, mine, counts, reach } = sheet
  const act = (id: AnnouncementAct): Choice => ({ id, label: label(visit, `announcement.do-${id}`) })
  const photo: Choice[] = sheet.photo ? [{ id: 'photo', label: label(visit, 'announcement.see-photo') }] : []
  const preview: Choice = { id: 'preview', label: label(visit, 'announcement.preview') }
  switch (status) {
    case 'writing':
    case 'tested': {
      if (!mine) return [preview, ...photo]
      const whole = sheet.audience !== undefined && isWhole(sheet)
      const asks = peopleOf(reach) > policy.announcement.alone
      const send: Choice = {
        id: 'send',
        label: label(visit, asks ? 'announcement.ask' : 'announcement.do-send'),
      }
      return [
        ...(status === 'tested' && whole && reach.length > 0 ? [send] : []),
        ...(whole ? [act('test'), preview] : []),
        { id: 'words', label: label(visit, 'announcement.words'), row: 1 },
        { id: 'audience', label: label(visit, 'announcement.audience'), row: 1 },
        ...(sheet.kind === 'events' ? [{ id: 'event', label: label(visit, 'announcement.event') }] : []),
        ...(sheet.photo ? photo : [{ id: 'photo', label: label(visit, 'announcement.photo') }]),
        { id: 'kind', label: label(visit, 'announcement.kind'), row: 2 },
        { ...act('drop'), row: 2 },
      ]
    }
    case 'waiting':
      return [...(mine ? [act('reclaim')] : [act('approve'), act('return')]), preview, ...photo]
    case 'approved':
      return [act('cancel')]
    case 'sending':
      return [{ id: 'look', label: label(visit, 'announcement.look') }, act('pause'), act('cancel')]
    case 'paused':
      return [act('resume'), act('cancel')]
    case 'sent':
      return [
        ...(counts.failed > 0 ? [act('retry-failed')] : []),
        ...(counts.unknown > 0 ? [act('retry-unknown')] : []),
      ]
    case 'cancelled':
      return []
  }
}

/** How it stands: whom it would reach while it is written, and how far it is once it is on its way. */
function standing(sheet: Sheet, visit: Visit): Text[] {
  switch (sheet.status) {
    case 'writing':
    case 'tested':
    case 'waiting': {
      if (sheet.audience === undefined) return []
      const untested = sheet.status === 'writing' && sheet.mine && sheet.reach.length > 0
      return [reachWords(sheet.reach, visit), ...(untested ? [tell(visit, 'announcement.test-first')] : [])]
    }
    case 'approved':
      return []
    default:
      return [progressWords(sheet.counts, languageOf(visit))]
  }
}

export function sheetWords(sheet: Sheet, visit: Visit): Text {
  const { id, status, writer, approver } = sheet
  const people = approver === undefined ? writer : `${writer} · ${approver}`
  const head = tell(visit, 'announcement.sheet', {
    id,
    what: label(visit, `announcement.is-${status}`),
    people,
    audience: audienceWords(sheet, visit),
  })
  const words = languages
    .filter((language) => sheet.texts[language] !== undefined)
    .map((language) => announcementWords(sheet, language))
  return join(
    [head, ...words, ...(sheet.photo ? [photoWords(sheet.photo, visit)] : []), ...standing(sheet, visit)],
    '\n\n',
  )
}

/** One announcement: its words, whom it reaches, how far it is, and what can be done with it. */
export const announcementScene: SceneRules<AnnouncementScene> = {
  *show({ id }, visit) {
    const sheet = yield* sheetOf(id, visit)
    if ('to' in sheet) return sheet
    return {
      text: sheetWords(sheet, visit),
      choices: [...choices(sheet, visit), backChoice(visit), menuChoice(visit)],
    }
  },

  *answer({ id }, answer, visit) {
    if (acting(visit, 'announcer') === undefined) return denied(visit)
    if (answer.type !== 'chosen') return missed
    switch (answer.id) {
      case 'words':
        return { to: { type: 'announcement-words', id, language: 'es', editing: true } }
      case 'kind':
        return { to: { type: 'announcement-words', id, editing: true } }
      case 'event':
        return { to: { type: 'announcement-event', id } }
      case 'photo':
        return { to: { type: 'announcement-photo', id } }
      case 'audience':
        return { to: { type: 'audience', id } }
      case 'preview':
        return { to: { type: 'announcement-preview', id, channel: visit.channel } }
      case 'look':
        return { to: 'here' }
      case 'test':
      case 'reclaim':
      case 'pause':
      case 'resume':
      case 'retry-failed':
        return yield* conducted(id, { act: answer.id }, visit)
      case 'send':
      case 'approve':
      case 'return':
      case 'cancel':
      case 'retry-unknown':
      case 'drop':
        return { to: { type: 'announcement-sure', id, act: answer.id } }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  before: () => ({ type: 'announcements', page: 1 }),
}
