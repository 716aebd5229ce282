import { type Asking, ask } from '../../ask.ts'
import { policy } from '../../policy.ts'
import type { Choice } from '../../reply.ts'
import { searchWords } from '../../search-words.ts'
import type { Scene } from '../../state.ts'
import { join } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { titleOf } from '../ended.ts'
import { itemText } from '../list.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { offDuty } from './duty.ts'

/** Proposals that somebody means by a number, or by words of theirs. */
export function* meantProposals(typed: string): Asking<readonly number[]> {
  const number = /^\s*#?(\d{1,9})\s*$/.exec(typed)?.[1]
  if (number !== undefined) return (yield* ask('listed', { ids: [Number(number)] })).map(({ id }) => id)
  const words = searchWords(typed)
  return words ? (yield* ask('search', { words })).slice(0, policy.pageSize) : []
}

/** What was found, to read and to choose from. */
export function* foundProposals(ids: readonly number[], visit: Visit) {
  const listed = ids.length > 0 ? yield* ask('listed', { ids }) : []
  const choices: Choice[] = listed.map((item) => ({
    id: `p_${item.id}`,
    label: titleOf(item, visit),
    listed: true,
  }))
  return { lines: listed.map((item, index) => itemText(item, index + 1, visit)), choices }
}

/** What the code shall open: a proposal by its number or words, or a survey. */
export const dutyOpenScene: SceneRules<Extract<Scene, { type: 'duty-open' }>> = {
  *show({ ids, helps }, visit) {
    const { resident, now } = visit
    const duty =
      resident && visit.representative ? yield* ask('duty', { resident: resident.id, now }) : undefined
    if (!duty) return offDuty(visit)
    if (!duty.shift) return { to: { type: 'duty' } }
    const { lines, choices } = yield* foundProposals(ids, visit)
    const surveys = helps
      ? []
      : (yield* ask('surveys', { resident: undefined })).filter(({ state }) => state === 'open')
    return {
      text: join([tell(visit, helps ? 'assist.which' : 'duty.open'), ...lines], '\n\n'),
      choices: [
        ...choices,
        ...surveys.slice(0, policy.pageSize).map(({ id, title }) => ({
          id: `e_${id}`,
          label: label(visit, 'duty.survey', { title: title[languageOf(visit)] }),
        })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ helps }, answer, visit) {
    if (!visit.representative) return offDuty(visit)
    const open = (proposal: number): Scene =>
      helps ? { type: 'assist', proposal, part: 0 } : { type: 'duty-code', opens: { proposal } }
    if (answer.type === 'typed') {
      const ids = yield* meantProposals(answer.text)
      const [only] = ids
      if (only === undefined) return { to: 'here', said: tell(visit, 'duty.not-found') }
      if (ids.length === 1) return { to: open(only) }
      return { to: { type: 'duty-open', ids: [...ids], ...(helps && { helps }) } }
    }
    if (answer.type !== 'chosen') return missed
    const [, kind, id = ''] = /^([pe])_(.+)$/.exec(answer.id) ?? []
    if (kind === 'p') return { to: open(Number(id)) }
    if (kind === 'e') return { to: { type: 'duty-code', opens: { survey: id } } }
    return navigate(answer.id) ?? missed
  },

  asksText: () => true,
  asksNumber: () => true,
  before: () => ({ type: 'duty' }),
}
