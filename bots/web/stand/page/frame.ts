import type { Language } from '../../../../core/reply.ts'
import { part } from '../../page/part.js'
import type { Plan } from '../protocol.ts'
import type { Screen } from './screens.ts'
import { words } from './words.ts'

const screen = part('screen', HTMLElement)
const complaint = part('complaint', HTMLElement)
const queue = part('queue', HTMLElement)
const place = part('place', HTMLElement)
const other = part('language', HTMLButtonElement)

/** What is on the screen. */
export const shown = (): string | undefined => screen.dataset.screen

/** Puts a screen there, and reads from its heading on. */
export function show({ name, parts }: Screen): void {
  screen.dataset.screen = name
  screen.replaceChildren(...parts)
  complain('')
  window.scrollTo(0, 0)
  const heading = screen.querySelector('h2')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** Says what is wrong, or nothing any more. */
export function complain(text: string): void {
  complaint.textContent = text
  complaint.hidden = text === ''
}

/** What stands around every screen. @param queued Answers that wait to be sent. */
export function dress(language: Language, plan: Plan | undefined, queued: number): void {
  const said = words[language]
  document.documentElement.lang = language
  other.textContent = said.languageOther
  place.textContent = plan ? `${plan.city.name[language]} · ${plan.stand}` : ''
  document.title = plan ? `Voces · ${plan.stand}` : 'Voces'
  queue.textContent = queued > 0 ? said.queued(queued) : ''
}

export const onOtherLanguage = (chosen: () => void): void => other.addEventListener('click', chosen)
