import { ask } from '../../ask.ts'
import { weekSpan } from '../../digest/words.ts'
import { policy } from '../../policy.ts'
import type { Scene } from '../../state.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'

const { page: each } = policy.digest

/** The weeks of which there is a digest. */
export const digestsScene: SceneRules<Extract<Scene, { type: 'digests' }>> = {
  *show({ page }, visit: Visit) {
    const found = yield* ask('digests', { page })
    const shown = found.slice(0, each)
    return {
      text: shown.length === 0 ? tell(visit, 'digests.none') : tell(visit, 'digests.title', { page }),
      choices: [
        ...shown.map((week) => ({
          id: `w_${week}`,
          label: label(visit, 'digests.week', weekSpan(week, languageOf(visit))),
        })),
        ...(page > 1 ? [{ id: 'previous', label: label(visit, 'digests.later'), row: 98 }] : []),
        ...(found.length > shown.length
          ? [{ id: 'next', label: label(visit, 'digests.earlier'), row: 98 }]
          : []),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ page }, answer) {
    if (answer.type !== 'chosen') return missed
    const week = /^w_(.+)$/.exec(answer.id)?.[1]
    if (week !== undefined) return { to: { type: 'digest', week } }
    if (answer.id === 'next') return { to: { type: 'digests', page: page + 1 } }
    if (answer.id === 'previous') return { to: { type: 'digests', page: Math.max(1, page - 1) } }
    return navigate(answer.id) ?? missed
  },
}
