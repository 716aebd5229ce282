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
  let asked = false
  let timer = 0

  const show = () => {
    panel.hidden = !letter || !asked
  }

  const forget = () => {
    clearTimeout(timer)
    letter = undefined
    show()
  }

  const name = () => {
    if (!letter) return
    to.textContent = word('inboxTo').replace('{to}', letter.to).replace('{minutes}', String(letter.minutes))
  }

  part('inbox-use', HTMLButtonElement).addEventListener('click', () => {
    if (!letter) return
    const used = letter.code
    forget()
    onUse(used)
  })
  part('inbox-close', HTMLButtonElement).addEventListener('click', forget)

  return {
    name,
    /** The letter may come before the question, and stays good while the person looks elsewhere. @param {boolean} now */
    setAsked: (now) => {
      asked = now
      show()
    },
    /** @param {Letter} next */
    receive: (next) => {
      clearTimeout(timer)
      letter = next
      code.textContent = next.code
      timer = setTimeout(forget, next.minutes * 60_000)
      name()
      show()
    },
  }
}
