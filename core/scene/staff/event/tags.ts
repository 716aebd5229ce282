import type { EventTag } from '../../../ask/event.ts'
import { ask } from '../../../ask.ts'
import { policy } from '../../../policy.ts'
import { objection } from '../../../prose/objection.ts'
import { tidyLine } from '../../../prose/tidy.ts'
import type { Scene } from '../../../state.ts'
import { join, type Text } from '../../../text.ts'
import { tell, topicName, type Visit } from '../../../visit.ts'
import { goneEvent } from '../../event/standing.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { objectionText } from '../../writing/objection.ts'
import { acting, denied } from '../acting.ts'

const nameOf = ({ kind, value }: EventTag, visit: Visit): string =>
  kind === 'topic' ? topicName(visit, value) : value

/** What the conclusions of an event are about: topics are pressed, articles are typed, and both again to take them away. */
export const eventTagsScene: SceneRules<Extract<Scene, { type: 'event-tags' }>> = {
  *show({ event }, visit) {
    const by = acting(visit, 'analyst')
    const said = by === undefined ? undefined : yield* ask('opinions', { by, event })
    if (!said) return denied(visit)
    const seen = yield* ask('event', { id: event, resident: undefined })
    if (!seen) return goneEvent(visit)
    const { title, tags } = seen
    const marks = tags.map((tag) => nameOf(tag, visit)).join(' · ')
    const has = (id: string) => tags.some(({ kind, value }) => kind === 'topic' && value === id)
    const opinions = said.map(({ rating, words }): Text => [`${rating} ★ ${words}`])
    return {
      text: join([tell(visit, 'event-tags.ask', { title, tags: marks }), ...opinions], '\n\n'),
      choices: [
        ...visit.city.topics.map(({ id }, index) => ({
          id: `t_${id}`,
          label: `${has(id) ? '✔ ' : ''}${topicName(visit, id)}`,
          row: Math.floor(index / 2),
        })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ event }, answer, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return missed
    if (answer.type === 'chosen') {
      if (!answer.id.startsWith('t_')) return navigate(answer.id) ?? missed
      const done = yield* ask('tag-event', { by, event, tag: { kind: 'topic', value: answer.id.slice(2) } })
      return done ? { to: 'here' } : denied(visit)
    }
    if (answer.type !== 'typed') return missed
    const value = tidyLine(answer.text)
    const wrong = objection(value, policy.events.article)
    if (wrong) return { to: 'here', said: objectionText(wrong, visit) }
    const done = yield* ask('tag-event', { by, event, tag: { kind: 'article', value } })
    return done ? { to: 'here' } : denied(visit)
  },

  asksText: () => true,
  before: ({ event }) => ({ type: 'event', id: event }),
}
