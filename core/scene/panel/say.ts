import { ask } from '../../ask.ts'
import { type Dimension, dimensions } from '../../panel/strata.ts'
import type { Scene } from '../../state.ts'
import { join } from '../../text.ts'
import { label, tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { categoriesOf, categoryWords } from './words.ts'

type SayScene = Extract<Scene, { type: 'panel-say' }>

const next = (of: Dimension): Dimension | undefined => dimensions[dimensions.indexOf(of) + 1]
const previous = (of: Dimension): Dimension | undefined => dimensions[dimensions.indexOf(of) - 1]

/** What a member is, in one dimension; who joins is asked all of them, one after the other. */
export const panelSayScene: SceneRules<SayScene> = {
  *show({ of, joining }, visit) {
    const { panel } = visit.city
    const mine =
      panel && visit.resident && (yield* ask('panel', { panel: panel.id, resident: visit.resident.id }))
    if (!mine) return { to: { type: 'panel' } }
    const asked = tell(visit, `panel.ask-${of}`)
    const step = tell(visit, 'panel.step', { place: dimensions.indexOf(of) + 1 })
    return {
      text: joining ? join([step, asked], '\n') : asked,
      choices: [
        ...categoriesOf(of, visit).map((category, index) => ({
          id: `is_${category}`,
          label: categoryWords(of, category, visit),
          row: Math.floor(index / 2),
        })),
        { id: 'decline', label: label(visit, 'panel.decline') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ of, joining }, answer, visit) {
    const { resident, city } = visit
    if (answer.type !== 'chosen' || !resident || !city.panel) return missed
    const chosen = /^is_(.+)$/.exec(answer.id)?.[1]
    const category = answer.id === 'decline' ? null : chosen
    if (category === undefined) return navigate(answer.id) ?? missed
    yield* ask('describe', { panel: city.panel.id, resident: resident.id, dimension: of, category })
    const more = joining && next(of)
    return more
      ? { to: { type: 'panel-say', of: more, joining: true } }
      : { to: { type: 'panel' }, said: tell(visit, 'panel.noted') }
  },

  before({ of, joining }) {
    const earlier = joining && previous(of)
    return earlier ? { type: 'panel-say', of: earlier, joining: true } : { type: 'panel' }
  },
}
