import { ask } from '../../ask.ts'
import { coursePicture, nextWords } from '../../author/course.ts'
import type { Scene } from '../../state.ts'
import { join } from '../../text.ts'
import { languageOf, tell } from '../../visit.ts'
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
      choices: [backChoice(visit), menuChoice(visit)],
      ...(count > 0 && { picture: coursePicture(course, language, city) }),
    }
  },

  *answer(_scene, answer) {
    return (answer.type === 'chosen' && navigate(answer.id)) || missed
  },
}
