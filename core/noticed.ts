import { pressedUnsubscribe, spokenUnsubscribe, type Wanted } from './announcement/unsubscribe.ts'
import { type Asking, ask } from './ask.ts'
import { pressedRating, spokenRating } from './event/rate-button.ts'
import type { Input } from './input.ts'
import { aside, asksText, open } from './leading.ts'
import { quietedProposal } from './link.ts'
import { postponedWave } from './panel/postpone.ts'
import { buttonPlace, pressedButton, spokenButton } from './promise-button.ts'
import { rated } from './scene/event/opinion.ts'
import { postponed } from './scene/panel/postponed.ts'
import { clarified } from './scene/promise/clarify.ts'
import type { Move } from './scene/scene.ts'
import { sparedSurvey } from './survey/link.ts'
import { label, tell, type Visit } from './visit.ts'

/**
 * What a button of a notice does, or the words that stand for it where there are none: the same at any time, whatever is
 * asked. Most are of no stand, where nobody is told anything. Undefined for every other input.
 */
export function* noticed(input: Input, visit: Visit): Asking<Move | undefined> {
  const wave = postponedWave(input)
  if (wave !== undefined) return yield* postponed(wave, visit)
  const rating = ratingOf(input)
  if (rating) return yield* rated(rating, visit, (scene) => aside(scene, visit))
  if (visit.stand) return undefined
  const quieted = wantsQuiet(input, visit)
  if (quieted !== undefined) return yield* quiet(quieted, visit)
  const wanted = wantedKind(input, visit)
  if (wanted) return yield* unsubscribed(wanted, visit)
  const spared = wantsNoReminder(input, visit)
  if (spared !== undefined) return yield* spare(spared, visit)
  const button = buttonOf(input, visit)
  if (!button) return undefined
  const place = buttonPlace(button)
  if (place) return open(place, visit)
  return yield* clarified(button.id, button.meaning === 'clear', visit, (scene) => aside(scene, visit))
}

/** The proposal of which they want nothing more: the button of a message, or the words that stand for it. */
const wantsQuiet = (input: Input, visit: Visit): number | undefined => {
  if (input.type === 'text') return quietedProposal(input.text, asksText(visit))
  const pressed = input.type === 'command' && /^q_(\d{1,9})$/.exec(input.payload)?.[1]
  return pressed ? Number(pressed) : undefined
}

/** They go on where they were. Who is nobody here yet was told nothing, and meets the proposal. */
function* quiet(proposal: number, visit: Visit): Asking<Move> {
  const { resident } = visit
  if (!resident) return open({ type: 'proposal', id: proposal }, visit)
  yield* ask('quiet', { resident: resident.id, proposal, on: true })
  return { to: 'here', said: tell(visit, 'letter.quieted') }
}

/** The kind of announcements of which they want no more, or some again: a button, or the words that stand for it. */
const wantedKind = (input: Input, visit: Visit) =>
  input.type === 'command'
    ? pressedUnsubscribe(input.payload)
    : input.type === 'text'
      ? spokenUnsubscribe(input.text, asksText(visit))
      : undefined

/** They go on where they were. Who is nobody here is told nothing by anybody. */
function* unsubscribed({ kind, on }: Wanted, visit: Visit): Asking<Move> {
  const { resident } = visit
  if (!resident) return { to: 'here' }
  yield* ask('unsubscribe', { resident: resident.id, kind, on })
  const about = label(visit, `announcement.about-${kind}`)
  const words = label(visit, `announcement.on-${kind}`)
  return {
    to: 'here',
    said: on
      ? tell(visit, 'announcement.subscribed', { about })
      : tell(visit, 'announcement.unsubscribed', { about, words }),
  }
}

/** The survey of which they want no reminder: the button of a notice, or the words that stand for it. */
const wantsNoReminder = (input: Input, visit: Visit): string | undefined =>
  input.type === 'text'
    ? sparedSurvey(input.text, asksText(visit))
    : input.type === 'command'
      ? /^eq_([a-z][a-z0-9-]*)$/.exec(input.payload)?.[1]
      : undefined

/** They go on where they were. */
function* spare(survey: string, visit: Visit): Asking<Move> {
  yield* ask('spare', { survey, resident: visit.resident?.id })
  return { to: 'here', said: tell(visit, 'spare.done') }
}

/** The button of a notice that opens a history, or answers whether it is clear; or the words that stand for it. */
const buttonOf = (input: Input, visit: Visit) =>
  input.type === 'command'
    ? pressedButton(input.payload)
    : input.type === 'text'
      ? spokenButton(input.text, asksText(visit))
      : undefined

/** The button of a notice that asks how an event was; or the words that stand for it. */
const ratingOf = (input: Input) =>
  input.type === 'command'
    ? pressedRating(input.payload)
    : input.type === 'text'
      ? spokenRating(input.text)
      : undefined
