import type { OpenPoint } from '../../../ask/essay.ts'
import { ask } from '../../../ask.ts'
import { shortened } from '../../../essay/shortened.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { join, type Text } from '../../../text.ts'
import { label, tell, type Visit } from '../../../visit.ts'
import { pointLine } from '../../essay/point-words.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** Of a list that holds several sections, each line says of which it is. */
function line(point: OpenPoint, place: number, visit: Visit): Text {
  const { title, sectionTitle: section } = point
  return join([tell(visit, 'drafting.of', { title, section }), pointLine(point, place, visit)], '\n')
}

/** What people say of the essays, for the drafting group: what it has not answered comes first. */
export const draftingScene: SceneRules<Extract<Scene, { type: 'drafting' }>> = {
  *show({ page }, visit) {
    const by = acting(visit, 'drafter')
    const found = by === undefined ? undefined : yield* ask('drafting', { by, page })
    if (!found) return denied(visit)
    const shown = found.slice(0, policy.essay.page)
    if (shown.length === 0)
      return page > 1
        ? { to: { type: 'drafting', page: page - 1 } }
        : { to: { type: 'team' }, said: tell(visit, 'drafting.none') }
    return {
      text: join(
        [tell(visit, 'drafting.title', { page }), ...shown.map((one, index) => line(one, index + 1, visit))],
        '\n\n',
      ),
      choices: [
        ...shown.map(({ id, words }) => ({
          id: `k_${id}`,
          label: shortened(words, policy.essay.excerpt.label),
          listed: true as const,
        })),
        ...(page > 1 ? [{ id: 'previous', label: label(visit, 'nav.previous'), row: 98 }] : []),
        ...(found.length > shown.length ? [{ id: 'next', label: label(visit, 'points.next'), row: 98 }] : []),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ page }, answer) {
    if (answer.type !== 'chosen') return missed
    const point = /^k_(\d+)$/.exec(answer.id)?.[1]
    if (point !== undefined) return { to: { type: 'drafted', point } }
    if (answer.id === 'next') return { to: { type: 'drafting', page: page + 1 } }
    if (answer.id === 'previous') return { to: { type: 'drafting', page: Math.max(1, page - 1) } }
    return navigate(answer.id) ?? missed
  },

  before: () => ({ type: 'team' }),
}
