import { traits } from '../../ask/self.ts'
import { ask } from '../../ask.ts'
import { boroughName, label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { categoryWords } from '../panel/words.ts'
import { missed, type SceneRules } from '../scene.ts'

function home(borough: string | null, visit: Visit): string {
  if (borough === null) return label(visit, 'self.elsewhere', { city: visit.city.name[languageOf(visit)] })
  return boroughName(visit, borough)
}

/** What somebody said of themselves, to be changed or taken back. */
export const selfScene: SceneRules<{ type: 'self' }> = {
  *show(_scene, visit) {
    const { resident } = visit
    if (resident?.borough === undefined) return { to: 'menu' }
    const { age, gender } = yield* ask('self', { resident: resident.id })
    return {
      text: tell(visit, 'self.said', {
        borough: home(resident.borough, visit),
        age: categoryWords('age', age, visit),
        gender: categoryWords('gender', gender, visit),
      }),
      choices: [
        { id: 'borough', label: label(visit, 'menu.borough') },
        { id: 'age', label: label(visit, 'self.age'), row: 0 },
        { id: 'gender', label: label(visit, 'self.gender'), row: 0 },
        ...(age === null && gender === null ? [] : [{ id: 'delete', label: label(visit, 'self.delete') }]),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer, visit) {
    const { resident } = visit
    if (answer.type !== 'chosen' || !resident) return missed
    switch (answer.id) {
      case 'borough':
        return { to: { type: 'borough', again: true } }
      case 'age':
      case 'gender':
        return { to: { type: 'self-say', of: answer.id } }
      case 'delete':
        for (const of of traits) yield* ask('self-say', { resident: resident.id, of, category: null })
        return { to: 'here', said: tell(visit, 'self.deleted') }
      default:
        return navigate(answer.id) ?? missed
    }
  },
}
