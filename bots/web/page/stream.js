// @ts-check
/** @import { Letter, Message, Session } from './protocol.js' */

/** Longest pause before connecting again, in milliseconds. */
const longestPause = 8_000

/** What the server says, each message once. It connects again by itself, asking for what came after the last one seen:
 * a browser gives up on its own after an answer such as 502, so the pauses are kept here.
 * @param {{
 *   onMessage: (message: Message) => void,
 *   onInbox: (letter: Letter) => void,
 *   onSession: (session: Session) => void,
 *   onConnected: (connected: boolean) => void,
 * }} events */
export const openStream = ({ onMessage, onInbox, onSession, onConnected }) => {
  let seen = 0
  let tries = 0
  let timer = 0
  /** @type {EventSource | undefined} */
  let source

  const connect = () => {
    clearTimeout(timer)
    source?.close()
    const mine = new EventSource(`/api/events?after=${seen}`)
    source = mine
    mine.addEventListener('open', () => {
      tries = 0
      onConnected(true)
    })
    mine.addEventListener('message', (event) => {
      /** @type {Message} */
      const message = JSON.parse(event.data)
      if (message.seq <= seen) return
      seen = message.seq
      onMessage(message)
    })
    mine.addEventListener('inbox', (event) => onInbox(JSON.parse(event.data)))
    mine.addEventListener('session', (event) => onSession(JSON.parse(event.data)))
    mine.addEventListener('error', () => {
      mine.close()
      if (source !== mine) return
      onConnected(false)
      tries += 1
      clearTimeout(timer)
      timer = setTimeout(connect, Math.min(longestPause, 250 * 2 ** tries) * (0.75 + Math.random() / 2))
    })
  }

  connect()
  return { reconnect: connect }
}
