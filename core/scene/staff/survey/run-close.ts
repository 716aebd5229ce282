import type { Scene } from '../../../state.ts'
import { label, languageOf, tell } from '../../../visit.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { readRun, steered } from './run.ts'

/** Whether it really takes no answers any more. */
export const runCloseScene: SceneRules<Extract<Scene, { type: 'run-close' }>> = {
  *show({ survey }, visit) {
    const run = yield* readRun(survey, visit)
    if ('to' in run) return run
    if (run.state !== 'open') return { to: { type: 'run', survey } }
    return {
      text: tell(visit, 'run-close.ask', { title: run.title[languageOf(visit)], partial: run.partial }),
      choices: [
        { id: 'yes', label: label(visit, 'run-close.yes'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer({ survey }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    if (answer.id !== 'yes') return { to: { type: 'run', survey }, said: tell(visit, 'confirm.kept') }
    return yield* steered(survey, 'close', tell(visit, 'run.closed-now'), visit)
  },

  before: ({ survey }) => ({ type: 'run', survey }),
}
