import { ask } from '../ask.ts'
import { type CountryCode, callingCode, canonicalPhone, phoneHint } from '../phone.ts'
import { policy } from '../policy.ts'
import { tell } from '../visit.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { missed, type SceneRules } from './scene.ts'
import { towards } from './towards.ts'

/** Where the platform does not vouch for a phone: asks for the number and has a one-time code sent to it. */
export const phoneScene: SceneRules<{ type: 'phone' }> = {
  *show(_scene, visit) {
    if (visit.resident) return { to: towards(visit) }
    return {
      text: tell(visit, 'phone.ask'),
      choices: [backChoice(visit), menuChoice(visit)],
      typing: 'phone',
    }
  },

  *answer(_scene, answer, visit) {
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    if (answer.type !== 'typed' && answer.type !== 'contact') return missed
    const typed = answer.type === 'typed' ? answer.text : answer.phone
    const read = canonicalPhone(typed, visit.city.country as CountryCode)
    if (!read.ok) {
      return {
        to: 'here',
        said: tell(visit, read.reason === 'not-a-line' ? 'phone.not-a-line' : 'phone.unreadable'),
      }
    }
    const code = yield* ask('code', { phone: read.phone })
    if ('limitedForMinutes' in code) {
      return { to: 'here', said: tell(visit, 'phone.limited', { minutes: code.limitedForMinutes }) }
    }
    visit.state.proof = {
      ...code,
      callingCode: callingCode(read.phone),
      hint: phoneHint(read.phone),
      until: visit.now + policy.code.minutes * 60_000,
      tries: policy.code.tries,
    }
    return { to: { type: 'code' } }
  },
}
