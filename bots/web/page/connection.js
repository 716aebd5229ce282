// @ts-check
import { word } from './language.js'

/** A gap shorter than this is nobody's concern, in milliseconds. */
const notable = 1_000

/** Says that the connection is lost, and whether something waits for its return.
 * @param {HTMLElement} banner */
export const createConnection = (banner) => {
  let connected = false
  let waiting = false
  let timer = 0

  const name = () => {
    const text = waiting ? word('lostWaiting') : connected ? '' : word('lost')
    if (banner.textContent !== text) banner.textContent = text
  }

  const later = () => {
    clearTimeout(timer)
    if (connected || waiting) name()
    else timer = setTimeout(name, notable)
  }

  return {
    /** Says it again, in the page's language, if it is being said. */
    name: () => {
      if (banner.textContent) name()
    },
    /** @param {boolean} now */
    setConnected: (now) => {
      connected = now
      later()
    },
    /** @param {boolean} now */
    setWaiting: (now) => {
      waiting = now
      later()
    },
  }
}
