import { policy } from '../../../policy.ts'
import { tidy } from '../../../prose/tidy.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { conducted } from './conducted.ts'
import { sheetOf } from './sheet.ts'
import { audienceWords, peopleOf, reachWords } from './words.ts'

type SureScene = Extract<Scene, { type: 'announcement-sure' }>

/** The last question before what cannot be undone; and why, where it is returned. */
export const announcementSureScene: SceneRules<SureScene> = {
  *show({ id, act }, visit) {
    const sheet = yield* sheetOf(id, visit)
    if ('to' in sheet) return sheet
    if (act === 'return') {
      const { note: most } = policy.review
      return {
        text: tell(visit, 'announcement.why', { most }),
        choices: [backChoice(visit), menuChoice(visit)],
      }
    }
    const yes = { id: 'yes', label: label(visit, `announcement.do-${act}`), row: 0 }
    const no = { id: 'no', label: label(visit, 'confirm.no'), row: 0 }
    if (act !== 'send' && act !== 'approve')
      return {
        text: tell(visit, `announcement.sure-${act === 'retry-unknown' || act === 'drop' ? act : 'cancel'}`),
        choices: [yes, no],
      }
    const asks = act === 'send' && peopleOf(sheet.reach) > policy.announcement.alone
    return {
      text: join(
        [
          tell(visit, asks ? 'announcement.sure-ask' : 'announcement.sure-send', {
            audience: audienceWords(sheet, visit),
          }),
          reachWords(sheet.reach, visit),
        ],
        '\n\n',
      ),
      choices: [asks ? { ...yes, label: label(visit, 'announcement.ask') } : yes, no],
    }
  },

  *answer({ id, act }, answer, visit) {
    if (acting(visit, 'announcer') === undefined) return denied(visit)
    if (act === 'return') {
      if (answer.type === 'chosen') return navigate(answer.id) ?? missed
      const note = answer.type === 'typed' ? tidy(answer.text) : ''
      const { note: most } = policy.review
      if (note === '') return missed
      if (note.length > most)
        return { to: 'here', said: tell(visit, 'prose.long', { most, length: note.length }) }
      return yield* conducted(id, { act, note }, visit)
    }
    if (answer.type !== 'chosen') return missed
    if (answer.id !== 'yes') return { to: { type: 'announcement', id }, said: tell(visit, 'confirm.kept') }
    return yield* conducted(id, { act }, visit)
  },

  asksText: ({ act }) => act === 'return',
  before: ({ id }) => ({ type: 'announcement', id }),
}
