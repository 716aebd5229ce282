import type { ShiftState } from '../../ask/representative.ts'
import { ask } from '../../ask.ts'
import { hourOf, shortMoment } from '../../language/date.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'

/** Where whoever gathers signatures no longer is led: only who did comes to where it is said. */
export const offDuty = (visit: Visit): Move => ({ to: 'menu', said: tell(visit, 'duty.no-longer') })

/** What came of a shift until now. */
export const shiftCounts = ({ qr, assisted, most }: ShiftState, visit: Visit): Text =>
  tell(visit, 'duty.counts', { qr, assisted, most })

/** Where a representative begins: the shift that they are on, or when the next one is. */
export const dutyScene: SceneRules<{ type: 'duty' }> = {
  *show(_scene, visit) {
    const { resident, now, city } = visit
    const duty =
      resident && visit.representative ? yield* ask('duty', { resident: resident.id, now }) : undefined
    if (!duty) return offDuty(visit)
    const { name, shift, next } = duty
    const language = languageOf(visit)
    const lines = shift
      ? [
          tell(visit, 'duty.on', {
            place: shift.place,
            until: hourOf(shift.until, city.timeZone, language),
          }),
          shiftCounts(shift, visit),
        ]
      : next
        ? [
            tell(visit, 'duty.next', {
              place: next.place,
              when: shortMoment(next.from, city.timeZone, language),
            }),
          ]
        : [tell(visit, 'duty.none')]
    return {
      text: join([tell(visit, 'duty.title', { name }), ...lines], '\n'),
      choices: [
        ...(shift
          ? [
              { id: 'code', label: label(visit, 'duty.code') },
              { id: 'assist', label: label(visit, 'duty.assist') },
            ]
          : []),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer, visit) {
    if (!visit.representative) return offDuty(visit)
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'assist')
      return visit.sendsCodes
        ? { to: { type: 'duty-open', ids: [], helps: true } }
        : { to: 'here', said: tell(visit, 'assist.no-codes') }
    return answer.id === 'code' ? { to: { type: 'duty-open', ids: [] } } : (navigate(answer.id) ?? missed)
  },

  before: () => undefined,
}
