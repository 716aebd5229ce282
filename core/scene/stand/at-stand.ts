import { ask } from '../../ask.ts'
import type { Choice } from '../../reply.ts'
import { join } from '../../text.ts'
import { tell } from '../../visit.ts'
import { titleOf } from '../ended.ts'
import { languageChoice } from '../language.ts'
import { answerPage, itemText } from '../list.ts'
import type { SceneRules } from '../scene.ts'

/** Where a conversation on a stand's device begins, in place of the menu: what the stand is there for. */
export const atStandScene: SceneRules<{ type: 'at-stand' }> = {
  *show(_scene, visit) {
    const { stand } = visit
    if (!stand) return { to: 'menu' }
    const listed = stand.proposals.length > 0 ? yield* ask('listed', { ids: stand.proposals }) : []
    const choices: Choice[] = [
      ...listed.map((item) => ({ id: `p_${item.id}`, label: titleOf(item, visit), listed: true as const })),
      languageChoice(visit),
    ]
    const kind = listed.length === 0 ? 'none' : listed.length === 1 ? 'one' : 'more'
    const heading = tell(visit, 'stand.title', { name: stand.name, kind })
    return {
      text: join([heading, ...listed.map((item, index) => itemText(item, index + 1, visit))], '\n\n'),
      choices,
    }
  },

  *answer(_scene, answer) {
    if (answer.type === 'chosen' && answer.id === 'language') return { to: { type: 'language' } }
    return answerPage(answer, () => ({ type: 'at-stand' }))
  },
}
