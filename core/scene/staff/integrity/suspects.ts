import { ask } from '../../../ask.ts'
import { linkedProposal } from '../../../link.ts'
import { policy } from '../../../policy.ts'
import { searchWords } from '../../../search-words.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** The proposal that somebody names by its number. */
const numbered = (typed: string): number | undefined => {
  const bare = /^\s*(?:n\.?º?|#)?\s*(\d{1,9})\s*$/i.exec(typed)?.[1]
  return bare === undefined ? linkedProposal(typed) : Number(bare)
}

/** Which proposal's signatures are looked at: by its number, or by words of its title. */
export const suspectsScene: SceneRules<Extract<Scene, { type: 'suspects' }>> = {
  *show({ ids }, visit) {
    if (acting(visit, 'analyst') === undefined) return denied(visit)
    const found = ids ? yield* ask('listed', { ids }) : []
    const items = found.map(({ id, title }, index) =>
      tell(visit, 'suspects.item', { place: index + 1, title, id }),
    )
    return {
      text: join([tell(visit, ids ? 'suspects.found' : 'suspects.ask'), ...items], '\n\n'),
      choices: [
        ...found.map(({ id, title }) => ({ id: `p_${id}`, label: title, listed: true as const })),
        { id: 'invalidations', label: label(visit, 'suspects.invalidations') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer, visit) {
    if (answer.type === 'chosen') {
      if (answer.id === 'invalidations') return { to: { type: 'invalidations', page: 1 } }
      const chosen = /^p_(\d+)$/.exec(answer.id)?.[1]
      return chosen ? { to: { type: 'suspect', id: Number(chosen) } } : (navigate(answer.id) ?? missed)
    }
    if (answer.type !== 'typed') return missed
    const id = numbered(answer.text)
    if (id !== undefined) return { to: { type: 'suspect', id } }
    const words = searchWords(answer.text)
    const ids = words ? yield* ask('search', { words }) : []
    if (ids.length === 0) return { to: { type: 'suspects' }, said: tell(visit, 'suspects.none') }
    return { to: { type: 'suspects', ids: ids.slice(0, policy.pageSize) } }
  },

  asksText: () => true,
  before: ({ ids }) => (ids ? { type: 'suspects' } : { type: 'team' }),
}
