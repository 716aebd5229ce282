import { ask, type Page } from '../ask.ts'
import type { Choice } from '../reply.ts'
import type { Scene } from '../state.ts'
import { join, type Text } from '../text.ts'
import { nextTier } from '../tiers.ts'
import { label, tell, topicName, type Visit } from '../visit.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { type Answer, type Move, missed, type SceneRules, type View } from './scene.ts'

type ListScene = Extract<Scene, { type: 'list' }>

const heading = (scene: ListScene, { page, pages }: Page, visit: Visit): Text =>
  typeof scene.by === 'string'
    ? tell(visit, `list.${scene.by}`, { page, pages })
    : tell(visit, 'list.topic', { topic: topicName(visit, scene.by.topic), page, pages })

/** A page of proposals: full titles and counts to read, their numbers or titles to press. */
export function pageView(heading: Text, page: Page, visit: Visit): View {
  const items = page.items.map((item, index) => {
    const tier = nextTier(visit.city.consultation.tiers, item.count)
    const place = index + 1
    return tier && item.count > 0
      ? tell(visit, 'list.item-missing', {
          place,
          title: item.title,
          count: item.count,
          missing: tier.at - item.count,
          tier: tier.at,
        })
      : tell(visit, 'list.item', { place, title: item.title, count: item.count })
  })
  const choices: Choice[] = [
    ...page.items.map((item) => ({ id: `p_${item.id}`, label: item.title, listed: true as const })),
    ...(page.page > 1 ? [{ id: 'previous', label: label(visit, 'nav.previous'), row: 98 }] : []),
    ...(page.page < page.pages ? [{ id: 'next', label: label(visit, 'nav.next'), row: 98 }] : []),
    backChoice(visit),
    menuChoice(visit),
  ]
  return { text: join([heading, ...items], '\n\n'), choices }
}

/** What pressing something on a page does; `turn` makes the scene of another page. */
export function answerPage(answer: Answer, turn: (by: 1 | -1) => Scene): Move {
  if (answer.type !== 'chosen') return missed
  if (answer.id === 'next') return { to: turn(1) }
  if (answer.id === 'previous') return { to: turn(-1) }
  const proposal = /^p_(\d+)$/.exec(answer.id)?.[1]
  if (proposal) return { to: { type: 'proposal', id: Number(proposal) } }
  return navigate(answer.id) ?? missed
}

export const listScene: SceneRules<ListScene> = {
  *show(scene, visit) {
    const page = yield* ask('proposals', { by: scene.by, page: scene.page })
    if (page.total === 0) return { to: 'menu', said: tell(visit, 'list.empty') }
    return pageView(heading(scene, page, visit), page, visit)
  },

  *answer(scene, answer) {
    return answerPage(answer, (by) => ({ ...scene, page: Math.max(1, scene.page + by) }))
  },
}
