import { ask } from '../../ask.ts'
import { mayChange, parts } from '../../draft.ts'
import type { Scene } from '../../state.ts'
import { label, tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { closed } from './steps.ts'

/** Which part of a draft is to be changed. */
export const partsScene: SceneRules<Extract<Scene, { type: 'parts' }>> = {
  *show(scene, visit) {
    const draft = yield* ask('draft', { resident: visit.resident?.id ?? '', draft: scene.draft })
    if (!draft || !mayChange(draft)) return closed(draft, visit)
    return {
      text: tell(visit, 'parts.ask'),
      choices: [
        ...parts
          .filter((part) => draft.parts[part] !== undefined)
          .map((part, index) => ({
            id: part,
            label: label(visit, `parts.${part}`),
            row: Math.floor(index / 2),
          })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ draft }, answer) {
    if (answer.type !== 'chosen') return missed
    const part = parts.find((one) => one === answer.id)
    return part ? { to: { type: 'write', draft, part, editing: true } } : (navigate(answer.id) ?? missed)
  },

  before: ({ draft }) => ({ type: 'draft', draft }),
}
