import { ask } from '../../ask.ts'
import { join } from '../../text.ts'
import { languageOf, tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'

/** The surveys that there are for this person. */
export const surveysScene: SceneRules<{ type: 'surveys' }> = {
  *show(_scene, visit) {
    const surveys = yield* ask('surveys', { resident: visit.resident?.id })
    if (surveys.length === 0) return { to: 'menu', said: tell(visit, 'surveys.none') }
    const titles = surveys.map(({ title }) => title[languageOf(visit)])
    return {
      text: join(
        [
          tell(visit, 'surveys.title'),
          ...surveys.map(({ mine, state }, index) =>
            tell(visit, 'surveys.item', {
              place: index + 1,
              title: titles[index] ?? '',
              state: state === 'open' && mine !== 'none' ? mine : state,
            }),
          ),
        ],
        '\n\n',
      ),
      choices: [
        ...surveys.map(({ id }, index) => ({
          id: `survey:${id}`,
          label: titles[index] ?? '',
          listed: true as const,
        })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer) {
    if (answer.type !== 'chosen') return missed
    return answer.id.startsWith('survey:')
      ? { to: { type: 'survey', survey: answer.id.slice('survey:'.length) } }
      : (navigate(answer.id) ?? missed)
  },
}
