import { ask } from '../../ask.ts'
import { coursePicture, nextWords } from '../../author/course.ts'
import type { Scene } from '../../state.ts'
import { join } from '../../text.ts'
import { label, languageOf, tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'

/** How somebody's own proposal goes, and what comes next. */
export const courseScene: SceneRules<Extract<Scene, { type: 'course' }>> = {
  *show({ id }, visit) {
    const { resident, now, city } = visit
    const course = resident && (yield* ask('course', { proposal: id, resident: resident.id, now }))
    if (!course) return { to: { type: 'proposal', id } }
    const { title, count, recent } = course
    const language = languageOf(visit)
    return {
      text: join(
        [tell(visit, 'course.now', { title, count, recent }), ...nextWords(course, language, city)],
        '\n\n',
      ),
      choices: [
        ...(count > 0 ? [{ id: 'letter', label: label(visit, 'course.letter') }] : []),
        backChoice(visit),
        menuChoice(visit),
      ],
      ...(count > 0 && { picture: coursePicture(course, language, city) }),
    }
  },

  *answer({ id }, answer) {
    if (answer.type !== 'chosen') return missed
    return answer.id === 'letter' ? { to: { type: 'letter', id } } : (navigate(answer.id) ?? missed)
  },
}
