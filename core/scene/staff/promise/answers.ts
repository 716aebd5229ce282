import { ask } from '../../../ask.ts'
import { entryWords } from '../../../history.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import { join, plain } from '../../../text.ts'
import { label, languageOf, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { clarityWords, dateOf } from '../../promise/history.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting } from '../acting.ts'

type AnswersScene = Extract<Scene, { type: 'answers' }>

/** To how many a status is clear, and what the others find missing, newest first. */
export const answersScene: SceneRules<AnswersScene> = {
  *show({ entry, page }, visit) {
    const staff = acting(visit, 'analyst')
    if (staff === undefined) return { to: 'menu' }
    const answers = yield* ask('answers', { staff, entry, page })
    if (!answers) return { to: { type: 'team' }, said: tell(visit, 'promised.gone') }
    const { title, status, missing, more } = answers
    const what = plain(entryWords(status.entry, languageOf(visit), visit.city.timeZone))
    const choices: Choice[] = [
      ...(page > 1 ? [{ id: 'previous', label: label(visit, 'owed.previous'), row: 98 }] : []),
      ...(more ? [{ id: 'next', label: label(visit, 'owed.next'), row: 98 }] : []),
      backChoice(visit),
      menuChoice(visit),
    ]
    const sentences = missing.map((words) => tell(visit, 'answers.sentence', { words }))
    return {
      text: join(
        [
          tell(visit, 'answers.title', { title, date: dateOf(status.at, visit), what }),
          ...clarityWords(answers, visit),
          ...(sentences.length > 0 ? [join([tell(visit, 'answers.missing'), ...sentences], '\n')] : []),
        ],
        '\n\n',
      ),
      choices,
    }
  },

  *answer({ entry, page }, answer) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'next') return { to: { type: 'answers', entry, page: page + 1 } }
    if (answer.id === 'previous') return { to: { type: 'answers', entry, page: Math.max(1, page - 1) } }
    return navigate(answer.id) ?? missed
  },
}
