import type { Membership } from '../../ask/panel.ts'
import { type Asking, ask } from '../../ask.ts'
import { dimensions } from '../../panel/strata.ts'
import { placeOf } from '../../place.ts'
import { policy } from '../../policy.ts'
import type { Choice } from '../../reply.ts'
import { surveyPayload } from '../../survey/link.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { towards } from '../towards.ts'
import { categoryWords } from './words.ts'

type PanelScene = { type: 'panel' }

const invitationWords = (invited: Membership['invitations'][number], visit: Visit): Text => {
  const title = invited.title[languageOf(visit)]
  if (invited.mine === 'finished') return tell(visit, 'panel.finished', { title })
  if (!invited.open) return tell(visit, 'panel.over', { title })
  return tell(visit, invited.mine === 'begun' ? 'panel.begun' : 'panel.waits', { title })
}

function memberText(mine: Membership, name: string, visit: Visit): Text {
  const said = {
    age: categoryWords('age', mine.age, visit),
    gender: categoryWords('gender', mine.gender, visit),
    borough: categoryWords('borough', mine.borough, visit),
  }
  return join(
    [
      tell(visit, 'panel.member', { name, number: mine.number }),
      tell(visit, 'panel.said', said),
      tell(visit, 'panel.year', { count: mine.year }),
      ...(mine.invitations.length > 0
        ? [
            join(
              mine.invitations.map((one) => invitationWords(one, visit)),
              '\n',
            ),
          ]
        : []),
    ],
    '\n\n',
  )
}

/** Takes part from now on; what they are is asked next. */
function* enter(panel: string, resident: string, visit: Visit): Asking<Move> {
  yield* ask('enrol', { panel, resident })
  const mine = yield* ask('panel', { panel, resident })
  // What they said after a signature is not asked again.
  const of = dimensions.find((dimension) => mine?.[dimension] == null) ?? 'borough'
  return {
    to: { type: 'panel-say', of, joining: true },
    ...(mine && { said: tell(visit, 'panel.joined', { number: mine.number }) }),
  }
}

/** Why there is a panel, to whoever is not in it; to a member what they said, and what they were drawn for. */
export const panelScene: SceneRules<PanelScene> = {
  *show(_scene, visit) {
    const { resident, city } = visit
    const { panel } = city
    if (!panel) return { to: 'menu', said: tell(visit, 'panel.none') }
    const name = panel.name[languageOf(visit)]
    const mine = resident && (yield* ask('panel', { panel: panel.id, resident: resident.id }))
    const { wish } = visit.state
    const wished = wish !== undefined && 'panel' in wish && resident !== undefined
    if (wished) delete visit.state.wish
    if (wished && !mine) return yield* enter(panel.id, resident.id, visit)
    if (!mine) {
      return {
        text: tell(visit, 'panel.why', { name, days: policy.panel.rest, year: policy.panel.yearly }),
        choices: [{ id: 'join', label: label(visit, 'panel.join') }, backChoice(visit), menuChoice(visit)],
      }
    }
    const open: Choice[] = mine.invitations
      .filter((one) => one.open && one.mine !== 'finished')
      .map(({ survey, title }) => ({ id: surveyPayload(survey), label: title[languageOf(visit)] }))
    return {
      text: memberText(mine, name, visit),
      choices: [
        ...open,
        { id: 'age', label: label(visit, 'panel.age'), row: 0 },
        { id: 'gender', label: label(visit, 'panel.gender'), row: 0 },
        { id: 'borough', label: label(visit, 'panel.borough'), row: 1 },
        { id: 'leave', label: label(visit, 'panel.leave'), row: 1 },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const { resident, city } = visit
    switch (answer.id) {
      case 'join': {
        if (!city.panel) return missed
        if (!resident) {
          visit.state.wish = { panel: true }
          return { to: towards(visit) }
        }
        return yield* enter(city.panel.id, resident.id, visit)
      }
      case 'age':
      case 'gender':
      case 'borough':
        return { to: { type: 'panel-say', of: answer.id } }
      case 'leave':
        return { to: { type: 'panel-leave' } }
      default: {
        const survey = placeOf(answer.id)
        return survey ? { to: survey } : (navigate(answer.id) ?? missed)
      }
    }
  },
}
