import { type Asking, ask } from '../ask.ts'
import type { Resident } from '../city.ts'
import type { Scene } from '../state.ts'
import { boroughName, label, languageOf, tell, type Visit } from '../visit.ts'
import { broughtTo } from './duty/brought.ts'
import { titleOf } from './ended.ts'
import { missed, type SceneRules } from './scene.ts'
import { towards } from './towards.ts'

/**
 * Who signs for the first time is asked about themselves, once. Not at a stand, where others look on: they are asked
 * when they sign by a chat of their own; and not whoever lives elsewhere, of whom only how many they are is counted.
 */
function* afterwards(id: number, { id: resident, borough }: Resident, { stand }: Visit): Asking<Scene> {
  const signed: Scene = { type: 'signed', id }
  if (stand || borough === null) return signed
  const { asked } = yield* ask('self', { resident })
  return asked ? signed : { type: 'self-say', of: 'age', signed: id }
}

/** The last question before a signature: what is signed, and as whom. */
export const signScene: SceneRules<Extract<Scene, { type: 'sign' }>> = {
  *show(scene, visit) {
    const { resident } = visit
    if (!resident || resident.borough === undefined) return { to: towards(visit) }
    const proposal = yield* ask('proposal', { id: scene.id, resident: resident.id })
    if (!proposal?.open || proposal.signed) {
      delete visit.state.wish
      const { id } = scene
      return {
        to: { type: 'proposal', id },
        ...(proposal?.signed && { said: tell(visit, 'sign.already', { title: titleOf(proposal, visit) }) }),
      }
    }
    const { title } = proposal
    return {
      text:
        resident.borough === null
          ? tell(visit, 'confirm.sign-elsewhere', { title, city: visit.city.name[languageOf(visit)] })
          : tell(visit, 'confirm.sign', { title, borough: boroughName(visit, resident.borough) }),
      choices: [
        { id: 'yes', label: label(visit, 'confirm.yes-sign'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen' || !visit.resident) return missed
    delete visit.state.wish
    if (answer.id !== 'yes')
      return { to: { type: 'proposal', id: scene.id }, said: tell(visit, 'confirm.kept') }
    const brought = broughtTo({ proposal: scene.id }, visit)
    visit.effects.push({
      type: 'sign',
      proposal: scene.id,
      resident: visit.resident.id,
      elsewhere: visit.resident.borough === null,
      ...(brought && { origin: 'qr' as const, ...brought }),
    })
    return { to: yield* afterwards(scene.id, visit.resident, visit) }
  },
}
