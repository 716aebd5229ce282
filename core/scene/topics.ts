import { ask } from '../ask.ts'
import { label, tell, topicName } from '../visit.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { missed, type SceneRules } from './scene.ts'

export const topicsScene: SceneRules<{ type: 'topics' }> = {
  *show(_scene, visit) {
    const topics = yield* ask('topics', {})
    return {
      text: tell(visit, 'topics.title'),
      choices: [
        ...topics.map(({ id, count }, index) => ({
          id: `t_${id}`,
          label: label(visit, 'topics.item', { topic: topicName(visit, id), count }),
          row: Math.floor(index / 2),
        })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer) {
    if (answer.type !== 'chosen') return missed
    if (answer.id.startsWith('t_'))
      return { to: { type: 'list', by: { topic: answer.id.slice(2) }, page: 1 } }
    return navigate(answer.id) ?? missed
  },
}
