import { ask } from '../../ask.ts'
import type { Work } from '../../draft.ts'
import type { Choice } from '../../reply.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { label, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { towardsWriting } from '../towards.ts'

function workText(work: Work, place: number, visit: Visit): Text {
  const { title, standing, count } = work
  return standing === 'writing' || standing === 'waiting' || standing === 'returned'
    ? tell(visit, 'works.draft', { place, title, state: standing })
    : tell(visit, 'works.proposal', { place, title, state: standing, count })
}

/** The title of a draft is nobody else's yet: it is no button's words, which the conversation would keep. */
const workChoice = ({ draft, proposal, title }: Work, place: number, visit: Visit): Choice =>
  draft === undefined
    ? { id: `p_${proposal}`, label: title, listed: true }
    : { id: `d_${draft}`, label: label(visit, 'works.open', { place }) }

/** What somebody wrote, and the beginning of another; who wrote nothing yet begins at once. */
export const worksScene: SceneRules<Extract<Scene, { type: 'works' }>> = {
  *show(scene, visit) {
    const { resident } = visit
    if (!resident || resident.borough === undefined) return { to: towardsWriting(visit) }
    const { items, page, pages, total } = yield* ask('works', { resident: resident.id, page: scene.page })
    const { wish } = visit.state
    if (wish && 'write' in wish && wish.draft === undefined) delete visit.state.wish
    if (total === 0) return { to: { type: 'write', part: 'title' } }
    return {
      text: join(
        [
          tell(visit, 'works.title', { count: total, page }),
          ...items.map((work, index) => workText(work, index + 1, visit)),
        ],
        '\n\n',
      ),
      choices: [
        ...items.map((work, index) => workChoice(work, index + 1, visit)),
        ...(page > 1 ? [{ id: 'previous', label: label(visit, 'nav.previous'), row: 98 }] : []),
        ...(page < pages ? [{ id: 'next', label: label(visit, 'works.next'), row: 98 }] : []),
        { id: 'new', label: label(visit, 'works.new') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer) {
    if (answer.type !== 'chosen') return missed
    const [, kind, id = ''] = /^([pd])_(\d+)$/.exec(answer.id) ?? []
    if (kind === 'p') return { to: { type: 'proposal', id: Number(id) } }
    if (kind === 'd') return { to: { type: 'draft', draft: id } }
    if (answer.id === 'new') return { to: { type: 'write', part: 'title' } }
    if (answer.id === 'next') return { to: { ...scene, page: scene.page + 1 } }
    if (answer.id === 'previous') return { to: { ...scene, page: Math.max(1, scene.page - 1) } }
    return navigate(answer.id) ?? missed
  },
}
