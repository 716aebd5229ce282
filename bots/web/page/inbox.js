// @ts-check
/** @import { Letter } from './protocol.js' */
import { word } from './language.js'
import { part } from './part.js'

/** The demonstration's stand-in for a phone's text messages.
 * @param {(code: string) => void} onUse */
export const createInbox = (onUse) => {
  const panel = part('inbox', HTMLElement)
  const to = part('inbox-to', HTMLElement)
  const code = part('inbox-code', HTMLElement)
  /** @type {Letter | undefined} */
  let letter
  let timer = 0

  const hide = () => {
    clearTimeout(timer)
    letter = undefined
    panel.hidden = true
  }

  const name = () => {
    if (!letter) return
    to.textContent = word('inboxTo').replace('{to}', letter.to).replace('{minutes}', String(letter.minutes))
  }

  part('inbox-use', HTMLButtonElement).addEventListener('click', () => {
    if (!letter) return
    const used = letter.code
    hide()
    onUse(used)
  })
  part('inbox-close', HTMLButtonElement).addEventListener('click', hide)

  return {
    hide,
    name,
    /** @param {Letter} next */
    show: (next) => {
      hide()
      letter = next
      code.textContent = next.code
      panel.hidden = false
      name()
      timer = setTimeout(hide, next.minutes * 60_000)
    },
  }
}
