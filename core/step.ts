import { type Asking, ask } from './ask.ts'
import { choicePage, earlier, turned, turnId } from './choice-page.ts'
import { echoes } from './echo.ts'
import type { Effect } from './effect.ts'
import { globalWord } from './global-word.ts'
import type { Input } from './input.ts'
import { linkedProposal } from './link.ts'
import { exactChoice, isZero, matchChoice } from './match.ts'
import { policy } from './policy.ts'
import type { Reply } from './reply.ts'
import { rulesOf } from './scene/index.ts'
import { type Answer, isMove, type Move, missed, type View } from './scene/scene.ts'
import type { Scene, State } from './state.ts'
import type { Text } from './text.ts'
import { languageOf, type Situation, tell, type Visit } from './visit.ts'

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
export function* step(before: State, input: Input, situation: Situation): Asking<Outcome> {
  const visit: Visit = { ...situation, state: structuredClone(before), effects: [] }
  const move = yield* understand(input, visit)
  const asked =
    move === 'silent'
      ? []
      : move === 'stopped'
        ? [stopped(visit)]
        : yield* follow(move, input, before.scene, visit)
  const replies = [...partingWords(before, asked, visit), ...asked]
  const looping = replies.length > 0 && echoes(visit.state, replies, visit.now)
  return { state: visit.state, replies: looping ? [] : replies, effects: visit.effects, looping }
}

/**
 * Where the phone is asked for, the platform shows a keyboard of its own, which only a message without a question
 * takes away: whoever turns to something else gets one.
 */
function partingWords(before: State, replies: readonly Reply[], visit: Visit): Reply[] {
  const keyboard = before.scene.type === 'consent' && visit.capabilities.vouchesForContacts
  const turned = keyboard && visit.state.scene.type !== 'consent' && replies[0]?.prompt !== undefined
  return turned ? [{ text: tell(visit, 'consent.later') }] : []
}

const stopped = (visit: Visit): Reply => ({ text: tell(visit, 'stop.done') })

/** What the input means here, in the order that the house promises: global words, numbers, words. */
function* understand(input: Input, visit: Visit): Asking<Move | 'silent' | 'stopped'> {
  const word = wordOf(input)
  if (input.type === 'command') {
    const proposal = /^p_(\d{1,9})$/.exec(input.payload)?.[1]
    if (proposal) return open({ type: 'proposal', id: Number(proposal) }, visit)
  }
  if (word === 'stop') {
    yield* ask('mute', { on: true })
    return 'stopped'
  }
  if (visit.lost) return { to: 'menu', said: tell(visit, 'answer.lost') }
  const named = namesChoice(input, visit)
  const asked = input.type === 'text' && !named ? linkedProposal(input.text) : undefined
  if (asked !== undefined) return open({ type: 'proposal', id: asked }, visit)
  const nothingAsked = visit.state.prompt.choices.length === 0
  if (nothingAsked) return { to: 'here' }
  switch (named ? undefined : word) {
    case 'menu':
    case 'start':
      return { to: 'menu' }
    case 'help':
      return aside({ type: 'help' }, visit)
    case 'language':
      return aside({ type: 'language' }, visit)
    case 'back':
      return turnBack(visit) ?? { to: 'back' }
  }
  const answer = read(input, visit)
  if (answer === 'repeated') return 'silent'
  if (answer === 'turned') return turn(visit)
  if (answer === 'spent') return { to: 'here', said: tell(visit, 'answer.already') }
  if (answer === 'noise') return { to: 'here', said: thanks(input, visit) }
  if (answer === undefined) return missed
  const { scene } = visit.state
  return yield* rulesOf(scene).answer(scene, answer, visit)
}

/** Commands are words that work anywhere, in any language: /ayuda as /help. */
function wordOf(input: Input): string | undefined {
  switch (input.type) {
    case 'command':
      return globalWord(input.name) ?? input.name
    case 'text':
      return globalWord(input.text)
    default:
      return undefined
  }
}

/** The words of an open option mean that option, even where they are a global word elsewhere. */
function namesChoice(input: Input, { state }: Visit): boolean {
  if (input.type !== 'text') return false
  const labels = state.prompt.choices.map((choice) => choice.label)
  // "inglés" is the name of a language too, and only its own question can tell which.
  const named = state.scene.type === 'language' && globalWord(input.text) === 'language'
  return named || exactChoice(input.text, labels) !== undefined
}

/** A link to a place: someone new chooses a language first, and then arrives there. */
function open(place: Scene, visit: Visit): Move {
  if (visit.state.language !== undefined) return { to: place }
  visit.state.trail = [place]
  visit.state.scene = { type: 'language' }
  return { to: 'here' }
}

/** A polite way out of a half-finished step: whatever it is, 'back' returns to it. */
function aside(scene: Scene, visit: Visit): Move {
  const { state } = visit
  if (state.scene.type !== scene.type) state.trail = [...state.trail, state.scene].slice(-policy.trail)
  state.scene = scene
  return { to: 'here' }
}

/** The input as an answer to the open question. */
function read(input: Input, visit: Visit): Answer | 'repeated' | 'turned' | 'spent' | 'noise' | undefined {
  const { prompt, answered } = visit.state
  switch (input.type) {
    case 'choice': {
      const { ordinal } = input
      if (answered?.prompt === input.prompt && answered.ordinal === ordinal) return 'repeated'
      const choice = prompt.choices[ordinal]
      if (input.prompt !== prompt.id) return 'spent'
      if (!choice) return undefined
      visit.state.answered = { prompt: prompt.id, ordinal }
      return choice.id === turnId ? 'turned' : { type: 'chosen', id: choice.id }
    }
    case 'text': {
      const labels = prompt.choices.map((choice) => choice.label)
      const paged = prompt.choices.at(-1)?.id === turnId
      if (paged && isZero(input.text, languageOf(visit))) return 'turned'
      const matched = matchChoice(input.text, labels, languageOf(visit))
      const choice = matched === undefined ? undefined : prompt.choices[matched]
      if (choice?.id === turnId) return 'turned'
      return choice ? { type: 'chosen', id: choice.id } : { type: 'typed', text: input.text }
    }
    case 'contact':
      return awaitsContact(visit) ? input : 'noise'
    case 'attachment':
    case 'location':
      return 'noise'
    case 'command':
      return undefined
  }
}

/** The other choices of the same question. */
function turn({ state: { prompt }, capabilities }: Visit): Move {
  prompt.from = turned(prompt, capabilities.choices ?? prompt.choices.length)
  return { to: 'here' }
}

/** Whoever turned to more choices goes back to the ones before. */
function turnBack({ state: { prompt }, capabilities }: Visit): Move | undefined {
  if (!prompt.from) return undefined
  prompt.from = earlier(prompt.from, capabilities.choices ?? prompt.from)
  return { to: 'here' }
}

const awaitsContact = ({ state: { scene }, capabilities }: Visit): boolean =>
  scene.type === 'phone' || (scene.type === 'consent' && capabilities.vouchesForContacts)

const thanks = (input: Input, visit: Visit): Text =>
  tell(visit, 'answer.attachment', {
    kind: input.type === 'attachment' ? input.kind : input.type === 'location' ? 'location' : 'contact',
  })

/** Goes where the move leads, and puts the question there. */
function* follow(asked: Move, input: Input, left: Scene, visit: Visit): Asking<Reply[]> {
  const first: Reply[] = []
  const said: Text[] = []
  // The message of a spent button is far up: what takes its place would not be seen.
  const pressed = input.type === 'choice' && input.prompt === visit.state.prompt.id
  let move = asked
  // Scenes may pass a person on when there is nothing to ask; a chain of more than a few would be a circle.
  for (let hops = 0; hops < 8; hops++) {
    const resolved: Move = move.missed ? afterMiss(move, visit) : move
    if (!move.missed && hops === 0) visit.state.misses = 0
    if (resolved.first) first.push({ text: resolved.first })
    if (resolved.said) said.push(resolved.said)
    go(resolved.to, visit.state, hops > 0)
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
])
const same = (one: Scene | undefined, other: Scene) => JSON.stringify(one) === JSON.stringify(other)

/** `passing`: the scene that is left had nothing to show, so there is no way back to it. */
function go(to: Move['to'], state: State, passing: boolean): void {
  if (to === 'here') return
  if (to === 'menu') {
    state.trail = []
    state.scene = { type: 'menu' }
  } else if (to === 'back') {
    state.scene = state.trail.pop() ?? { type: 'menu' }
  } else {
    const turnsPage = to.type === state.scene.type && 'page' in to
    if (same(state.trail.at(-1), to)) state.trail.pop()
    else if (!passing && places.has(state.scene.type) && !turnsPage && !same(state.scene, to))
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
  const id = state.prompt.id + 1
  const { shown, stored } = choicePage(view.choices, from, visit)
  state.prompt = { id, choices: stored, ...(shown.first !== undefined && { from: shown.first }) }
  return {
    text: [...said.flatMap((text): Text => [...text, '\n\n']), ...view.text],
    ...(view.picture && { picture: view.picture }),
    prompt: {
      id,
      ...shown,
      ...(view.contact && { contact: view.contact }),
      ...(view.typing && { typing: view.typing }),
    },
    ...(replaces && { replaces }),
  }
}
