// @ts-check
/** @import { Input } from './protocol.js' */

/** A page that has no messages this long after it connected has no conversation yet, in milliseconds. */
const quiet = 700

/** What the address names, as a link to it says: the proposal of `/p/12` or `/?p=12`, the event of `/e/3`. */
const named = () => {
  const { pathname, search } = window.location
  const [, kind = 'p', number = new URLSearchParams(search).get('p')] =
    /^\/([pe])\/(\d{1,9})\/?$/.exec(pathname) ?? []
  return number && /^\d{1,9}$/.test(number) ? `${kind}_${number}` : undefined
}

/** A reload shows the same conversation again; only following the link anew asks for it anew. */
const followedLink = () => {
  const mark = `opened ${window.location.pathname}${window.location.search}`
  const [entry] = performance.getEntriesByType('navigation')
  const again = entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate'
  try {
    if (again && sessionStorage.getItem(mark)) return false
    sessionStorage.setItem(mark, 'yes')
  } catch {
    // Without storage the worst is that it is shown twice.
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
      const payload = named()
      if (payload && !done && followedLink()) start(payload)
      else setTimeout(() => anything || start(''), quiet)
    },
  }
}
