import { ask } from '../../../ask.ts'
import { policy } from '../../../policy.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { howItGoes, oneStand } from './words.ts'

/** Where whoever looks at a stand that is gone is led. */
export const standGone = (visit: Visit): Move => ({
  to: { type: 'stands' },
  said: tell(visit, 'stands.gone'),
})

/** One stand: what it is there for, how its device goes, and the link that opens it. */
export const standScene: SceneRules<Extract<Scene, { type: 'stand' }>> = {
  *show(scene, visit) {
    const stand = yield* oneStand(scene.stand, visit)
    if (stand === 'denied') return denied(visit)
    if (!stand) return standGone(visit)
    const { name, survey, proposals, device, refused } = stand
    const none = label(visit, 'stand.none')
    const titles = proposals.map(({ id, title }) => `${id} (${title})`).join(', ')
    return {
      text: join(
        [
          tell(visit, 'stand.card', {
            name,
            survey: survey ? survey.title[languageOf(visit)] : none,
            proposals: titles || none,
            how: howItGoes(stand, visit),
          }),
          ...(device && device.queued > 0
            ? [tell(visit, 'stand.unsent', { name, queued: device.queued })]
            : []),
          ...(refused > 0 ? [tell(visit, 'stand.refused', { count: refused })] : []),
        ],
        '\n\n',
      ),
      choices: [
        { id: 'link', label: label(visit, 'stand.link') },
        { id: 'survey', label: label(visit, 'stand.survey') },
        { id: 'proposals', label: label(visit, 'stand.proposals') },
        { id: 'remove', label: label(visit, 'stand.remove') },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ stand }, answer, visit) {
    const by = acting(visit, 'analyst')
    if (answer.type !== 'chosen' || by === undefined) return missed
    switch (answer.id) {
      case 'link': {
        const { web } = visit.places
        if (web === undefined) return { to: 'here', said: tell(visit, 'stand.no-page') }
        const made = yield* ask('link-stand', { by, stand })
        if (made === 'denied') return denied(visit)
        if (made === 'gone') return standGone(visit)
        const { linkMinutes: minutes } = policy.stand
        const link = `${new URL(web).origin}/stand/enter/${made.pass}`
        return { to: 'here', first: tell(visit, 'stand.linked', { link, minutes }), secret: true }
      }
      case 'survey':
        return { to: { type: 'stand-survey', stand } }
      case 'proposals':
        return { to: { type: 'stand-proposals', stand } }
      case 'remove':
        return { to: { type: 'stand-remove', stand } }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  before: () => ({ type: 'stands' }),
}

/** The last question before a stand is none. */
export const standRemoveScene: SceneRules<Extract<Scene, { type: 'stand-remove' }>> = {
  *show(scene, visit) {
    const stand = yield* oneStand(scene.stand, visit)
    if (stand === 'denied') return denied(visit)
    if (!stand) return standGone(visit)
    return {
      text: tell(visit, 'stand.removing', { name: stand.name, queued: stand.device?.queued ?? 0 }),
      choices: [
        { id: 'yes', label: label(visit, 'stand.yes-remove'), row: 0 },
        { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
      ],
    }
  },

  *answer({ stand: id }, answer, visit) {
    const by = acting(visit, 'analyst')
    if (answer.type !== 'chosen' || by === undefined) return missed
    if (answer.id !== 'yes') return { to: { type: 'stand', stand: id }, said: tell(visit, 'confirm.kept') }
    const stand = yield* oneStand(id, visit)
    const outcome = yield* ask('remove-stand', { by, stand: id })
    if (outcome === 'denied' || stand === 'denied') return denied(visit)
    if (outcome === 'gone' || !stand) return standGone(visit)
    return { to: { type: 'stands' }, said: tell(visit, 'stand.removed', { name: stand.name }) }
  },

  before: ({ stand }) => ({ type: 'stand', stand }),
}
