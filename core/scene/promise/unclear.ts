import { ask } from '../../ask.ts'
import { policy } from '../../policy.ts'
import type { Scene } from '../../state.ts'
import { label, tell } from '../../visit.ts'
import { navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { wordsOf } from '../words.ts'

/** Asks somebody to whom an entry is not clear what is missing. One sentence, for staff, and nobody has to. */
export const unclearScene: SceneRules<Extract<Scene, { type: 'unclear' }>> = {
  *show(_scene, visit) {
    return {
      text: tell(visit, 'clarity.missing'),
      choices: [{ id: 'back', label: label(visit, 'clarity.nothing') }],
    }
  },

  *answer({ entry }, answer, visit) {
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    const words = answer.type === 'typed' ? wordsOf(answer.text) : ''
    if (words === '' || !visit.resident) return missed
    const most = policy.unclear.words
    if (words.length > most) return { to: 'here', said: tell(visit, 'clarity.too-long', { most }) }
    yield* ask('missing', { entry, resident: visit.resident.id, words })
    return { to: 'back', said: tell(visit, 'clarity.noted') }
  },

  asksText: () => true,
}
