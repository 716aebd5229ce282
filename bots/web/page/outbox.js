// @ts-check
/** @import { Act, Input } from './protocol.js' */

/** Longest pause between two tries, and longest wait for an answer and for that to a photo, in milliseconds. */
const longestPause = 15_000
const patience = 15_000
const photoPatience = 60_000

/** @param {Act} act */
const post = ({ photo, ...act }) => {
  const headers = { 'X-Voces': '1' }
  if (!photo) {
    return fetch('/api/say', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(act),
      signal: AbortSignal.timeout(patience),
    })
  }
  const query = new URLSearchParams({ update: act.update })
  return fetch(`/api/photo?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': photo.type, ...headers },
    body: photo,
    signal: AbortSignal.timeout(photoPatience),
  })
}

/** `randomUUID` is only there over https and on localhost; a stand may be neither. */
const newUpdate = () => {
  if ('randomUUID' in crypto) return crypto.randomUUID()
  const bytes = Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte, index) =>
    (index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte)
      .toString(16)
      .padStart(2, '0'),
  ).join('')
  return bytes.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The server's own words for a refusal, or none. @param {Response} response */
const words = async (response) => {
  try {
    const body = await response.json()
    return typeof body?.message === 'string' ? body.message : ''
  } catch {
    return ''
  }
}

/** Takes what the resident does to the server: in order, each until it has an answer, always under the same update.
 * @param {{
 *   onDelivered: (act: Act) => void,
 *   onRefused: (act: Act, message: string) => void,
 *   onWaiting: (act: Act | undefined) => void,
 * }} events `onWaiting` names the act that could not be delivered yet, or none. */
export const createOutbox = ({ onDelivered, onRefused, onWaiting }) => {
  /** @type {Act[]} */
  const acts = []
  let busy = false
  let tries = 0
  let timer = 0

  /** @param {Act} act @returns {Promise<(() => void) | undefined>} what came of it; undefined: try again */
  const deliver = async (act) => {
    try {
      const response = await post(act)
      if (response.ok) return () => onDelivered(act)
      if (response.status >= 500) return undefined
      const message = await words(response)
      return () => onRefused(act, message)
    } catch {
      return undefined
    }
  }

  const work = async () => {
    const act = acts[0]
    if (busy || !act) return
    clearTimeout(timer)
    busy = true
    const settle = await deliver(act)
    busy = false
    if (settle) {
      acts.shift()
      if (tries > 0) onWaiting(undefined)
      tries = 0
      settle()
      void work()
    } else {
      tries += 1
      onWaiting(act)
      timer = setTimeout(work, Math.min(longestPause, 500 * 2 ** tries) * (0.75 + Math.random() / 2))
    }
  }

  return {
    /** @param {Input} input @param {Blob} [photo] */
    send: (input, photo) => {
      const act = { update: newUpdate(), input, ...(photo && { photo }) }
      acts.push(act)
      void work()
      return act
    },
    /** The same thing pressed again while it is still on its way is one act. @param {Input} input */
    holds: (input) => acts.some((act) => JSON.stringify(act.input) === JSON.stringify(input)),
    /** The connection is back: no need to sit out the pause. */
    hurry: () => void work(),
  }
}
