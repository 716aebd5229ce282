import { ask } from '../ask.ts'
import { orders } from '../city.ts'
import type { Choice } from '../reply.ts'
import type { State } from '../state.ts'
import { label, tell, type Visit } from '../visit.ts'
import { eventsOf } from './event/events.ts'
import { languageChoice } from './language.ts'
import { listOf } from './list.ts'
import { mine } from './mine.ts'
import { missed, type SceneRules } from './scene.ts'
import { searched } from './search.ts'
import { towards, towardsWriting } from './towards.ts'
import { unseen } from './unseen.ts'

const resumeKey = (wish: NonNullable<State['wish']>) =>
  'hosting' in wish
    ? 'menu.resume-hosting'
    : 'convening' in wish || 'meeting' in wish
      ? 'menu.resume-meeting'
      : 'panel' in wish
        ? 'menu.resume-panel'
        : 'survey' in wish
          ? 'menu.resume-survey'
          : 'comment' in wish || 'point' in wish
            ? 'menu.resume-essay'
            : 'menu.resume-writing'

const resumeLabel = (wish: NonNullable<State['wish']>, visit: Visit): string =>
  'proposal' in wish
    ? label(visit, 'menu.resume', { title: wish.title })
    : 'event' in wish
      ? label(visit, 'menu.resume-event', { title: wish.title })
      : label(visit, resumeKey(wish))

export const menuScene: SceneRules<{ type: 'menu' }> = {
  *show(_scene, visit) {
    const { wish } = visit.state
    const hasEssays = yield* ask('has-essays', {})
    const choices: Choice[] = [
      ...(wish ? [{ id: 'resume', label: resumeLabel(wish, visit) }] : []),
      ...(visit.muted ? [{ id: 'notices', label: label(visit, 'menu.notices') }] : []),
      { id: 'most-signed', label: label(visit, 'menu.most-signed'), row: 1 },
      { id: 'newest', label: label(visit, 'menu.newest'), row: 1 },
      { id: 'nearest', label: label(visit, 'menu.nearest'), row: 2 },
      { id: 'topics', label: label(visit, 'menu.topics'), row: 2 },
      { id: 'search', label: label(visit, 'menu.search'), row: 3 },
      { id: 'unseen', label: label(visit, 'menu.unseen'), row: 3 },
      { id: 'mine', label: label(visit, 'menu.mine'), row: 4 },
      { id: 'write', label: label(visit, 'menu.write'), row: 4 },
      { id: 'surveys', label: label(visit, 'menu.surveys'), row: 5 },
      { id: 'events', label: label(visit, 'menu.events'), row: 5 },
      ...(hasEssays ? [{ id: 'essays', label: label(visit, 'menu.essays'), row: 5 }] : []),
      ...(visit.city.panel ? [{ id: 'panel', label: label(visit, 'menu.panel'), row: 5 }] : []),
      ...(visit.resident?.borough !== undefined ? [{ id: 'self', label: label(visit, 'menu.self') }] : []),
      ...(visit.representative ? [{ id: 'duty', label: label(visit, 'menu.duty') }] : []),
      ...(visit.staff ? [{ id: 'team', label: label(visit, 'menu.team') }] : []),
      { ...languageChoice(visit), row: 6 },
      { id: 'help', label: label(visit, 'menu.help'), row: 6 },
    ]
    return { text: tell(visit, 'menu.title'), choices }
  },

  *answer(_scene, answer, visit) {
    if (answer.type !== 'chosen') return (yield* searched(answer)) ?? missed
    const order = orders.find((name) => name === answer.id)
    if (order) return { to: listOf(order) }
    switch (answer.id) {
      case 'search':
        return { to: { type: 'search' } }
      case 'unseen':
        return yield* unseen(visit)
      case 'resume':
        return { to: towards(visit) }
      case 'topics':
        return { to: { type: 'topics' } }
      case 'mine':
        return { to: mine }
      case 'surveys':
        return { to: { type: 'surveys' } }
      case 'write':
        return { to: towardsWriting(visit) }
      case 'events':
        return { to: eventsOf('coming') }
      case 'essays':
        return { to: { type: 'essays' } }
      case 'self':
        return { to: { type: 'self' } }
      case 'panel':
        return { to: { type: 'panel' } }
      case 'duty':
        return visit.representative ? { to: { type: 'duty' } } : missed
      case 'team':
        return visit.staff ? { to: { type: 'team' } } : missed
      case 'language':
        return { to: { type: 'language' } }
      case 'help':
        return { to: { type: 'help' } }
      case 'notices':
        yield* ask('mute', { on: false })
        visit.muted = false
        return { to: 'here', said: tell(visit, 'notices.on') }
      default:
        return missed
    }
  },
}
