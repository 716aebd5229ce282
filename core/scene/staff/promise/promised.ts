import type { Owed } from '../../../ask/promise.ts'
import { type Asking, ask } from '../../../ask.ts'
import type { StatusKind } from '../../../history.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import { plain } from '../../../text.ts'
import { label, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Move, missed, type SceneRules } from '../../scene.ts'
import { acting } from '../acting.ts'
import { owedWords } from './owed.ts'
import { publishing, resumeChoice, resumed } from './publishing.ts'

type PromisedScene = Extract<Scene, { type: 'promised' }>

/** What is done about it, by the status that is published with it. */
function deeds({ duty, meeting, keptAt }: Owed, visit: Visit): Choice[] {
  if (keptAt !== undefined) return []
  const deed = (id: StatusKind, key: 'review' | 'meeting' | 'move' | 'outcome'): Choice => ({
    id,
    label: label(visit, `promised.${key}`),
  })
  return duty === 'review'
    ? [deed('reviewed', 'review')]
    : [deed('to-be-presented', meeting ? 'move' : 'meeting'), deed('presented', 'outcome')]
}

function* read(id: string, visit: Visit): Asking<Owed | Move> {
  const staff = acting(visit, 'analyst')
  if (staff === undefined) return { to: 'menu' }
  const [owed] = yield* ask('owed', { staff, which: { ids: [id] } })
  return owed ?? { to: { type: 'team' }, said: tell(visit, 'promised.gone') }
}

/** One promise, and what can be done to keep it. */
export const promisedScene: SceneRules<PromisedScene> = {
  *show({ promise }, visit) {
    const owed = yield* read(promise, visit)
    if ('to' in owed) return owed
    return {
      text: tell(visit, 'promised.title', { title: owed.title, what: plain(owedWords(owed, visit)) }),
      choices: [
        ...deeds(owed, visit),
        { id: 'status', label: label(visit, 'promised.status') },
        ...resumeChoice(visit),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ promise }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const away = resumed(answer.id, visit) ?? navigate(answer.id)
    if (away) return away
    const owed = yield* read(promise, visit)
    if ('to' in owed) return owed
    if (answer.id === 'status') return { to: { type: 'standing', id: owed.proposal } }
    const deed = deeds(owed, visit).find((choice) => choice.id === answer.id)
    return deed ? publishing(deed.id as StatusKind, owed.proposal, promise, visit) : { to: 'here' }
  },
}
