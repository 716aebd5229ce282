import { type Asking, ask } from '../ask.ts'
import { vouchedPhone } from '../phone.ts'
import { label, tell, type Visit } from '../visit.ts'
import { type Move, missed, type SceneRules } from './scene.ts'
import { towards } from './towards.ts'

/**
 * Says what is kept and why, before anything is. Where the platform vouches for a phone, agreeing is enough: on
 * Telegram with the contact that is shared, on WhatsApp because the chat itself is a phone's. Elsewhere, and where
 * WhatsApp hides the number, a one-time code follows.
 */
function* accept(visit: Visit): Asking<Move> {
  if (visit.vouched === undefined) return { to: { type: 'phone' } }
  visit.resident = yield* ask('join', { by: visit.vouched })
  return { to: towards(visit), said: tell(visit, 'proof.done') }
}

export const consentScene: SceneRules<{ type: 'consent' }> = {
  *show(_scene, visit) {
    if (visit.resident) return { to: towards(visit) }
    const vouches = visit.capabilities.vouchesForContacts
    return {
      text: tell(visit, visit.vouched === undefined ? 'consent.text' : 'consent.text-chat'),
      choices: [
        ...(vouches ? [] : [{ id: 'accept', label: label(visit, 'consent.accept'), row: 0 }]),
        { id: 'decline', label: label(visit, 'consent.decline'), row: 0 },
      ],
      ...(vouches && { contact: { label: label(visit, 'consent.share') } }),
    }
  },

  *answer(_scene, answer, visit) {
    const notYours: Move = { to: 'here', said: tell(visit, 'phone.not-yours') }
    switch (answer.type) {
      case 'contact': {
        if (!answer.vouched) return notYours
        const read = vouchedPhone(answer.phone)
        if (!read.ok) return { to: 'here', said: tell(visit, 'phone.not-a-line') }
        visit.resident = yield* ask('join', { by: { phone: read.phone } })
        return { to: towards(visit), first: tell(visit, 'proof.done') }
      }
      case 'chosen':
        if (answer.id === 'accept') return yield* accept(visit)
        if (answer.id !== 'decline') return missed
        delete visit.state.wish
        return { to: 'back', first: tell(visit, 'consent.declined') }
      case 'typed':
        // Where the platform can vouch for the real number, neither one that is typed nor "yes" will do.
        return visit.capabilities.vouchesForContacts
          ? { to: 'here', said: tell(visit, 'phone.use-button') }
          : missed
      default:
        return missed
    }
  },
}
