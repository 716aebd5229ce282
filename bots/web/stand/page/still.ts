import type { Language } from '../../../../core/reply.ts'
import { make } from '../../page/part.js'
import { createIdle, followTouches, type Idle } from './idle.ts'
import { words } from './words.ts'

/** Milliseconds without a touch until it is asked whether somebody is there, and those in which they may say so. */
const pause = 60_000
const warning = 10_000

/** Asks whoever has not touched the page for a minute whether they are there, and begins anew when nobody is. */
export function askWhetherStill(language: () => Language, onOver: () => void): Idle {
  const heading = make('h2', '')
  heading.id = 'still-name'
  const why = make('p', '')
  const yes = make('button', 'main')
  yes.type = 'button'
  const dialog = make('dialog', 'still', heading, why, yes)
  dialog.setAttribute('aria-labelledby', heading.id)
  document.body.append(dialog)
  const idle = createIdle({
    pause,
    warning,
    onWarning: (seconds) => {
      const said = words[language()]
      heading.textContent = said.still
      why.textContent = said.stillWhy(seconds)
      yes.textContent = said.stillYes
      if (!dialog.open) dialog.showModal()
    },
    onBack: () => dialog.close(),
    onOver,
  })
  yes.addEventListener('click', () => idle.touch())
  dialog.addEventListener('cancel', () => idle.touch())
  return idle
}

/** While `watched`, each touch says that somebody is there. What asks is answered by its own button. */
export function watch(idle: Idle, watched: () => boolean): void {
  followTouches(() => {
    if (watched() && !document.querySelector('dialog[open].still')) idle.touch()
  })
}
