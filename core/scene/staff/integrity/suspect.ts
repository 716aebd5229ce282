import { ask } from '../../../ask.ts'
import { sources } from '../../../integrity.ts'
import { hourWords } from '../../../language/date.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, languageOf, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { barred, isBarred } from './barred.ts'
import { countedWords } from './words.ts'

/** The signatures of a proposal: the hours that stand out, and the ways to look at the others. */
export const suspectScene: SceneRules<Extract<Scene, { type: 'suspect' }>> = {
  *show({ id }, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return denied(visit)
    const told = yield* ask('suspect', { by, proposal: id, now: visit.now })
    if (isBarred(told)) return barred(told, visit)
    const { days, least, times } = policy.burst
    const language = languageOf(visit)
    const hours = told.hours.map(({ hour, count }) => ({
      id: `h_${hour}`,
      label: label(visit, 'suspect.hour', { hour: hourWords(hour, language), count }),
    }))
    return {
      text: join(
        [
          tell(visit, 'suspect.title', {
            title: told.title,
            id,
            counted: countedWords(told, visit),
            invalid: told.invalid,
          }),
          tell(visit, 'suspect.hours', { found: hours.length }),
          tell(visit, 'suspect.rule', { days, least, times, usual: told.usual }),
        ],
        '\n\n',
      ),
      choices: [
        ...hours,
        ...sources.map((of) => ({ id: of, label: label(visit, `suspect.by-${of}`), row: 1 })),
        { id: 'borough', label: label(visit, 'suspect.by-borough'), row: 1 },
        { id: 'origin', label: label(visit, 'suspect.by-origin'), row: 1 },
        { id: 'sift', label: label(visit, 'suspect.sift') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ id }, answer) {
    if (answer.type !== 'chosen') return missed
    const hour = /^h_(.+)$/.exec(answer.id)?.[1]
    if (hour) return { to: { type: 'sift', id, filter: { from: hour, until: hour } } }
    if (answer.id === 'sift') return { to: { type: 'sift', id, filter: {} } }
    const of = [...sources, 'borough' as const, 'origin' as const].find((one) => one === answer.id)
    return of ? { to: { type: 'shares', id, of, filter: {} } } : (navigate(answer.id) ?? missed)
  },

  before: () => ({ type: 'suspects' }),
}
