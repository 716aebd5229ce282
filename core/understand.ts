import { type Asking, ask } from './ask.ts'
import { earlier, turned, turnId } from './choice-page.ts'
import { linkedDigest } from './digest/link.ts'
import { essayPayload, linkedEssay, linkedPoint } from './essay/link.ts'
import { globalWord } from './global-word.ts'
import type { Input } from './input.ts'
import { aside, asksText, open } from './leading.ts'
import {
  asksForReview,
  followedLink,
  linkedAnnouncement,
  linkedConclusions,
  linkedDraft,
  linkedEvent,
  linkedOwnEvent,
  linkedProposal,
  linkedRepresentative,
} from './link.ts'
import { exactChoice, isZero, matchChoice } from './match.ts'
import { linkedMeeting } from './meeting/link.ts'
import { noticed } from './noticed.ts'
import { placeOf } from './place.ts'
import { bringing } from './scene/duty/brought.ts'
import { rulesOf } from './scene/index.ts'
import { type Answer, isMove, type Move, missed } from './scene/scene.ts'
import { shared } from './sharing.ts'
import { partCode } from './shift.ts'
import type { Scene } from './state.ts'
import { linkedSurvey, surveyPayload } from './survey/link.ts'
import type { Text } from './text.ts'
import { languageOf, tell, type Visit } from './visit.ts'

/** What the input means here; a representative's code may have come with it. */
export function* understand(sent: Input, visit: Visit): Asking<Move | 'silent' | 'stopped'> {
  const { input, code } = partCode(sent)
  const move = yield* meaning(input, visit)
  return code === undefined || typeof move === 'string' ? move : yield* bringing(code, move, visit)
}

/** In the order that the house promises: global words, numbers, words. */
function* meaning(input: Input, visit: Visit): Asking<Move | 'silent' | 'stopped'> {
  const word = wordOf(input)
  if (input.type === 'command') {
    const place = placeOf(input.payload)
    if (place) return open(place, visit)
  }
  if (word === 'stop') {
    yield* ask('mute', { on: true })
    return 'stopped'
  }
  if (visit.lost) return { to: 'menu', said: tell(visit, 'answer.lost') }
  const named = namesChoice(input, visit)
  const asked = input.type === 'text' && !named ? linked(input.text, visit) : undefined
  if (asked) return open(asked, visit)
  const told = named ? undefined : yield* noticed(input, visit)
  if (told) return told
  const spoken = named ? undefined : ((yield* surveyOf(input, visit)) ?? (yield* essayOf(input, visit)))
  if (spoken) return open(spoken, visit)
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
  const answer = (named ? undefined : shared(input, visit)) ?? read(input, visit)
  if (answer === 'repeated' || answer === 'silent') return 'silent'
  if (answer === 'turned') return turn(visit)
  if (answer === 'spent') return { to: 'here', said: tell(visit, 'answer.already') }
  if (answer === 'noise') return { to: 'here', said: thanks(input, visit) }
  if (answer === undefined) return missed
  if (isMove(answer)) return answer
  const { scene } = visit.state
  return yield* rulesOf(scene).answer(scene, answer, visit)
}

/** The place that words name. Where their own words are asked for, "propuesta 12" may be some of them. */
function linked(typed: string, visit: Visit): Scene | undefined {
  const proposal = asksText(visit) ? followedLink(typed) : linkedProposal(typed)
  if (proposal !== undefined) return { type: 'proposal', id: proposal }
  if (asksText(visit)) return undefined
  const draft = linkedDraft(typed)
  if (draft !== undefined) return { type: 'draft', draft }
  const announcement = visit.staff && linkedAnnouncement(typed)
  if (announcement) return { type: 'announcement', id: announcement }
  const representative = visit.staff && linkedRepresentative(typed)
  if (representative) return { type: 'representative', representative }
  const over = linkedConclusions(typed)
  if (over !== undefined) return { type: 'compose', event: over, part: 'attended' }
  const own = linkedOwnEvent(typed)
  if (own !== undefined) return { type: 'composed', event: own }
  const point = linkedPoint(typed)
  if (point !== undefined) return { type: 'point', point }
  const meeting = linkedMeeting(typed)
  if (meeting !== undefined) return meeting
  const digest = linkedDigest(typed)
  if (digest !== undefined) return digest
  const event = linkedEvent(typed)
  if (event !== undefined) return { type: 'event', id: event }
  return visit.staff && asksForReview(typed) ? { type: 'review' } : undefined
}

/** The survey that words name, if there is one: much else may begin with that word. */
function* surveyOf(input: Input, visit: Visit): Asking<Scene | undefined> {
  const survey = input.type === 'text' ? linkedSurvey(input.text, asksText(visit)) : undefined
  if (survey === undefined) return undefined
  const found = yield* ask('survey', { survey, resident: visit.resident?.id })
  return found && placeOf(surveyPayload(survey))
}

/** The essay that words name, if there is one. */
function* essayOf(input: Input, visit: Visit): Asking<Scene | undefined> {
  const essay = input.type === 'text' ? linkedEssay(input.text, asksText(visit)) : undefined
  if (essay === undefined) return undefined
  const found = yield* ask('essay', { essay, at: { page: 1 } })
  return found && placeOf(essayPayload(essay))
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
      const asksNumber = rulesOf(visit.state.scene).asksNumber?.(visit.state.scene) ?? false
      if (paged && !asksNumber && isZero(input.text, languageOf(visit))) return 'turned'
      const matched = asksText(visit)
        ? literalChoice(input.text, labels, visit)
        : matchChoice(input.text, labels, languageOf(visit))
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

/** An option by its very words, or by the bare number that stands before it. */
function literalChoice(
  typed: string,
  labels: readonly string[],
  { capabilities, state }: Visit,
): number | undefined {
  const exact = exactChoice(typed, labels)
  const numbered = !capabilities.buttons && !rulesOf(state.scene).asksNumber?.(state.scene)
  if (exact !== undefined || !numbered) return exact
  const place = /^\s*(\d{1,2})\s*$/.exec(typed)?.[1]
  return place !== undefined && Number(place) >= 1 && Number(place) <= labels.length
    ? Number(place) - 1
    : undefined
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
  scene.type === 'phone' ||
  scene.type === 'enlist' ||
  (scene.type === 'consent' && capabilities.vouchesForContacts)

const thanks = (input: Input, visit: Visit): Text =>
  tell(visit, 'answer.attachment', {
    kind: input.type === 'attachment' ? input.kind : input.type === 'location' ? 'location' : 'contact',
  })
