import { ask } from '../ask.ts'
import { boroughName, tell } from '../visit.ts'
import { listOf } from './list.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { missed, type SceneRules } from './scene.ts'
import { searched } from './search.ts'
import { shelfLabel } from './topics.ts'

/** The boroughs that have proposals of their own; a resident's own borough stands first, and alone. */
export const boroughsScene: SceneRules<{ type: 'boroughs' }> = {
  *show(_scene, visit) {
    const counted = yield* ask('boroughs', {})
    if (counted.length === 0) return { to: 'menu', said: tell(visit, 'list.empty') }
    const choice = ({ id, count }: { id: string; count: number }) => ({
      id: `b_${id}`,
      label: shelfLabel(boroughName(visit, id), count, visit),
    })
    const isOwn = ({ id }: { id: string }) => id === visit.resident?.borough
    return {
      text: tell(visit, 'boroughs.title'),
      choices: [
        ...counted.filter(isOwn).map(choice),
        ...counted
          .filter((one) => !isOwn(one))
          .map((one, index) => ({ ...choice(one), row: Math.floor(index / 2) })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer) {
    if (answer.type !== 'chosen') return (yield* searched(answer)) ?? missed
    if (answer.id.startsWith('b_')) return { to: listOf({ borough: answer.id.slice(2) }) }
    return navigate(answer.id) ?? missed
  },
}
