import { ask } from '../../ask.ts'
import { type CountryCode, callingCode, canonicalPhone, phoneHint } from '../../phone.ts'
import { policy } from '../../policy.ts'
import type { Scene } from '../../state.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { offDuty } from './duty.ts'

/** Parts that are read aloud: the proposal, what is kept, and that it is free. */
const parts = 3

/** Why nobody can be helped now. */
export const unhelped = (why: 'off' | 'full', visit: Visit): Move => ({
  to: { type: 'duty' },
  said: tell(visit, `assist.${why}`),
})

/** What is read to somebody who has no phone to do it on themselves. Each part is agreed to, or nothing is kept. */
export const assistScene: SceneRules<Extract<Scene, { type: 'assist' }>> = {
  *show({ proposal: id, part }, visit) {
    const { resident, now } = visit
    const duty =
      resident && visit.representative ? yield* ask('duty', { resident: resident.id, now }) : undefined
    if (!duty) return offDuty(visit)
    if (!duty.shift) return unhelped('off', visit)
    const proposal = yield* ask('proposal', { id, resident: undefined })
    if (!proposal?.open)
      return { to: { type: 'duty-open', ids: [], helps: true }, said: tell(visit, 'duty.not-open') }
    const { title, change } = proposal
    return {
      text:
        part === 0
          ? tell(visit, 'assist.read-proposal', { title, change })
          : part === 1
            ? tell(visit, 'assist.read-consent')
            : tell(visit, 'assist.read-free', { city: visit.city.name[languageOf(visit)] }),
      choices: [
        { id: 'yes', label: label(visit, 'assist.agreed') },
        { id: 'no', label: label(visit, 'assist.refused') },
      ],
    }
  },

  *answer({ proposal, part }, answer, visit) {
    if (!visit.representative) return offDuty(visit)
    if (answer.type !== 'chosen') return missed
    if (answer.id !== 'yes') return { to: { type: 'duty' }, said: tell(visit, 'assist.ended') }
    const next = part + 1
    return {
      to: next < parts ? { type: 'assist', proposal, part: next } : { type: 'assist-phone', proposal },
    }
  },

  before: ({ proposal, part }) =>
    part > 0 ? { type: 'assist', proposal, part: part - 1 } : { type: 'duty-open', ids: [], helps: true },
}

/** Their number, to which a code is sent. Only keyed hashes of both go on from here. */
export const assistPhoneScene: SceneRules<Extract<Scene, { type: 'assist-phone' }>> = {
  *show(_scene, visit) {
    if (!visit.representative) return offDuty(visit)
    return {
      text: tell(visit, 'assist.phone'),
      choices: [backChoice(visit), menuChoice(visit)],
      typing: 'phone',
    }
  },

  *answer({ proposal }, answer, visit) {
    const { resident } = visit
    if (!visit.representative || !resident) return offDuty(visit)
    if (answer.type === 'chosen') return navigate(answer.id) ?? missed
    if (answer.type !== 'typed') return missed
    const read = canonicalPhone(answer.text, visit.city.country as CountryCode)
    if (!read.ok)
      return {
        to: 'here',
        said: tell(visit, read.reason === 'not-a-line' ? 'phone.not-a-line' : 'enlist.unreadable'),
      }
    const { phone } = read
    const told = yield* ask('assist', { resident: resident.id, phone, proposal, now: visit.now })
    if (told === 'off' || told === 'full') return unhelped(told, visit)
    if ('limitedForMinutes' in told)
      return { to: 'here', said: tell(visit, 'phone.limited', { minutes: told.limitedForMinutes }) }
    const { minutes, tries } = policy.code
    const country = callingCode(phone)
    return {
      to: {
        type: 'assist-code',
        proposal,
        ...told,
        ...(country !== undefined && { callingCode: country }),
        hint: phoneHint(phone),
        until: visit.now + minutes * 60_000,
        tries,
      },
    }
  },

  before: ({ proposal }) => ({ type: 'assist', proposal, part: parts - 1 }),
}
