import { type Asking, ask } from '../../ask.ts'
import type { Rating } from '../../event/rate-button.ts'
import { policy } from '../../policy.ts'
import { objection } from '../../prose/objection.ts'
import { tidyLine } from '../../prose/tidy.ts'
import type { Scene } from '../../state.ts'
import { label, tell, type Visit } from '../../visit.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { objectionText } from '../writing/objection.ts'

/** Notes what somebody who was there thinks of an event, and asks for a sentence; then they go on where they were. */
export function* rated({ event, rating }: Rating, visit: Visit, aside: (scene: Scene) => Move): Asking<Move> {
  const { resident } = visit
  const noted = resident && (yield* ask('rate', { event, resident: resident.id, rating }))
  return noted
    ? { ...aside({ type: 'opinion', event }), said: tell(visit, 'opinion.noted', { rating }) }
    : { to: 'here', said: tell(visit, 'opinion.others') }
}

export const opinionScene: SceneRules<Extract<Scene, { type: 'opinion' }>> = {
  *show(_scene, visit) {
    return {
      text: tell(visit, 'opinion.ask'),
      choices: [{ id: 'skip', label: label(visit, 'write.skip') }],
    }
  },

  *answer({ event }, answer, visit) {
    if (answer.type === 'chosen') return { to: 'back' }
    if (answer.type !== 'typed' || !visit.resident) return missed
    const words = tidyLine(answer.text)
    const wrong = objection(words, policy.events.opinion)
    if (wrong) return { to: 'here', said: objectionText(wrong, visit) }
    yield* ask('opine', { event, resident: visit.resident.id, words })
    return { to: 'back', said: tell(visit, 'opinion.thanks') }
  },

  asksText: () => true,
}
