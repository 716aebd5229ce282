import { ask } from '../ask.ts'
import type { Scene } from '../state.ts'
import { boroughName, label, languageOf, tell } from '../visit.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { missed, type SceneRules } from './scene.ts'
import { towards } from './towards.ts'

const elsewhere = 'elsewhere'

/** The declaration "I live here", with the borough: what the city counts by. Asked once, on any channel. */
export const boroughScene: SceneRules<Extract<Scene, { type: 'borough' }>> = {
  *show(scene, visit) {
    const { resident } = visit
    if (!resident || (resident.borough !== undefined && !scene.again)) return { to: towards(visit) }
    const city = visit.city.name[languageOf(visit)]
    return {
      text: tell(visit, 'borough.ask'),
      choices: [
        ...visit.city.boroughs.map(({ id, name }, index) => ({
          id,
          label: name,
          row: Math.floor(index / 2),
        })),
        { id: elsewhere, label: label(visit, 'borough.elsewhere', { city }) },
        ...(scene.again ? [backChoice(visit), menuChoice(visit)] : []),
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen' || !visit.resident) return missed
    const away = navigate(answer.id)
    if (away) return away
    const borough = answer.id === elsewhere ? null : answer.id
    visit.resident = yield* ask('reside', { resident: visit.resident.id, borough })
    return {
      to: scene.again ? { type: 'self' } : towards(visit),
      said:
        borough === null
          ? tell(visit, 'borough.set-elsewhere', { city: visit.city.name[languageOf(visit)] })
          : tell(visit, 'borough.set', { borough: boroughName(visit, borough) }),
    }
  },
}
