import { pressedUnsubscribe, spokenUnsubscribe, type Wanted } from './announcement/unsubscribe.ts'
import { type Asking, ask } from './ask.ts'
import { pressedRating, spokenRating } from './event/rate-button.ts'
import { type Input, meant } from './input.ts'
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
  const rating = meant(input, pressedRating, spokenRating)
  if (rating) return yield* rated(rating, visit, (scene) => aside(scene, visit))
  if (visit.stand) return undefined
  const exact = asksText(visit)
  const quieted = meant(input, pressedQuiet, (typed) => quietedProposal(typed, exact))
  if (quieted !== undefined) return yield* quiet(quieted, visit)
  const wanted = meant(input, pressedUnsubscribe, (typed) => spokenUnsubscribe(typed, exact))
  if (wanted) return yield* unsubscribed(wanted, visit)
  const spared = meant(input, pressedSpare, (typed) => sparedSurvey(typed, exact))
  if (spared !== undefined) return yield* spare(spared, visit)
  const button = meant(input, pressedButton, (typed) => spokenButton(typed, exact))
  if (!button) return undefined
  const place = buttonPlace(button)
  if (place) return open(place, visit)
  return yield* clarified(button.id, button.meaning === 'clear', visit, (scene) => aside(scene, visit))
}

/** The proposal of which they want nothing more. */
function pressedQuiet(payload: string): number | undefined {
  const id = /^q_(\d{1,9})$/.exec(payload)?.[1]
  return id === undefined ? undefined : Number(id)
}

/** They go on where they were. Who is nobody here yet was told nothing, and meets the proposal. */
function* quiet(proposal: number, visit: Visit): Asking<Move> {
  const { resident } = visit
  if (!resident) return open({ type: 'proposal', id: proposal }, visit)
  yield* ask('quiet', { resident: resident.id, proposal, on: true })
  return { to: 'here', said: tell(visit, 'letter.quieted') }
}

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

/** The survey of which they want no reminder. */
const pressedSpare = (payload: string): string | undefined => /^eq_([a-z][a-z0-9-]*)$/.exec(payload)?.[1]

/** They go on where they were. */
function* spare(survey: string, visit: Visit): Asking<Move> {
  yield* ask('spare', { survey, resident: visit.resident?.id })
  return { to: 'here', said: tell(visit, 'spare.done') }
}
