import { ask } from '../../ask.ts'
import { join } from '../../text.ts'
import { languageOf, tell } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { pageOf } from './place.ts'

/** The essays that there are, and how far each was read here. */
export const essaysScene: SceneRules<{ type: 'essays' }> = {
  *show(_scene, visit) {
    const essays = yield* ask('essays', {})
    if (essays.length === 0) return { to: 'menu' }
    const lines = essays.map(({ essay, title, about, of }, index) => {
      const page = pageOf(essay, visit)
      const item = tell(visit, 'essays.item', { place: index + 1, title, about: about[languageOf(visit)] })
      return page === undefined ? item : join([item, tell(visit, 'essays.begun', { page, of })], '\n')
    })
    return {
      text: join([tell(visit, 'essays.title'), ...lines], '\n\n'),
      choices: [
        ...essays.map(({ essay, title }) => ({ id: `t_${essay}`, label: title, listed: true as const })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer) {
    if (answer.type !== 'chosen') return missed
    const essay = /^t_(.+)$/.exec(answer.id)?.[1]
    return essay === undefined ? (navigate(answer.id) ?? missed) : { to: { type: 'essay', essay } }
  },
}
