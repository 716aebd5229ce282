import { ask } from '../ask.ts'
import { policy } from '../policy.ts'
import type { Scene } from '../state.ts'
import { join } from '../text.ts'
import { tell } from '../visit.ts'
import { answerPage, pageView } from './list.ts'
import type { SceneRules } from './scene.ts'

type MineScene = Extract<Scene, { type: 'mine' }>

/**
 * A page holds the newest of what they signed that no page before it showed: whatever they sign or withdraw meanwhile,
 * nothing is shown twice or passed over.
 */
export const mineScene: SceneRules<MineScene> = {
  *show(scene, visit) {
    if (!visit.resident) return { to: 'menu', said: tell(visit, 'mine.unproven') }
    const { page } = scene
    const before = scene.seen.slice(0, (page - 1) * policy.pageSize)
    const { items, total } = yield* ask('signatures', { resident: visit.resident.id, seen: before })
    // The last ones were withdrawn meanwhile.
    if (items.length === 0) return page > 1 ? { to: mine } : { to: 'menu', said: tell(visit, 'mine.none') }
    const shown = items.slice(0, policy.pageSize)
    visit.state.scene = { ...scene, seen: [...before, ...shown.map(({ id }) => id)] }
    const more = items.length > shown.length
    const view = pageView(tell(visit, 'mine.title', { count: total }), { items: shown, page, more }, visit)
    const helped = shown.flatMap(({ origin, title }) =>
      origin === undefined || origin === 'chat' ? [] : [tell(visit, `mine.by-${origin}`, { title })],
    )
    return { ...view, text: join([view.text, ...(helped.length > 0 ? [join(helped, '\n')] : [])], '\n\n') }
  },

  *answer(scene, answer) {
    return answerPage(answer, (by) => ({ ...scene, page: Math.max(1, scene.page + by) }))
  },
}

/** Their signatures from the beginning. */
export const mine: MineScene = { type: 'mine', page: 1, seen: [] }
