import type { Scene } from '../../state.ts'
import { label, tell, topicName } from '../../visit.ts'
import { menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { towardsWriting } from '../towards.ts'

/** The next step up for who answered: from a survey to proposals on what they care about, and to one of their own. */
export const answeredScene: SceneRules<Extract<Scene, { type: 'answered' }>> = {
  *show({ topic }, visit) {
    const known = topic !== undefined && visit.city.topics.some(({ id }) => id === topic)
    const name = known ? topicName(visit, topic) : undefined
    return {
      text: name === undefined ? tell(visit, 'thanks.next-any') : tell(visit, 'thanks.next', { topic: name }),
      choices: [
        name === undefined
          ? { id: 'topics', label: label(visit, 'menu.topics') }
          : { id: 'topic', label: label(visit, 'thanks.topic', { topic: name }) },
        { id: 'write', label: label(visit, 'thanks.write') },
        ...(visit.city.panel ? [{ id: 'panel', label: label(visit, 'menu.panel') }] : []),
        { id: 'surveys', label: label(visit, 'thanks.surveys'), row: 98 },
        { ...menuChoice(visit), row: 98 },
      ],
    }
  },

  *answer({ topic }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    switch (answer.id) {
      case 'topic':
        return topic === undefined ? missed : { to: { type: 'list', by: { topic }, page: 1, seen: [] } }
      case 'topics':
        return { to: { type: 'topics' } }
      case 'write':
        return { to: towardsWriting(visit) }
      case 'panel':
        return { to: { type: 'panel' } }
      case 'surveys':
        return { to: { type: 'surveys' } }
      default:
        return navigate(answer.id) ?? missed
    }
  },
}
