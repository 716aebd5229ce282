import { ask } from '../ask.ts'
import type { Scene } from '../state.ts'
import { label, tell } from '../visit.ts'
import { listOf } from './list.ts'
import { menuChoice, navigate } from './nav.ts'
import { missed, type SceneRules } from './scene.ts'

/** The signature is on its way: what next? The confirmation itself arrives as a notice, when it is recorded. */
export const signedScene: SceneRules<Extract<Scene, { type: 'signed' }>> = {
  *show({ asked }, visit) {
    return {
      text: tell(visit, asked ? 'self.next' : 'sign.received'),
      choices: [
        { id: 'follow', label: label(visit, 'proposal.follow') },
        { id: 'share', label: label(visit, 'proposal.share') },
        { id: 'nearest', label: label(visit, 'menu.nearest'), row: 1 },
        { ...menuChoice(visit), row: 1 },
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'nearest') return { to: listOf('nearest') }
    if (answer.id === 'share') return { to: { type: 'share', id: scene.id } }
    if (answer.id !== 'follow' || !visit.resident) return navigate(answer.id) ?? missed
    yield* ask('follow', { resident: visit.resident.id, proposal: scene.id, on: true })
    return { to: 'menu', said: tell(visit, 'proposal.followed') }
  },
}
