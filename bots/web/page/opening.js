// @ts-check
/** @import { Input } from './protocol.js' */

/** A page that has no messages this long after it connected has no conversation yet, in milliseconds. */
const quiet = 700

/** The survey that the address of a stand's conversation names. */
const survey = () => {
  const id = new URLSearchParams(window.location.search).get('e')
  return id && /^[a-z][a-z0-9-]{0,60}$/.test(id) ? id : undefined
}

/** The proposal that the address names: `/p/12` or `/?p=12`. */
const proposal = () => {
  const { pathname, search } = window.location
  const id = /^\/p\/(\d{1,9})\/?$/.exec(pathname)?.[1] ?? new URLSearchParams(search).get('p')
  return id && /^\d{1,9}$/.test(id) ? id : undefined
}

/** A reload shows the same conversation again; only following the link anew asks for the proposal anew. */
const followedLink = () => {
  const mark = `opened ${window.location.pathname}${window.location.search}`
  const [entry] = performance.getEntriesByType('navigation')
  const again = entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate'
  try {
    if (again && sessionStorage.getItem(mark)) return false
    sessionStorage.setItem(mark, 'yes')
  } catch {
    // Without storage the worst is the proposal shown twice.
  }
  return true
}

/** What opening the page itself says, once.
 * @param {(input: Input) => void} send */
export const createOpening = (send) => {
  let done = false
  let anything = false

  /** @param {string} payload */
  const start = (payload) => {
    if (done) return
    done = true
    send({ type: 'command', name: 'start', payload })
  }

  return {
    /** Something was said already, so there is nothing to open. */
    heard: () => {
      anything = true
    },
    connected: () => {
      const id = proposal()
      const asked = survey()
      if (id && !done && followedLink()) start(`p_${id}`)
      else if (asked && !done && followedLink()) start(`e_${asked}`)
      else setTimeout(() => anything || start(''), quiet)
    },
  }
}
