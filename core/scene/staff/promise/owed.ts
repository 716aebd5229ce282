import type { Owed } from '../../../ask/promise.ts'
import { ask } from '../../../ask.ts'
import { policy } from '../../../policy.ts'
import { owedText } from '../../../promise/owed-words.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import { join, plain, type Text } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting } from '../acting.ts'
import { resumeChoice, resumed } from './publishing.ts'

type OwedScene = Extract<Scene, { type: 'owed' }>

export const owedFromStart: OwedScene = { type: 'owed', page: 1, seen: [] }

/** What a promise is, and when it is to be kept. */
export const owedWords = (owed: Owed, visit: Visit): Text =>
  owedText(owed, { language: languageOf(visit), timeZone: visit.city.timeZone, now: visit.now })

/**
 * What the city owes, the nearest day first. Paged by what was shown, as lists of proposals are, so that a promise
 * that is kept or dated anew meanwhile neither hides another nor shows it twice.
 */
export const owedScene: SceneRules<OwedScene> = {
  *show(scene, visit) {
    const staff = acting(visit, 'analyst')
    if (staff === undefined) return { to: 'menu' }
    const { page } = scene
    const until = page * policy.pageSize
    const known = scene.seen.slice(until - policy.pageSize, until)
    const isLast = scene.seen.length <= until
    const fresh = isLast ? yield* ask('owed', { staff, which: { unseen: scene.seen } }) : []
    const added = fresh.slice(0, policy.pageSize - known.length)
    const items = [
      ...(known.length > 0 ? yield* ask('owed', { staff, which: { ids: known } }) : []),
      ...added,
    ]
    if (items.length === 0) {
      if (page > 1) return { to: { ...scene, page: page - 1 } }
      return { to: { type: 'team' }, said: tell(visit, 'owed.none') }
    }
    visit.state.scene = { ...scene, seen: [...scene.seen, ...added.map(({ id }) => id)] }
    const more = !isLast || fresh.length > added.length
    const choices: Choice[] = [
      ...items.map(({ id, title, at }) => ({
        id: `o_${id}`,
        label: label(visit, 'owed.label', { title, at }),
        listed: true as const,
      })),
      ...(page > 1 ? [{ id: 'previous', label: label(visit, 'owed.previous'), row: 98 }] : []),
      ...(more ? [{ id: 'next', label: label(visit, 'owed.next'), row: 98 }] : []),
      ...resumeChoice(visit),
      backChoice(visit),
      menuChoice(visit),
    ]
    const lines = items.map((owed, index) =>
      tell(visit, 'owed.item', { place: index + 1, title: owed.title, what: plain(owedWords(owed, visit)) }),
    )
    return { text: join([tell(visit, 'owed.title', { page }), ...lines], '\n\n'), choices }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'next') return { to: { ...scene, page: scene.page + 1 } }
    if (answer.id === 'previous') return { to: { ...scene, page: Math.max(1, scene.page - 1) } }
    const id = /^o_(\d+)$/.exec(answer.id)?.[1]
    if (id !== undefined) return { to: { type: 'promised', promise: id } }
    return resumed(answer.id, visit) ?? navigate(answer.id) ?? missed
  },
}
