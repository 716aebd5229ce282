import { ask } from '../../ask.ts'
import { policy } from '../../policy.ts'
import type { Scene } from '../../state.ts'
import { label, tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'

/** What the host of an event that is over shows of it, one photo after another. */
export const eventPhotosScene: SceneRules<Extract<Scene, { type: 'event-photos' }>> = {
  *show({ event }, visit) {
    const resident = visit.resident?.id ?? ''
    const draft = yield* ask('event-draft', { resident, event })
    const count = draft?.photos.length ?? 0
    const most = policy.events.photos
    if (draft?.status !== 'published' || count >= most) return { to: { type: 'composed', event } }
    return {
      text: tell(visit, 'event-photos.ask', { count, most }),
      choices: [
        { id: 'skip', label: label(visit, 'question.skip') },
        ...(count > 0 ? [{ id: 'drop', label: label(visit, 'event-photos.drop') }] : []),
        backChoice(visit),
        menuChoice(visit),
      ],
      asks: 'photo',
    }
  },

  *answer({ event }, answer, visit) {
    const resident = visit.resident?.id ?? ''
    if (answer.type === 'photo') {
      const photo = yield* ask('photo', { file: answer.file, instead: undefined })
      yield* ask('event-photo', { resident, event, photo })
      return { to: 'here' }
    }
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'drop') {
      yield* ask('event-photos-drop', { resident, event })
      return { to: 'here' }
    }
    return answer.id === 'skip' ? { to: { type: 'composed', event } } : (navigate(answer.id) ?? missed)
  },

  before: ({ event }) => ({ type: 'composed', event }),
}
