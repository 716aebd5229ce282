import { ask } from '../ask.ts'
import { policy } from '../policy.ts'
import { label, tell, topicName, type Visit } from '../visit.ts'
import { listOf } from './list.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { missed, type SceneRules } from './scene.ts'
import { searched } from './search.ts'

/** The name of a topic or a borough, and how many proposals it has. */
export const shelfLabel = (name: string, count: number, visit: Visit): string =>
  count < policy.crowded
    ? label(visit, 'shelf.item', { name, count })
    : label(visit, 'shelf.crowded', { name, count: policy.crowded })

export const topicsScene: SceneRules<{ type: 'topics' }> = {
  *show(_scene, visit) {
    const topics = yield* ask('topics', {})
    return {
      text: tell(visit, 'topics.title'),
      choices: [
        ...topics.map(({ id, count }, index) => ({
          id: `t_${id}`,
          label: shelfLabel(topicName(visit, id), count, visit),
          row: Math.floor(index / 2),
        })),
        { id: 'boroughs', label: label(visit, 'topics.boroughs') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer) {
    if (answer.type !== 'chosen') return (yield* searched(answer)) ?? missed
    if (answer.id === 'boroughs') return { to: { type: 'boroughs' } }
    if (answer.id.startsWith('t_')) return { to: listOf({ topic: answer.id.slice(2) }) }
    return navigate(answer.id) ?? missed
  },
}
