import { ask } from '../../../ask.ts'
import { join } from '../../../text.ts'
import { label, languageOf, tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** The draws of the panel, and the surveys for which there may be another. */
export const wavesScene: SceneRules<{ type: 'waves' }> = {
  *show(_scene, visit) {
    const by = acting(visit, 'analyst')
    if (by === undefined) return denied(visit)
    const { panel } = visit.city
    if (!panel) return { to: { type: 'team' }, said: tell(visit, 'panel.none') }
    const told = yield* ask('waves', { by, panel: panel.id })
    if (!told) return denied(visit)
    const language = languageOf(visit)
    const title = tell(visit, 'waves.title', { name: panel.name[language], members: told.members })
    const items = told.waves.map((wave) =>
      tell(visit, 'waves.item', { ...wave, title: wave.title[language] }),
    )
    const next =
      told.surveys.length > 0
        ? tell(visit, 'waves.choose')
        : tell(visit, 'waves.no-surveys', { panel: panel.id })
    return {
      text: join([title, ...(items.length > 0 ? [join(items, '\n')] : []), next], '\n\n'),
      choices: [
        ...told.surveys.map((survey) => ({
          id: `s_${survey.id}`,
          label: label(visit, 'waves.survey', { title: survey.title[language] }),
        })),
        ...told.waves.map(({ id, number }) => ({
          id: `w_${id}`,
          label: label(visit, 'waves.wave', { number }),
        })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer) {
    if (answer.type !== 'chosen') return missed
    const [, kind, id = ''] = /^(s|w)_(.+)$/.exec(answer.id) ?? []
    if (kind === 's') return { to: { type: 'wave-draw', survey: id } }
    return kind === 'w' ? { to: { type: 'wave', id } } : (navigate(answer.id) ?? missed)
  },

  before: () => ({ type: 'team' }),
}
