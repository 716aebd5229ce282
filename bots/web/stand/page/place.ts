import { pinOf } from '../../../../core/survey/given.ts'
import type { Question } from '../../../../core/survey/question.ts'
import { make } from '../../page/part.js'
import { type Asked, button, type Control } from './control.ts'
import { boroughs } from './options.ts'

/** Milliseconds in which a device finds where it is, or does not. */
const patience = 15_000

function pin(asked: Asked): HTMLElement[] {
  const { said } = asked
  if (!('geolocation' in navigator)) return [make('p', 'how', said.notLocated)]
  const note = make('p', 'how', asked.given?.type === 'pin' ? said.located : '')
  const locate = button(said.locate, () => {
    locate.disabled = true
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => asked.give(pinOf(coords.latitude, coords.longitude)),
      () => {
        locate.disabled = false
        asked.complain(said.notLocated)
      },
      { timeout: patience, maximumAge: 60_000 },
    )
  })
  return [make('div', 'options', locate), note]
}

/** A borough by its name, the place where the device is, or either. */
export function place({ by }: Extract<Question, { type: 'place' }>, asked: Asked): Control {
  return {
    parts: [...(by === 'borough' ? [] : pin(asked)), ...(by === 'pin' ? [] : [boroughs(asked)])],
  }
}
