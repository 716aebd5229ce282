import { ask } from '../../../ask.ts'
import { type CountryCode, canonicalPhone, phoneHint } from '../../../phone.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** Their phone, typed or shared as a contact. Only its keyed hash goes on from here. */
export const representativePhoneScene: SceneRules<{ type: 'representative-phone' }> = {
  *show(_scene, visit) {
    if (acting(visit, 'analyst') === undefined) return denied(visit)
    return {
      text: tell(visit, 'representatives.phone'),
      choices: [backChoice(visit), menuChoice(visit)],
      typing: 'phone',
    }
  },

  *answer(_scene, answer, visit) {
    if (acting(visit, 'analyst') === undefined) return missed
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    if (answer.type !== 'typed' && answer.type !== 'contact') return missed
    const typed = answer.type === 'typed' ? answer.text : answer.phone
    const read = canonicalPhone(typed, visit.city.country as CountryCode)
    if (!read.ok) return { to: 'here', said: tell(visit, 'enlist.unreadable') }
    const key = yield* ask('recognise', { phone: read.phone })
    return { to: { type: 'representative-name', key, hint: phoneHint(read.phone) } }
  },

  before: () => ({ type: 'representatives' }),
}

/** What staff call them. */
export const representativeNameScene: SceneRules<Extract<Scene, { type: 'representative-name' }>> = {
  *show({ hint }, visit) {
    if (acting(visit, 'analyst') === undefined) return denied(visit)
    return {
      text: tell(visit, 'enlist.name', { hint }),
      choices: [backChoice(visit), menuChoice(visit)],
    }
  },

  *answer({ key }, answer, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return missed
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    const name = answer.type === 'typed' ? answer.text.replaceAll(/\s+/g, ' ').trim() : ''
    if (name === '' || name.length > policy.team.name)
      return { to: 'here', said: tell(visit, 'enlist.name-length', { most: policy.team.name }) }
    const made = yield* ask('add-representative', { by, key, name })
    if (made === 'denied') return denied(visit)
    const { representative } = made
    return {
      to: { type: 'representative', representative },
      said: tell(visit, 'representatives.made', { name }),
    }
  },

  asksText: () => true,
  before: () => ({ type: 'representative-phone' }),
}
