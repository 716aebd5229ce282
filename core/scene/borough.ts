import { ask } from '../ask.ts'
import { boroughName, label, languageOf, tell } from '../visit.ts'
import { missed, type SceneRules } from './scene.ts'
import { towardsSigning } from './towards.ts'

const elsewhere = 'elsewhere'

/** The declaration "I live here", with the borough: what the city counts by. Made once, on any channel. */
export const boroughScene: SceneRules<{ type: 'borough' }> = {
  *show(_scene, visit) {
    if (!visit.resident || visit.resident.borough !== undefined) return { to: towardsSigning(visit) }
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
      ],
    }
  },

  *answer(_scene, answer, visit) {
    if (answer.type !== 'chosen' || !visit.resident) return missed
    const borough = answer.id === elsewhere ? null : answer.id
    visit.resident = yield* ask('reside', { resident: visit.resident.id, borough })
    return {
      to: towardsSigning(visit),
      said:
        borough === null
          ? tell(visit, 'borough.set-elsewhere', { city: visit.city.name[languageOf(visit)] })
          : tell(visit, 'borough.set', { borough: boroughName(visit, borough) }),
    }
  },
}
