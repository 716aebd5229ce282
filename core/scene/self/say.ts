import { ask } from '../../ask.ts'
import type { Scene } from '../../state.ts'
import { join } from '../../text.ts'
import { label, tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { categoriesOf, categoryWords } from '../panel/words.ts'
import { missed, type SceneRules } from '../scene.ts'
import { ageOf } from './age.ts'

type SayScene = Extract<Scene, { type: 'self-say' }>

/**
 * One thing that a resident may say of themselves. After a signature it is asked once, and never stands in its way: the
 * signature was given before, and whoever would rather not say is not asked further.
 */
export const selfSayScene: SceneRules<SayScene> = {
  *show({ of, signed }, visit) {
    const { resident } = visit
    if (!resident) return { to: 'menu' }
    if (signed !== undefined) yield* ask('self-asked', { resident: resident.id })
    const asked = tell(visit, `panel.ask-${of}`)
    return {
      text:
        signed === undefined || of !== 'age'
          ? asked
          : join([tell(visit, 'sign.received'), tell(visit, 'self.why'), asked], '\n\n'),
      choices: [
        ...categoriesOf(of, visit).map((category, index) => ({
          id: `is_${category}`,
          label: categoryWords(of, category, visit),
          row: Math.floor(index / 2),
        })),
        { id: 'decline', label: label(visit, 'panel.decline') },
        ...(signed === undefined || of !== 'age' ? [backChoice(visit)] : []),
        menuChoice(visit),
      ],
    }
  },

  *answer({ of, signed }, answer, visit) {
    const { resident } = visit
    if (!resident || (answer.type !== 'chosen' && answer.type !== 'typed')) return missed
    const chosen =
      answer.type === 'chosen'
        ? /^is_(.+)$/.exec(answer.id)?.[1]
        : of === 'age'
          ? ageOf(answer.text)
          : undefined
    const declines = answer.type === 'chosen' && answer.id === 'decline'
    if (chosen === undefined && !declines) return (answer.type === 'chosen' && navigate(answer.id)) || missed
    yield* ask('self-say', { resident: resident.id, of, category: chosen ?? null })
    if (signed === undefined) return { to: { type: 'self' }, said: tell(visit, 'panel.noted') }
    if (declines)
      return { to: { type: 'signed', id: signed, asked: true }, said: tell(visit, 'self.declined') }
    return of === 'age'
      ? { to: { type: 'self-say', of: 'gender', signed } }
      : { to: { type: 'signed', id: signed, asked: true }, said: tell(visit, 'self.thanks') }
  },

  before({ of, signed }) {
    if (signed === undefined) return { type: 'self' }
    return of === 'gender' ? { type: 'self-say', of: 'age', signed } : { type: 'proposal', id: signed }
  },
}
