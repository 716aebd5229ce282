import { ask } from '../ask.ts'
import { policy } from '../policy.ts'
import { label, tell, type Visit } from '../visit.ts'
import { menuChoice, navigate } from './nav.ts'
import { type Move, missed, type SceneRules } from './scene.ts'
import { towards } from './towards.ts'

/** Digits in any script and with anything between them: "123 456", "１２３-４５６". */
export const digits = (typed: string) => typed.normalize('NFKC').replaceAll(/[^\d]/g, '')

const expired = (visit: Visit): Move => {
  delete visit.state.proof
  return { to: { type: 'phone' }, said: tell(visit, 'code.expired') }
}

export const codeScene: SceneRules<{ type: 'code' }> = {
  *show(_scene, visit) {
    if (visit.resident) return { to: towards(visit) }
    const { proof } = visit.state
    if (!proof) return { to: { type: 'phone' } }
    if (visit.now > proof.until) return expired(visit)
    return {
      text: tell(visit, 'code.ask', {
        hint: proof.hint,
        minutes: Math.max(1, Math.ceil((proof.until - visit.now) / 60_000)),
      }),
      choices: [{ id: 'again', label: label(visit, 'code.again') }, menuChoice(visit)],
      typing: 'code',
    }
  },

  *answer(_scene, answer, visit) {
    if (answer.type === 'chosen') {
      return answer.id === 'again' ? { to: { type: 'phone' } } : (navigate(answer.id) ?? missed)
    }
    const { proof } = visit.state
    if (!proof) return { to: { type: 'phone' } }
    if (visit.now > proof.until) return expired(visit)
    const typed = answer.type === 'typed' ? digits(answer.text) : ''
    if (typed.length !== policy.code.digits) return missed
    if (yield* ask('matches', { typed, sealed: proof.sealed })) {
      delete visit.state.proof
      visit.resident = yield* ask('join', { by: proof })
      return { to: towards(visit), said: tell(visit, 'proof.done') }
    }
    proof.tries -= 1
    if (proof.tries > 0) return { to: 'here', said: tell(visit, 'code.wrong', { tries: proof.tries }) }
    delete visit.state.proof
    return { to: { type: 'phone' }, said: tell(visit, 'code.spent') }
  },
}
