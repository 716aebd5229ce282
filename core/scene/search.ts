import { type Asking, ask } from '../ask.ts'
import { searchWords } from '../search-words.ts'
import { tell } from '../visit.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { type Answer, type Move, missed, type SceneRules } from './scene.ts'

/**
 * Where words that are no option of a list or the menu lead: to the proposals that hold them. Undefined when nothing
 * is found, so that real noise stays what it is.
 */
export function* searched(answer: Answer): Asking<Move | undefined> {
  const words = answer.type === 'typed' ? searchWords(answer.text) : undefined
  if (!words) return undefined
  const ids = yield* ask('search', { words })
  return ids.length > 0 ? { to: { type: 'found', ids: [...ids], page: 1 } } : undefined
}

export const searchScene: SceneRules<{ type: 'search' }> = {
  *show(_scene, visit) {
    return { text: tell(visit, 'search.ask'), choices: [backChoice(visit), menuChoice(visit)] }
  },

  *answer(_scene, answer, visit) {
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    const found = yield* searched(answer)
    if (found) return found
    return answer.type === 'typed' ? { to: 'here', said: tell(visit, 'search.none') } : missed
  },
}
