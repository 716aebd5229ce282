import { ask } from '../../../ask.ts'
import { policy } from '../../../policy.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, languageOf, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** All surveys, with how they go. */
export const runsScene: SceneRules<Extract<Scene, { type: 'runs' }>> = {
  *show({ page }, visit) {
    const by = acting(visit, 'analyst')
    const runs = by === undefined ? undefined : yield* ask('runs', { by, page })
    if (!runs) return denied(visit)
    const shown = runs.slice(0, policy.pageSize)
    if (shown.length === 0) {
      if (page > 1) return { to: { type: 'runs', page: page - 1 } }
      return { to: { type: 'team' }, said: tell(visit, 'runs.none') }
    }
    const language = languageOf(visit)
    const lines = shown.map(({ title, state, finished, partial }, index) =>
      tell(visit, 'runs.item', { place: index + 1, title: title[language], state, finished, partial }),
    )
    const choices: Choice[] = [
      ...shown.map(({ id, title }) => ({ id: `e_${id}`, label: title[language], listed: true as const })),
      ...(page > 1 ? [{ id: 'previous', label: label(visit, 'runs.previous'), row: 98 }] : []),
      ...(runs.length > shown.length ? [{ id: 'next', label: label(visit, 'runs.next'), row: 98 }] : []),
      backChoice(visit),
      menuChoice(visit),
    ]
    return { text: join([tell(visit, 'runs.title', { page }), ...lines], '\n\n'), choices }
  },

  *answer({ page }, answer) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'next') return { to: { type: 'runs', page: page + 1 } }
    if (answer.id === 'previous') return { to: { type: 'runs', page: Math.max(1, page - 1) } }
    const survey = /^e_(.+)$/.exec(answer.id)?.[1]
    return survey === undefined ? (navigate(answer.id) ?? missed) : { to: { type: 'run', survey } }
  },

  before: () => ({ type: 'team' }),
}
