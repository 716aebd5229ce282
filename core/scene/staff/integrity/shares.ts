import { ask } from '../../../ask.ts'
import type { Filter, Source } from '../../../integrity.ts'
import { policy } from '../../../policy.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { barred, isBarred } from './barred.ts'
import { valueWords } from './words.ts'

/** The filter with one part of it said: a value, none that is known (null), or any. */
function filtered(filter: Filter, of: Source, value: string | null | undefined): Filter {
  const { [of]: _before, ...others } = filter
  if (value === undefined) return others
  return { ...others, [of]: of === 'callingCode' && value !== null ? Number(value) : value }
}

/** How many signatures came from each channel, stand, country, borough or origin; one of the first three chooses those. */
export const sharesScene: SceneRules<Extract<Scene, { type: 'shares' }>> = {
  *show({ id, of, filter }, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return denied(visit)
    const told = yield* ask('shares', { by, proposal: id, of })
    if (isBarred(told)) return barred(told, visit)
    const lines = told.map(({ value, count }) =>
      tell(visit, 'shares.item', { name: valueWords(of, value, visit), count }),
    )
    const choices: Choice[] =
      of === 'borough' || of === 'origin'
        ? []
        : [
            ...told.map(({ value }) => ({
              id: value === null ? 'none' : `is_${value}`,
              label: valueWords(of, value, visit),
            })),
            ...(filter[of] !== undefined ? [{ id: 'any', label: label(visit, 'shares.any') }] : []),
          ]
    return {
      text: join(
        [
          tell(visit, `shares.${of}`, { most: policy.shares }),
          ...(lines.length === 0 ? [tell(visit, 'shares.empty')] : lines),
        ],
        '\n',
      ),
      choices: [...choices, backChoice(visit), menuChoice(visit)],
    }
  },

  *answer({ id, of, filter }, answer) {
    if (answer.type !== 'chosen') return missed
    if (of === 'borough' || of === 'origin') return navigate(answer.id) ?? missed
    const sift = (value: string | null | undefined) => ({
      to: { type: 'sift' as const, id, filter: filtered(filter, of, value) },
    })
    if (answer.id === 'none') return sift(null)
    if (answer.id === 'any') return sift(undefined)
    const value = /^is_(.+)$/s.exec(answer.id)?.[1]
    return value === undefined ? (navigate(answer.id) ?? missed) : sift(value)
  },

  before: ({ id, filter }) =>
    Object.keys(filter).length === 0 ? { type: 'suspect', id } : { type: 'sift', id, filter },
}
