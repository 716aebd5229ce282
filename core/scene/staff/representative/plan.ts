import { type Asking, ask } from '../../../ask.ts'
import { shortMoment } from '../../../language/date.ts'
import { policy } from '../../../policy.ts'
import type { Choice } from '../../../reply.ts'
import { standName } from '../../../stand.ts'
import type { Scene } from '../../../state.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { readWhen } from '../../../when.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Answer, type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { oneRepresentative, representativeGone } from './words.ts'

type Plan = Extract<Scene, { type: 'shift-plan' }>
type Part = 'place' | 'from' | 'hours' | 'most'

const nextOf = ({ place, from, hours }: Plan): Part =>
  place === undefined ? 'place' : from === undefined ? 'from' : hours === undefined ? 'hours' : 'most'

/** A whole number, alone. */
const whole = (answer: Answer): number =>
  answer.type === 'typed' && /^\s*\d{1,4}\s*$/.test(answer.text) ? Number(answer.text) : -1

function* plan(scene: Plan, most: number, visit: Visit): Asking<Move> {
  const by = acting(visit, 'analyst')
  const { representative, place, from, hours } = scene
  if (by === undefined || place === undefined || from === undefined || hours === undefined) return missed
  const planned = { place, from, until: from + hours * 60 * 60_000, most }
  const outcome = yield* ask('add-shift', { by, representative, plan: planned })
  if (outcome === 'denied') return denied(visit)
  if (outcome === 'gone') return representativeGone(visit)
  const to = { type: 'representative' as const, representative }
  return { to, said: tell(visit, outcome === 'overlaps' ? 'shift.overlaps' : 'shift.planned') }
}

/** A shift, one question at a time: where, from when, how long, and how many people may be helped in it. */
export const shiftPlanScene: SceneRules<Plan> = {
  *show(scene, visit) {
    const found = yield* oneRepresentative(scene.representative, visit)
    if (found === 'denied') return denied(visit)
    if (!found) return representativeGone(visit)
    const part = nextOf(scene)
    const by = acting(visit, 'analyst') ?? ''
    const offered: Choice[] =
      part === 'place'
        ? ((yield* ask('stands', { by })) ?? []).map(({ name }) => ({ id: `s_${name}`, label: name }))
        : part === 'from'
          ? [{ id: 'now', label: label(visit, 'shift.now') }]
          : []
    return {
      text: tell(visit, `shift.${part}`, {
        name: found.name,
        example: shortMoment(visit.now + 24 * 60 * 60_000, visit.city.timeZone, languageOf(visit)),
        most: part === 'hours' ? policy.shift.hours : policy.shift.most,
      }),
      choices: [...offered, backChoice(visit), menuChoice(visit)],
    }
  },

  *answer(scene, answer, visit) {
    if (acting(visit, 'analyst') === undefined) return missed
    const chosen = answer.type === 'chosen' ? answer.id : undefined
    if (chosen === 'back' || chosen === 'menu') return navigate(chosen) ?? missed
    const typed = answer.type === 'typed' ? answer.text : undefined
    const wrong = (key: 'shift.no-place' | 'shift.no-moment' | 'shift.no-number'): Move => ({
      to: 'here',
      said: tell(visit, key),
    })
    switch (nextOf(scene)) {
      case 'place': {
        const place = standName(chosen?.replace(/^s_/, '') ?? typed ?? '')
        return place === undefined ? wrong('shift.no-place') : { to: { ...scene, place } }
      }
      case 'from': {
        if (chosen === 'now') return { to: { ...scene, from: visit.now } }
        const read = readWhen(typed ?? '', languageOf(visit), visit.now, visit.city.timeZone)
        return read.ok ? { to: { ...scene, from: read.moment } } : wrong('shift.no-moment')
      }
      case 'hours': {
        const hours = whole(answer)
        return hours < 1 || hours > policy.shift.hours
          ? wrong('shift.no-number')
          : { to: { ...scene, hours } }
      }
      case 'most': {
        const most = whole(answer)
        return most < 0 || most > policy.shift.most
          ? wrong('shift.no-number')
          : yield* plan(scene, most, visit)
      }
    }
  },

  asksText: () => true,
  asksNumber: (scene) => nextOf(scene) === 'hours' || nextOf(scene) === 'most',
  before: ({ hours: _hours, ...scene }) => {
    if (scene.place === undefined) return { type: 'representative', representative: scene.representative }
    const { from, place, ...bare } = scene
    return _hours !== undefined
      ? { ...bare, place, ...(from !== undefined && { from }) }
      : from !== undefined
        ? { ...bare, place }
        : bare
  },
}
