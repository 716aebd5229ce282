import { ask } from '../../../ask.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, tell } from '../../../visit.ts'
import { shiftCounts } from '../../duty/duty.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { doubts, oneRepresentative, representativeGone, shiftWords } from './words.ts'

/** One representative: their shifts, and what came of each. */
export const representativeScene: SceneRules<Extract<Scene, { type: 'representative' }>> = {
  *show(scene, visit) {
    const found = yield* oneRepresentative(scene.representative, visit)
    if (found === 'denied') return denied(visit)
    if (!found) return representativeGone(visit)
    const { name, shifts } = found
    const lines = shifts.flatMap((shift) => [
      [shiftWords(shift, visit)],
      shiftCounts(shift, visit),
      ...doubts(shift, visit),
    ])
    return {
      text: join(
        [
          tell(visit, 'representative.card', { name }),
          ...(lines.length > 0 ? lines : [tell(visit, 'representative.no-shift')]),
        ],
        '\n',
      ),
      choices: [
        { id: 'shift', label: label(visit, 'representative.shift') },
        ...shifts
          .filter(({ until }) => until > visit.now)
          .map((shift) => ({
            id: `x_${shift.id}`,
            label: label(visit, 'representative.end', { shift: shiftWords(shift, visit) }),
          })),
        { id: 'remove', label: label(visit, 'representative.remove') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ representative }, answer, visit) {
    const by = acting(visit, 'analyst')
    if (answer.type !== 'chosen' || by === undefined) return missed
    if (answer.id === 'shift') return { to: { type: 'shift-plan', representative } }
    if (answer.id === 'remove') return { to: { type: 'representative-remove', representative } }
    const shift = /^x_(\d+)$/.exec(answer.id)?.[1]
    if (shift === undefined) return navigate(answer.id) ?? missed
    const outcome = yield* ask('end-shift', { by, shift, now: visit.now })
    if (outcome === 'denied') return denied(visit)
    return { to: 'here', said: tell(visit, outcome === 'gone' ? 'shift.gone' : 'shift.ended') }
  },

  before: () => ({ type: 'representatives' }),
}

/** The last question before somebody is no representative any more. */
export const representativeRemoveScene: SceneRules<Extract<Scene, { type: 'representative-remove' }>> = {
  *show(scene, visit) {
    const found = yield* oneRepresentative(scene.representative, visit)
    if (found === 'denied') return denied(visit)
    if (!found) return representativeGone(visit)
    return {
      text: tell(visit, 'representative.removing', { name: found.name }),
      choices: [
        { id: 'yes', label: label(visit, 'representative.yes-remove'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer({ representative }, answer, visit) {
    const by = acting(visit, 'analyst')
    if (answer.type !== 'chosen' || by === undefined) return missed
    if (answer.id !== 'yes') return { to: { type: 'representative', representative } }
    const outcome = yield* ask('remove-representative', { by, representative, now: visit.now })
    if (outcome === 'denied') return denied(visit)
    if (outcome === 'gone') return representativeGone(visit)
    return { to: { type: 'representatives' }, said: tell(visit, 'representative.removed') }
  },

  before: ({ representative }) => ({ type: 'representative', representative }),
}
