import { ask } from '../ask.ts'
import type { Listed } from '../city.ts'
import { policy } from '../policy.ts'
import type { Choice } from '../reply.ts'
import type { Scene } from '../state.ts'
import { join, type Text } from '../text.ts'
import { nextTier } from '../tiers.ts'
import { boroughName, label, tell, topicName, type Visit } from '../visit.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { type Answer, type Move, missed, type SceneRules, type View } from './scene.ts'
import { searched } from './search.ts'

type ListScene = Extract<Scene, { type: 'list' }>

/** What a page shows, and whether there is another after it. */
export interface Shown {
  items: readonly Listed[]
  /** From 1. */
  page: number
  more: boolean
}

const heading = ({ by, page }: ListScene, visit: Visit): Text => {
  if (typeof by === 'string') return tell(visit, `list.${by}`, { page })
  return 'topic' in by
    ? tell(visit, 'list.shelf', { name: topicName(visit, by.topic), page })
    : tell(visit, 'list.shelf', { name: boroughName(visit, by.borough), page })
}

/** One proposal of a list, with how far it is. */
export function itemText({ title, count }: Listed, place: number, visit: Visit): Text {
  const tier = nextTier(visit.city.consultation.tiers, count)
  return tier && count > 0
    ? tell(visit, 'list.item-missing', { place, title, count, missing: tier.at - count, tier: tier.at })
    : tell(visit, 'list.item', { place, title, count })
}

/** A page of proposals: full titles and counts to read, their numbers or titles to press. */
export function pageView(heading: Text, page: Shown, visit: Visit): View {
  const items = page.items.map((item, index) => itemText(item, index + 1, visit))
  const choices: Choice[] = [
    ...page.items.map((item) => ({ id: `p_${item.id}`, label: item.title, listed: true as const })),
    ...(page.page > 1 ? [{ id: 'previous', label: label(visit, 'nav.previous'), row: 98 }] : []),
    ...(page.more ? [{ id: 'next', label: label(visit, 'nav.next'), row: 98 }] : []),
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

/**
 * A list is paged through by what was shown: the next page holds the first proposals, as they stand now, that no page
 * before it showed. So counts may move meanwhile, and nobody meets a proposal twice or misses one that rose past them;
 * earlier pages are what they were.
 */
export const listScene: SceneRules<ListScene> = {
  *show(scene, visit) {
    const { by, page } = scene
    const from = (page - 1) * policy.pageSize
    const until = page * policy.pageSize
    const known = scene.seen.slice(from, until)
    const isLast = scene.seen.length <= until
    const fresh = isLast ? yield* ask('following', { by, seen: scene.seen }) : []
    const added = fresh.slice(0, policy.pageSize - known.length)
    const items = [...(known.length > 0 ? yield* ask('listed', { ids: known }) : []), ...added]
    if (items.length === 0) {
      // The last ones were closed meanwhile.
      if (page > 1) return { to: { ...scene, page: page - 1 } }
      return { to: 'menu', said: tell(visit, 'list.empty') }
    }
    visit.state.scene = { ...scene, seen: [...scene.seen, ...added.map(({ id }) => id)] }
    const others = !isLast || fresh.length > added.length
    const more = others && until < policy.farthest
    const view = pageView(heading(scene, visit), { items, page, more }, visit)
    return more === others ? view : { ...view, text: join([view.text, tell(visit, 'list.farthest')], '\n\n') }
  },

  *answer(scene, answer) {
    if (answer.type === 'chosen') return answerPage(answer, (by) => ({ ...scene, page: scene.page + by }))
    return (yield* searched(answer)) ?? missed
  },
}

/** A list from its beginning. */
export const listOf = (by: ListScene['by']): ListScene => ({ type: 'list', by, page: 1, seen: [] })
