import { type Asking, ask } from '../../ask.ts'
import type { Scene } from '../../state.ts'
import { join } from '../../text.ts'
import { label, tell } from '../../visit.ts'
import { itemText } from '../list.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { after } from './steps.ts'

type AlikeScene = Extract<Scene, { type: 'alike' }>

/** The question whether one of the proposals with a title alike will do; undefined where there are none. */
export function* alikeTo(
  title: string,
  draft: string,
  { editing }: { editing?: true | undefined },
): Asking<AlikeScene | undefined> {
  const found = yield* ask('alike', { title })
  if (found.length === 0) return undefined
  return { type: 'alike', draft, ids: found.map(({ id }) => id), ...(editing && { editing }) }
}

/** Others propose nearly the same: one of theirs may be signed instead, and the draft is kept all the same. */
export const alikeScene: SceneRules<AlikeScene> = {
  *show(scene, visit) {
    const items = yield* ask('listed', { ids: scene.ids })
    if (items.length === 0) return { to: after(scene, scene.draft, 'title') }
    const only = items.length === 1
    return {
      text: join(
        [
          tell(visit, 'alike.title', { count: items.length }),
          ...items.map((item, index) => itemText(item, index + 1, visit)),
        ],
        '\n\n',
      ),
      choices: [
        ...items.map(({ id, title }) =>
          only
            ? { id: `p_${id}`, label: label(visit, 'alike.sign') }
            : { id: `p_${id}`, label: title, listed: true as const },
        ),
        { id: 'other', label: label(visit, 'alike.other') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer) {
    if (answer.type !== 'chosen') return missed
    const proposal = /^p_(\d+)$/.exec(answer.id)?.[1]
    if (proposal) return { to: { type: 'proposal', id: Number(proposal) } }
    if (answer.id === 'other') return { to: after(scene, scene.draft, 'title') }
    return navigate(answer.id) ?? missed
  },

  before: ({ draft, editing }) => ({ type: 'write', draft, part: 'title', ...(editing && { editing }) }),
}
