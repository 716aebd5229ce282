import { type Asking, ask } from '../../ask.ts'
import type { Resident } from '../../city.ts'
import { policy } from '../../policy.ts'
import type { Scene } from '../../state.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { digits } from '../code.ts'
import { titleOf } from '../ended.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { unhelped } from './assist.ts'
import { offDuty } from './duty.ts'

type CodeScene = Extract<Scene, { type: 'assist-code' }>

/** Signs for the person as they would themselves: in the same way, once, and told apart by how it came about. */
function* sign(id: number, person: Resident, shift: string, visit: Visit): Asking<Move> {
  const proposal = yield* ask('proposal', { id, resident: person.id })
  const to = { type: 'duty' as const }
  if (!proposal) return { to }
  const title = titleOf(proposal, visit)
  if (proposal.signed) return { to, said: tell(visit, 'assist.signed-before', { title }) }
  if (!proposal.open) return { to, said: tell(visit, 'duty.not-open') }
  const elsewhere = person.borough === null
  visit.effects.push({
    type: 'sign',
    proposal: id,
    resident: person.id,
    elsewhere,
    origin: 'assisted',
    shift,
  })
  return { to, said: tell(visit, 'assist.done', { title }) }
}

/** The code that the person reads out: it is theirs, and so is the signature. */
export const assistCodeScene: SceneRules<CodeScene> = {
  *show(scene, visit) {
    if (!visit.representative) return offDuty(visit)
    if (visit.now > scene.until)
      return { to: { type: 'assist-phone', proposal: scene.proposal }, said: tell(visit, 'assist.expired') }
    return {
      text: tell(visit, 'assist.code', {
        hint: scene.hint,
        minutes: Math.max(1, Math.ceil((scene.until - visit.now) / 60_000)),
      }),
      choices: [{ id: 'again', label: label(visit, 'assist.again') }, menuChoice(visit)],
      typing: 'code',
    }
  },

  *answer(scene, answer, visit) {
    const { resident, now } = visit
    if (!visit.representative || !resident) return offDuty(visit)
    const { proposal, assist, key, callingCode, sealed } = scene
    const to = { type: 'assist-phone' as const, proposal }
    if (answer.type === 'chosen') return answer.id === 'again' ? { to } : (navigate(answer.id) ?? missed)
    if (now > scene.until) return { to, said: tell(visit, 'assist.expired') }
    const typed = answer.type === 'typed' ? digits(answer.text) : ''
    if (typed.length !== policy.code.digits) return missed
    if (!(yield* ask('matches', { typed, sealed }))) {
      const tries = scene.tries - 1
      return tries > 0
        ? { to: { ...scene, tries }, said: tell(visit, 'assist.wrong', { tries }) }
        : { to, said: tell(visit, 'assist.spent') }
    }
    const by = { key, callingCode }
    const told = yield* ask('assist-confirm', { resident: resident.id, assist, by, now })
    if (told === 'off' || told === 'full') return unhelped(told, visit)
    const { person, shift } = told
    return person.borough === undefined
      ? { to: { type: 'assist-borough', proposal, assist, person: person.id } }
      : yield* sign(proposal, person, shift, visit)
  },

  before: ({ proposal }) => ({ type: 'assist-phone', proposal }),
}

/** Where the person lives, who never said so. */
export const assistBoroughScene: SceneRules<Extract<Scene, { type: 'assist-borough' }>> = {
  *show(_scene, visit) {
    if (!visit.representative) return offDuty(visit)
    const city = visit.city.name[languageOf(visit)]
    return {
      text: tell(visit, 'assist.borough'),
      choices: [
        ...visit.city.boroughs.map(({ id, name }, index) => ({
          id: `b_${id}`,
          label: name,
          row: Math.floor(index / 2),
        })),
        { id: 'elsewhere', label: label(visit, 'borough.elsewhere', { city }) },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ proposal, assist, person }, answer, visit) {
    const { resident, now } = visit
    if (!visit.representative || !resident) return offDuty(visit)
    if (answer.type !== 'chosen') return missed
    const borough = answer.id === 'elsewhere' ? null : /^b_(.+)$/.exec(answer.id)?.[1]
    if (borough === undefined) return navigate(answer.id) ?? missed
    const told = yield* ask('assist-reside', { resident: resident.id, assist, person, borough, now })
    if (told === 'gone') return { to: { type: 'duty' }, said: tell(visit, 'assist.gone') }
    return yield* sign(proposal, told.person, told.shift, visit)
  },

  before: () => ({ type: 'duty' }),
}
