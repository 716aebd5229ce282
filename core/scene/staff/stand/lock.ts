import type { StandLock } from '../../../ask/stand.ts'
import { type Asking, ask } from '../../../ask.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { standGone } from './stand.ts'
import { oneStand } from './words.ts'

function* lock(by: string, stand: string, wanted: StandLock, visit: Visit): Asking<Move | 'unknown'> {
  const outcome = yield* ask('lock-stand', { by, stand, ...wanted })
  if (outcome === 'unknown') return outcome
  if (outcome === 'denied') return denied(visit)
  if (outcome === 'gone') return standGone(visit)
  return { to: { type: 'stand', stand }, said: tell(visit, 'stand.changed') }
}

/** Which survey is answered at a stand. */
export const standSurveyScene: SceneRules<Extract<Scene, { type: 'stand-survey' }>> = {
  *show(scene, visit) {
    const by = acting(visit, 'analyst')
    const surveys = by === undefined ? undefined : yield* ask('stand-surveys', { by })
    const stand = yield* oneStand(scene.stand, visit)
    if (!surveys || stand === 'denied') return denied(visit)
    if (!stand) return standGone(visit)
    return {
      text: tell(visit, 'stand.which-survey', { name: stand.name }),
      choices: [
        ...surveys.map(({ id, title }) => ({ id: `e_${id}`, label: title[languageOf(visit)] })),
        { id: 'none', label: label(visit, 'stand.no-survey') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ stand }, answer, visit) {
    const by = acting(visit, 'analyst')
    if (answer.type !== 'chosen' || by === undefined) return missed
    const survey = answer.id === 'none' ? null : /^e_(.+)$/.exec(answer.id)?.[1]
    if (survey === undefined) return navigate(answer.id) ?? missed
    const moved = yield* lock(by, stand, { survey }, visit)
    return moved === 'unknown' ? { to: 'here' } : moved
  },

  before: ({ stand }) => ({ type: 'stand', stand }),
}

/** Which proposals are signed at a stand. */
export const standProposalsScene: SceneRules<Extract<Scene, { type: 'stand-proposals' }>> = {
  *show(scene, visit) {
    const stand = yield* oneStand(scene.stand, visit)
    if (stand === 'denied') return denied(visit)
    if (!stand) return standGone(visit)
    return {
      text: tell(visit, 'stand.which-proposals', { name: stand.name, most: policy.stand.proposals }),
      choices: [
        { id: 'none', label: label(visit, 'stand.no-proposals') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ stand }, answer, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return missed
    if (answer.type === 'chosen' && answer.id !== 'none') return navigate(answer.id) ?? missed
    const proposals =
      answer.type === 'typed' ? numbers(answer.text) : answer.type === 'chosen' ? [] : undefined
    const moved = proposals ? yield* lock(by, stand, { proposals }, visit) : 'unknown'
    return moved === 'unknown'
      ? { to: 'here', said: tell(visit, 'stand.not-proposals', { most: policy.stand.proposals }) }
      : moved
  },

  asksText: () => true,
  before: ({ stand }) => ({ type: 'stand', stand }),
}

/** The proposals' numbers in what somebody typed; undefined when there is anything else, or nothing. */
export function numbers(typed: string): number[] | undefined {
  const found = typed.split(/[\s,;y&]+/u).filter((part) => part !== '')
  return found.length > 0 && found.every((part) => /^#?\d{1,9}$/.test(part))
    ? [...new Set(found.map((part) => Number(part.replace('#', ''))))]
    : undefined
}
