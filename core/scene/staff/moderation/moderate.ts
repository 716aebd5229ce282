import type { Moderated, Published } from '../../../ask/moderation.ts'
import { type Asking, ask } from '../../../ask.ts'
import type { Scene } from '../../../state.ts'
import { join, type Text } from '../../../text.ts'
import { label, tell, type Visit } from '../../../visit.ts'
import { endedWords } from '../../ended.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { sheetWords, similarWords } from './sheet.ts'

/** The proposal as moderators see it; otherwise, where to go instead. */
export function* moderating(id: number, visit: Visit): Asking<Published | Move> {
  const by = acting(visit, 'moderator')
  if (by === undefined) return denied(visit)
  const published = yield* ask('published', { by, id })
  if (published === 'denied') return denied(visit)
  if (published === 'gone') return { to: 'menu', said: tell(visit, 'proposal.gone') }
  if (published === 'own') return { to: { type: 'proposal', id }, said: tell(visit, 'moderate.own') }
  return published
}

/** Where an act on a published proposal leads: to its card, which shows what it did. */
export function moderated(outcome: Moderated, id: number, done: Text, visit: Visit): Move {
  if (outcome === 'denied') return denied(visit)
  if (outcome === 'gone') return { to: 'menu', said: tell(visit, 'proposal.gone') }
  if (outcome === 'no-target') return { to: { type: 'merge', id }, said: tell(visit, 'moderation.no-target') }
  const said = outcome === 'done' ? done : tell(visit, `moderate.${outcome}`)
  return { to: { type: 'proposal', id }, said }
}

/** What a moderator can do with a published proposal. The text is shown here even while it is hidden. */
export const moderateScene: SceneRules<Extract<Scene, { type: 'moderate' }>> = {
  *show({ id }, visit) {
    const published = yield* moderating(id, visit)
    if ('to' in published) return published
    const { open } = published
    return {
      text: join(
        [
          tell(visit, 'moderate.title', { id, count: published.count }),
          ...(open ? [] : [endedWords(published, visit)]),
          sheetWords(published, visit),
          ...(open ? [similarWords(published.similar, visit)] : []),
        ],
        '\n\n',
      ),
      choices: [
        published.ended === 'hidden'
          ? { id: 'unhide', label: label(visit, 'moderate.unhide') }
          : { id: 'hide', label: label(visit, 'moderate.hide') },
        ...(open ? [{ id: 'merge', label: label(visit, 'moderate.merge') }] : []),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ id }, answer, visit) {
    const by = acting(visit, 'moderator')
    if (answer.type !== 'chosen' || by === undefined) return missed
    switch (answer.id) {
      case 'hide':
        return { to: { type: 'hide', id } }
      case 'unhide':
        return moderated(yield* ask('unhide', { by, id }), id, tell(visit, 'moderate.unhidden'), visit)
      case 'merge':
        return { to: { type: 'merge', id } }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  before: ({ id }) => ({ type: 'proposal', id }),
}
