import type { History } from '../../ask/promise.ts'
import { ask } from '../../ask.ts'
import { type Clarity, type Dated, entryWords } from '../../history.ts'
import { dateWords } from '../../language/date.ts'
import type { Choice } from '../../reply.ts'
import type { Scene } from '../../state.ts'
import { join, plain, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { titleOf } from '../ended.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'

type HistoryScene = Extract<Scene, { type: 'history' }>

/** The day of a moment, as the city's calendar has it, in the resident's language. */
export const dateOf = (moment: number, visit: Visit): string =>
  dateWords(moment, visit.city.timeZone, languageOf(visit))

/** How many found it clear; nothing when nobody answered. */
export const clarityWords = ({ clear, answered }: Clarity, visit: Visit): Text[] =>
  answered > 0 ? [tell(visit, 'history.clarity', { clear, answered })] : []

/** What was reached stands when signatures go again, and is said where the count no longer shows it. */
const reachedLess = ({ reached, count }: Pick<History, 'reached' | 'count'>, visit: Visit): Text[] =>
  reached && reached.at > count
    ? [tell(visit, 'history.reached', { at: reached.at, date: dateOf(reached.on, visit), count })]
    : []

function entryText({ at, entry, ...clarity }: Dated & Clarity, visit: Visit): Text {
  const what = plain(entryWords(entry, languageOf(visit), visit.city.timeZone))
  const said = tell(visit, 'history.entry', { date: dateOf(at, visit), what })
  return join([said, ...clarityWords(clarity, visit)], '\n')
}

/** What became of a proposal: the newest last, and first to be seen. Entries are only added, so pages stay. */
export const historyScene: SceneRules<HistoryScene> = {
  *show({ id, page: asked }, visit) {
    const history = yield* ask('history', { proposal: id, page: asked })
    if (!history) return { to: 'menu', said: tell(visit, 'proposal.gone') }
    const { title, entries, page, pages } = history
    visit.state.scene = { type: 'history', id, page }
    const choices: Choice[] = [
      { id: 'open', label: label(visit, 'notice.read') },
      ...(page > 1 ? [{ id: 'previous', label: label(visit, 'history.previous'), row: 98 }] : []),
      ...(page < pages ? [{ id: 'next', label: label(visit, 'history.next'), row: 98 }] : []),
      backChoice(visit),
      menuChoice(visit),
    ]
    const heading = [
      tell(visit, 'history.title', { title: titleOf({ id, title }, visit) }),
      ...reachedLess(history, visit),
    ]
    return { text: join([...heading, ...entries.map((entry) => entryText(entry, visit))], '\n\n'), choices }
  },

  *answer({ id, page = 1 }, answer) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'open') return { to: { type: 'proposal', id } }
    if (answer.id === 'previous') return { to: { type: 'history', id, page: Math.max(1, page - 1) } }
    if (answer.id === 'next') return { to: { type: 'history', id, page: page + 1 } }
    return navigate(answer.id) ?? missed
  },
}
