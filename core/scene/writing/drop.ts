import { ask } from '../../ask.ts'
import { mayChange } from '../../draft.ts'
import type { Scene } from '../../state.ts'
import { label, tell } from '../../visit.ts'
import { missed, type SceneRules } from '../scene.ts'
import { closed } from './steps.ts'

/** The last question before a draft is gone. */
export const dropScene: SceneRules<Extract<Scene, { type: 'drop' }>> = {
  *show(scene, visit) {
    const draft = yield* ask('draft', { resident: visit.resident?.id ?? '', draft: scene.draft })
    if (!draft || !mayChange(draft)) return closed(draft, visit)
    return {
      text: tell(visit, 'drop.ask', { title: draft.parts.title ?? '' }),
      choices: [
        { id: 'yes', label: label(visit, 'drop.yes'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer({ draft }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    if (answer.id !== 'yes') return { to: { type: 'draft', draft }, said: tell(visit, 'confirm.kept') }
    const dropped = yield* ask('drop', { resident: visit.resident?.id ?? '', draft })
    if (!dropped) return { to: { type: 'draft', draft } }
    delete visit.state.wish
    return { to: 'menu', said: tell(visit, 'drop.done') }
  },

  before: ({ draft }) => ({ type: 'draft', draft }),
}
