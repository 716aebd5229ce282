import { ask } from '../ask.ts'
import type { Scene } from '../state.ts'
import { boroughName, label, languageOf, tell } from '../visit.ts'
import { missed, type SceneRules } from './scene.ts'
import { towards } from './towards.ts'

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
        ...(proposal?.signed && { said: tell(visit, 'sign.already', { title: proposal.title }) }),
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
    visit.effects.push({ type: 'sign', proposal: scene.id, resident: visit.resident.id })
    return { to: { type: 'signed', id: scene.id } }
  },
}
