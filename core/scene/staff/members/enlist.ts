import { ask } from '../../../ask.ts'
import { type CountryCode, canonicalPhone, phoneHint } from '../../../phone.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** The phone of somebody who joins the team, typed or shared as a contact. Only its keyed hash goes on from here. */
export const enlistScene: SceneRules<{ type: 'enlist' }> = {
  *show(_scene, visit) {
    if (acting(visit, 'administrator') === undefined) return denied(visit)
    return {
      text: tell(visit, 'enlist.phone'),
      choices: [backChoice(visit), menuChoice(visit)],
      typing: 'phone',
    }
  },

  *answer(_scene, answer, visit) {
    if (acting(visit, 'administrator') === undefined) return missed
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    if (answer.type !== 'typed' && answer.type !== 'contact') return missed
    const typed = answer.type === 'typed' ? answer.text : answer.phone
    const read = canonicalPhone(typed, visit.city.country as CountryCode)
    if (!read.ok) return { to: 'here', said: tell(visit, 'enlist.unreadable') }
    const key = yield* ask('recognise', { phone: read.phone })
    return { to: { type: 'enlist-name', key, hint: phoneHint(read.phone) } }
  },

  before: () => ({ type: 'members' }),
}

/** What the team will call them. */
export const enlistNameScene: SceneRules<Extract<Scene, { type: 'enlist-name' }>> = {
  *show(scene, visit) {
    if (acting(visit, 'administrator') === undefined) return denied(visit)
    return {
      text: tell(visit, 'enlist.name', { hint: scene.hint }),
      choices: [backChoice(visit), menuChoice(visit)],
    }
  },

  *answer(scene, answer, visit) {
    const by = acting(visit, 'administrator')
    if (by === undefined) return missed
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    const name = answer.type === 'typed' ? answer.text.replaceAll(/\s+/g, ' ').trim() : ''
    if (name === '' || name.length > policy.team.name) {
      return { to: 'here', said: tell(visit, 'enlist.name-length', { most: policy.team.name }) }
    }
    const outcome = yield* ask('enlist', { by, key: scene.key, name })
    if (outcome === 'denied') return denied(visit)
    return { to: { type: 'member', id: outcome.member }, said: tell(visit, 'enlist.done', { name }) }
  },

  asksText: () => true,
  before: () => ({ type: 'enlist' }),
}
