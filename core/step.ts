import type { Asking } from './ask.ts'
import { choicePage, turnId } from './choice-page.ts'
import { echoes } from './echo.ts'
import type { Effect } from './effect.ts'
import type { Input, Renewal } from './input.ts'
import { policy } from './policy.ts'
import { renewing, stillStands } from './renewal.ts'
import type { Reply } from './reply.ts'
import { rulesOf } from './scene/index.ts'
import { isMove, type Move, type View } from './scene/scene.ts'
import { keptAtStand, offeredAtStand, strayed } from './scene/stand/locked.ts'
import { isPlace } from './sharing.ts'
import type { Scene, State } from './state.ts'
import { plain, type Text } from './text.ts'
import { understand } from './understand.ts'
import { label, type Situation, tell, type Visit } from './visit.ts'

export interface Outcome {
  state: State
  replies: Reply[]
  effects: Effect[]
  /** The same words were said too often: somebody is answering by machine, and this turn stays silent. */
  looping: boolean
}

/**
 * One turn of a conversation: from its state and what the resident sent, to the next state, what is answered and
 * what is caused. Pure: time comes in with the situation, and what must be read is asked for.
 */
export function* step(before: State, input: Input | Renewal, situation: Situation): Asking<Outcome> {
  const visit: Visit = { ...situation, state: structuredClone(before), effects: [] }
  const isRenewal = input.type === 'renewal'
  // Whoever does something looks on from then.
  if (!isRenewal && visit.state.prompt.renewing !== undefined) visit.state.prompt.renewing = visit.now
  const move = strayed(visit)
    ? ({ to: 'menu' } as const)
    : isRenewal
      ? stillStands(input, visit)
        ? ({ to: 'here' } as const)
        : 'silent'
      : yield* understand(input, visit)
  const asked =
    move === 'silent'
      ? []
      : move === 'stopped'
        ? [stopped(visit)]
        : yield* follow(move, input, before.scene, visit)
  const replies = [...partingWords(before, input, asked, visit), ...asked]
  const looping = !isRenewal && replies.length > 0 && echoes(visit.state, replies, visit.now)
  return { state: visit.state, replies: looping ? [] : replies, effects: visit.effects, looping }
}

/**
 * Where the phone or a place is asked for, the platform shows a keyboard of its own, which only a message without a
 * question takes away: whoever goes on from there gets one.
 */
function partingWords(
  before: State,
  input: Input | Renewal,
  replies: readonly Reply[],
  visit: Visit,
): Reply[] {
  const { state, capabilities } = visit
  const left = capabilities.keyboard && hasKeyboard(before) && !hasKeyboard(state)
  if (!left || replies[0]?.prompt === undefined) return []
  const later = before.scene.type === 'consent'
  const words = later
    ? 'consent.later'
    : input.type !== 'renewal' && isPlace(input)
      ? 'sharing.located'
      : 'sharing.left'
  return [{ text: tell(visit, words) }]
}

const hasKeyboard = ({ scene, prompt }: State): boolean =>
  scene.type === 'consent' || prompt.asks === 'location'

const stopped = (visit: Visit): Reply => ({ text: tell(visit, 'stop.done') })

/** Goes where the move leads, and puts the question there. */
function* follow(asked: Move, input: Input | Renewal, left: Scene, visit: Visit): Asking<Reply[]> {
  const first: Reply[] = []
  const said: Text[] = []
  // The message of a spent button is far up: what takes its place would not be seen.
  const pressed =
    (input.type === 'choice' || input.type === 'renewal') && input.prompt === visit.state.prompt.id
  let move = asked
  // Scenes may pass a person on when there is nothing to ask; a chain of more than a few would be a circle.
  for (let hops = 0; hops < 8; hops++) {
    const resolved: Move = move.missed ? afterMiss(move, visit) : move
    if (!move.missed && hops === 0) visit.state.misses = 0
    if (resolved.first) {
      const { first: text, file, secret } = resolved
      first.push({ text, ...(file && { file }), ...(secret && { secret }) })
    }
    if (resolved.said) said.push(resolved.said)
    go(resolved.to, visit.state, hops > 0)
    const kept = keptAtStand(visit)
    if (kept) said.push(kept)
    const made = yield* rulesOf(visit.state.scene).show(visit.state.scene, visit)
    if (!isMove(made)) {
      const from = same(left, visit.state.scene) ? visit.state.prompt.from : undefined
      return [...first, put(made, said, visit, { from, replaces: pressed && first.length === 0 })]
    }
    move = made
  }
  throw new Error(`no question to put in scene ${visit.state.scene.type}`)
}

/** Says what can be answered; after two misses in a row it is kinder to start from the menu. */
function afterMiss(move: Move, visit: Visit): Move {
  const { state } = visit
  state.misses += 1
  const lost = state.misses >= policy.misses && state.scene.type !== 'language'
  if (lost) {
    state.misses = 0
    return { to: 'menu', said: tell(visit, 'answer.menu') }
  }
  const count = state.prompt.choices.filter(({ id }) => id !== turnId).length
  const buttons = visit.capabilities.buttons ? 'yes' : 'no'
  const typing = state.scene.type === 'phone' || state.scene.type === 'code'
  const sorry = tell(visit, 'answer.not-understood')
  return {
    ...move,
    said: typing ? sorry : [...sorry, ' ', ...tell(visit, 'answer.options', { count, buttons })],
  }
}

const places: ReadonlySet<Scene['type']> = new Set([
  'topics',
  'boroughs',
  'list',
  'search',
  'found',
  'proposal',
  'mine',
  'self',
  'course',
  'history',
  'represents',
  'owed',
  'promised',
  'standing',
  'answers',
  'runs',
  'run',
  'works',
  'alike',
  'announcements',
  'announcement',
  'essays',
  'essay',
  'points',
  'point',
  'drafting',
  'drafted',
  'digests',
  'digest',
  'digest-part',
  'events',
  'events-by',
  'events-near',
  'hosting',
  'event',
  'meetings',
  'meeting',
  'synthesis',
  'synthesis-of',
  'synthesis-alike',
  'panel',
  'surveys',
  'survey',
  'results',
])
const same = (one: Scene | undefined, other: Scene) => JSON.stringify(one) === JSON.stringify(other)

/** Who follows a link in the middle of writing goes on with that afterwards. */
const isWayBack = (left: Scene, to: Scene): boolean =>
  places.has(left.type) || ((left.type === 'write' || left.type === 'question') && to.type === 'proposal')

/** `passing`: the scene that is left had nothing to show, so there is no way back to it. */
function go(to: Move['to'], state: State, passing: boolean): void {
  if (to === 'here') return
  if (to === 'menu') {
    state.trail = []
    state.scene = { type: 'menu' }
  } else if (to === 'back') {
    state.scene = rulesOf(state.scene).before?.(state.scene) ?? state.trail.pop() ?? { type: 'menu' }
  } else {
    const turnsPage = to.type === state.scene.type && 'page' in to
    if (same(state.trail.at(-1), to)) state.trail.pop()
    else if (!passing && isWayBack(state.scene, to) && !turnsPage && !same(state.scene, to))
      state.trail.push(state.scene)
    state.trail = state.trail.slice(-policy.trail)
    state.scene = to
  }
}

/** The question as a reply with a new prompt: buttons of all earlier ones are spent from now on. */
function put(
  view: View,
  said: readonly Text[],
  visit: Visit,
  { from = 0, replaces }: { from: number | undefined; replaces: boolean },
): Reply {
  const { state } = visit
  const { asks } = view
  const how: Text = asks ? ['\n\n', ...tell(visit, `sharing.${asks}`, { where: visit.channel })] : []
  const text = [...said.flatMap((text): Text => [...text, '\n\n']), ...view.text, ...how]
  // Words that do not fit beside a picture are worth more than it.
  const picture = plain(text).length <= visit.capabilities.caption ? view.picture : undefined
  const id = state.prompt.id + 1
  const renewed = rulesOf(state.scene).renews && renewing(visit)
  const { shown, stored } = choicePage(offeredAtStand(view.choices, visit), from, visit)
  state.prompt = {
    id,
    choices: stored,
    ...(shown.first !== undefined && { from: shown.first }),
    ...(asks && { asks }),
    ...renewed?.kept,
  }
  return {
    text,
    ...(picture && { picture }),
    prompt: {
      id,
      ...shown,
      ...(view.contact && { contact: view.contact }),
      ...(view.typing && { typing: view.typing }),
      ...renewed?.prompt,
      ...(rulesOf(state.scene).asksNumber?.(state.scene) && { unnumbered: true as const }),
      ...(asks === 'photo' && { asks: { what: asks } }),
      ...(asks === 'location' && { asks: { what: asks, label: label(visit, 'sharing.locate') } }),
    },
    ...(replaces && { replaces }),
  }
}
