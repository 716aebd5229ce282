import { ask } from '../ask.ts'
import { policy } from '../policy.ts'
import type { Scene } from '../state.ts'
import { tell } from '../visit.ts'
import { answerPage, pageView } from './list.ts'
import { missed, type SceneRules } from './scene.ts'
import { searched } from './search.ts'

/** What a search found. Its ids are kept, so its pages stay as they were; other words are another search. */
export const foundScene: SceneRules<Extract<Scene, { type: 'found' }>> = {
  *show({ ids, page }, visit) {
    const until = page * policy.pageSize
    const items = yield* ask('listed', { ids: ids.slice(until - policy.pageSize, until) })
    const key = ids.length < policy.search.found ? 'found.title' : 'found.many'
    const heading = tell(visit, key, { count: ids.length, page })
    return pageView(heading, { items, page, more: ids.length > until }, visit)
  },

  *answer(scene, answer) {
    if (answer.type === 'chosen') return answerPage(answer, (by) => ({ ...scene, page: scene.page + by }))
    return (yield* searched(answer)) ?? missed
  },
}
