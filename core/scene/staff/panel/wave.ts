import type { Rates, Weighed } from '../../../ask/panel.ts'
import { ask } from '../../../ask.ts'
import { dateWords } from '../../../language/date.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { join, type Text } from '../../../text.ts'
import { languageOf, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { categoryWords } from '../../panel/words.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { rowsText } from './rows.ts'

const tenths = (value: number): number => Math.round(value * 10) / 10
const hundredths = (value: number): number => Math.round(value * 100) / 100
const percent = (some: number, all: number): number => (all === 0 ? 0 : Math.round((100 * some) / all))

/** What the answers are worth, counted and weighed side by side. */
function worth(weighed: Weighed | undefined, visit: Visit): Text {
  if (!weighed) return tell(visit, 'wave.no-answers')
  const { people, effect, effective, margins, converged, off, trimmed, missing } = weighed
  const cost = { effect: hundredths(effect), effective: Math.round(effective) }
  const points = tenths(100 * off)
  const names = missing.map(({ dimension, category }) => categoryWords(dimension, category, visit))
  return join(
    [
      tell(visit, 'wave.worth', { people }),
      margins
        ? tell(visit, 'wave.margins', {
            unweighted: tenths(100 * margins.unweighted),
            weighted: tenths(100 * margins.weighted),
            ...cost,
          })
        : tell(visit, 'wave.few', cost),
      ...(converged ? [] : [tell(visit, 'wave.unfit')]),
      ...(trimmed > 0 ? [tell(visit, 'wave.trimmed', { people: trimmed, most: policy.panel.heaviest })] : []),
      ...(points > 0 ? [tell(visit, 'wave.off', { points })] : []),
      ...(names.length > 0 ? [tell(visit, 'wave.missing', { categories: names.join(', ') })] : []),
    ],
    '\n',
  )
}

function ratesText(rates: Rates, visit: Visit): Text {
  const language = languageOf(visit)
  const { number, invited, begun, finished } = rates
  const day = dateWords(rates.drawn, visit.city.timeZone, language)
  return join(
    [
      tell(visit, 'wave.title', { number, title: rates.title[language], day }),
      tell(visit, 'wave.counts', { invited, begun, finished, part: percent(finished, invited) }),
      ...rowsText(rates.rows, visit, ({ dimension, category, counts }) =>
        tell(visit, 'wave.row', {
          category: categoryWords(dimension, category, visit),
          ...counts,
          part: percent(counts.finished, counts.invited),
        }),
      ),
      worth(rates.weighting, visit),
    ],
    '\n\n',
  )
}

/** A draw that was done: who of each category was invited, began and finished, and what their answers are worth. */
export const waveScene: SceneRules<Extract<Scene, { type: 'wave' }>> = {
  *show({ id }, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return denied(visit)
    const rates = yield* ask('wave', { by, wave: id })
    if (!rates) return { to: { type: 'waves' } }
    return { text: ratesText(rates, visit), choices: [backChoice(visit), menuChoice(visit)] }
  },

  *answer(_scene, answer) {
    return (answer.type === 'chosen' && navigate(answer.id)) || missed
  },

  before: () => ({ type: 'waves' }),
}
