import type { Plan } from '../../../ask/panel.ts'
import { type Asking, ask } from '../../../ask.ts'
import type { dimensions, Targets } from '../../../panel/strata.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { join, type Text } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { categoryWords } from '../../panel/words.ts'
import type { Answer, Move, View } from '../../scene.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { rowsText } from './rows.ts'

type DrawScene = Extract<Scene, { type: 'wave-draw' }>

const yes = 'yes'

/** What part of the city a category is, in whole percents. Undefined: the census does not count it. */
function census(targets: Targets, dimension: (typeof dimensions)[number], category: string | null) {
  const all = targets[dimension].reduce((total, { people }) => total + people, 0)
  const one = targets[dimension].find((target) => target.category === category)
  return one && all > 0 ? Math.round((100 * one.people) / all) : undefined
}

function planText(plan: Plan, visit: Visit): Text {
  const invited = plan.expected
    .filter(({ dimension }) => dimension === 'age')
    .reduce((total, { counts }) => total + counts.invited, 0)
  const about = { wave: plan.wave, title: plan.title[languageOf(visit)], invited, available: plan.available }
  return join(
    [
      tell(visit, 'draw.plan', about),
      ...rowsText(plan.expected, visit, ({ dimension, category, counts }) => {
        const named = { category: categoryWords(dimension, category, visit), ...counts }
        const part = census(plan.targets, dimension, category)
        return part === undefined
          ? tell(visit, 'draw.row-unsaid', named)
          : tell(visit, 'draw.row', { ...named, census: part })
      }),
      tell(visit, 'draw.commitment', { commitment: plan.commitment }),
    ],
    '\n\n',
  )
}

/** How many are invited to a survey of the panel; then who that would be by category, and whether it is drawn. */
export const drawScene: SceneRules<DrawScene> = {
  *show(scene, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return denied(visit)
    const { panel } = visit.city
    const { survey, size } = scene
    const plan = panel && (yield* ask('plan', { by, panel: panel.id, survey, size: size ?? 1 }))
    if (!plan) return { to: { type: 'waves' }, said: tell(visit, 'draw.nobody') }
    if (plan.available === 0) return { to: { type: 'waves' }, said: tell(visit, 'draw.nobody') }
    if (size === undefined) return askSize(plan, visit)
    visit.state.scene = { ...scene, wave: plan.wave }
    return {
      text: planText(plan, visit),
      choices: [
        { id: yes, label: label(visit, 'draw.yes'), row: 0 },
        { id: 'no', label: label(visit, 'draw.no'), row: 0 },
      ],
    }
  },

  *answer(scene, answer, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return denied(visit)
    if (scene.size === undefined) return sized(scene, answer, visit)
    if (answer.type !== 'chosen') return missed
    if (answer.id !== yes) return { to: { type: 'waves' }, said: tell(visit, 'draw.not-yet') }
    return yield* drawNow(by, scene, visit)
  },

  before: ({ survey, size }) => (size === undefined ? { type: 'waves' } : { type: 'wave-draw', survey }),
}

function askSize({ title, available, members }: Plan, visit: Visit): View {
  const { sizes, rest, yearly } = policy.panel
  const about = { title: title[languageOf(visit)], available, members, days: rest, year: yearly }
  return {
    text: tell(visit, 'draw.size', about),
    choices: [
      ...sizes.map((size) => ({ id: `n_${size}`, label: `${size}`, row: 0 })),
      backChoice(visit),
      menuChoice(visit),
    ],
  }
}

function sized(scene: DrawScene, answer: Answer, visit: Visit): Move {
  const { largest } = policy.panel
  const written =
    answer.type === 'chosen'
      ? /^n_(\d+)$/.exec(answer.id)?.[1]
      : answer.type === 'typed'
        ? /^\s*(\d{1,3}(?:[.,\s]?\d{3})*|\d+)\s*$/.exec(answer.text)?.[1]?.replace(/\D/g, '')
        : undefined
  if (written === undefined && answer.type === 'chosen') return navigate(answer.id) ?? missed
  const size = Number(written)
  return Number.isInteger(size) && size >= 1 && size <= largest
    ? { to: { ...scene, size } }
    : { to: 'here', said: tell(visit, 'draw.not-a-size', { most: largest }) }
}

function* drawNow(by: string, { survey, size, wave }: DrawScene, visit: Visit): Asking<Move> {
  const { panel } = visit.city
  if (!panel || size === undefined || wave === undefined) return missed
  const told = yield* ask('draw', { by, panel: panel.id, survey, size, wave })
  if (told === 'denied') return denied(visit)
  if (told === 'changed') return { to: 'here', said: tell(visit, 'draw.changed') }
  if (told === 'nobody') return { to: { type: 'waves' }, said: tell(visit, 'draw.nobody') }
  return {
    to: { type: 'wave', id: told.wave },
    said: tell(visit, 'draw.done', { invited: told.invited }),
  }
}
