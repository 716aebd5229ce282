import type { Audience } from '../../../announcement/audience.ts'
import { type Asking, ask } from '../../../ask.ts'
import { channelNames, channels } from '../../../job.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Answer, type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { chosenProposal } from '../moderation/sheet.ts'
import { composed } from './compose.ts'
import { eventChoice } from './event.ts'

type AudienceScene = Extract<Scene, { type: 'audience' }>
type By = NonNullable<AudienceScene['by']>

const ways: readonly By[] = ['borough', 'topic', 'signers', 'registered', 'channel']

/** What can be chosen of a kind of audience; a proposal is named by its number, an event is one of the nearest. */
function* options(by: By, visit: Visit): Asking<Choice[]> {
  switch (by) {
    case 'borough':
      return visit.city.boroughs.map(({ id, name }) => ({ id: `b_${id}`, label: name }))
    case 'topic':
      return visit.city.topics.map(({ id, name }) => ({ id: `t_${id}`, label: name[languageOf(visit)] }))
    case 'channel':
      return channels.map((channel) => ({ id: `c_${channel}`, label: channelNames[channel] }))
    case 'registered':
      return [...(yield* events('coming', visit)), ...(yield* events('past', visit))]
    case 'signers':
      return []
  }
}

function* events(by: 'coming' | 'past', visit: Visit): Asking<Choice[]> {
  const found = yield* ask('events', { by, which: { unseen: [] }, resident: visit.resident?.id })
  return found.map((event) => eventChoice(event, visit))
}

function* chosen(by: By | undefined, answer: Answer, visit: Visit): Asking<Audience | Move | undefined> {
  if (by === 'signers') {
    const proposal = chosenProposal(answer)
    if (proposal === undefined) return undefined
    const found = yield* ask('listed', { ids: [proposal] })
    return found.length > 0
      ? { type: 'signers', proposal }
      : { to: 'here', said: tell(visit, 'audience.no-proposal') }
  }
  if (answer.type !== 'chosen') return undefined
  if (by === undefined) {
    if (answer.id === 'panel') return visit.city.panel && { type: 'panel' }
    return answer.id === 'all' ? { type: 'all' } : undefined
  }
  const picked = (yield* options(by, visit)).find(({ id }) => id === answer.id)
  if (!picked) return undefined
  const name = picked.id.slice(2)
  if (by === 'borough') return { type: 'borough', borough: name }
  if (by === 'topic') return { type: 'topic', topic: name }
  if (by === 'registered') return { type: 'registered', event: Number(name) }
  const channel = channels.find((one) => one === name)
  return channel && { type: 'channel', channel }
}

/** For whom an announcement is. */
export const audienceScene: SceneRules<AudienceScene> = {
  *show({ by }, visit) {
    if (acting(visit, 'announcer') === undefined) return denied(visit)
    const nav = [backChoice(visit), menuChoice(visit)]
    if (by !== undefined)
      return { text: tell(visit, `audience.${by}`), choices: [...(yield* options(by, visit)), ...nav] }
    return {
      text: tell(visit, 'audience.ask'),
      choices: [
        { id: 'all', label: label(visit, 'audience.all') },
        ...ways.map((way) => ({ id: `by_${way}`, label: label(visit, `audience.by-${way}`) })),
        ...(visit.city.panel ? [{ id: 'panel', label: label(visit, 'audience.panel') }] : []),
        ...nav,
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (acting(visit, 'announcer') === undefined) return denied(visit)
    const { id, by } = scene
    const way = ways.find((one) => answer.type === 'chosen' && answer.id === `by_${one}`)
    if (by === undefined && way) return { to: { ...scene, by: way } }
    const audience = yield* chosen(by, answer, visit)
    if (audience === undefined) return (answer.type === 'chosen' ? navigate(answer.id) : undefined) ?? missed
    if ('to' in audience) return audience
    const made = yield* composed(id, { audience }, visit)
    return typeof made === 'string' ? { to: { type: 'announcement', id } } : made
  },

  asksText: ({ by }) => by === 'signers',

  before: ({ id, by }) => (by === undefined ? { type: 'announcement', id } : { type: 'audience', id }),
}
