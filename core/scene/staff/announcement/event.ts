import { ask } from '../../../ask.ts'
import { shortened } from '../../../essay/shortened.ts'
import type { ListedEvent } from '../../../event/event.ts'
import { shortMoment } from '../../../language/date.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { composed } from './compose.ts'

/** Characters of a title on a button. */
const fits = 40

/** An event as a button. */
export const eventChoice = (
  { id, title, starts }: Pick<ListedEvent, 'id' | 'title' | 'starts'>,
  visit: Visit,
): Choice => ({
  id: `e_${id}`,
  label: `${shortened(title, fits)} · ${shortMoment(starts, visit.city.timeZone, languageOf(visit))}`,
})

/** The event whose card goes with an announcement: one of the next few, or none. */
export const announcementEventScene: SceneRules<Extract<Scene, { type: 'announcement-event' }>> = {
  *show(_scene, visit) {
    const by = acting(visit, 'announcer')
    if (by === undefined) return denied(visit)
    const coming = yield* ask('events', { by: 'coming', which: { unseen: [] }, resident: by })
    return {
      text: tell(visit, coming.length === 0 ? 'announcement.no-event' : 'announcement.which-event'),
      choices: [
        ...coming.map((event) => eventChoice(event, visit)),
        { id: 'none', label: label(visit, 'announcement.without-event') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ id }, answer, visit) {
    if (acting(visit, 'announcer') === undefined) return denied(visit)
    if (answer.type !== 'chosen') return missed
    const event = /^e_(\d+)$/.exec(answer.id)?.[1]
    if (event === undefined && answer.id !== 'none') return navigate(answer.id) ?? missed
    const made = yield* composed(id, { event: event === undefined ? undefined : Number(event) }, visit)
    return typeof made === 'string' ? { to: { type: 'announcement', id } } : made
  },

  before: ({ id }) => ({ type: 'announcement', id }),
}
