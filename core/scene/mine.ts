import { ask } from '../ask.ts'
import type { Scene } from '../state.ts'
import { tell } from '../visit.ts'
import { answerPage, pageView } from './list.ts'
import type { SceneRules } from './scene.ts'

export const mineScene: SceneRules<Extract<Scene, { type: 'mine' }>> = {
  *show(scene, visit) {
    if (!visit.resident) return { to: 'menu', said: tell(visit, 'mine.unproven') }
    const page = yield* ask('signatures', { resident: visit.resident.id, page: scene.page })
    if (page.total === 0) return { to: 'menu', said: tell(visit, 'mine.none') }
    const more = page.page < page.pages
    return pageView(tell(visit, 'mine.title', { count: page.total }), { ...page, more }, visit)
  },

  *answer(scene, answer) {
    return answerPage(answer, (by) => ({ ...scene, page: Math.max(1, scene.page + by) }))
  },
}
