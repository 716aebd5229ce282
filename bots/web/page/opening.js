// @ts-check
/** @import { Input } from './protocol.js' */

/** A page that has no messages this long after it connected has no conversation yet, in milliseconds. */
const quiet = 700

/**
 * What the address names, as a link carries it: a proposal by `/p/12` or `/?p=12`, an event by `/e/3`, a survey by
 * `/e/imagina`, an essay by `/t/el-agua`, a meeting by `/m/5`, with its code by `/m/5/7K2M9QXB`; with the code that a
 * representative showed, `?r=…`; for the team what waits, by `/?start=review`.
 */
const named = () => {
  const { pathname, search } = window.location
  const query = new URLSearchParams(search)
  const code = /^[0-9a-z]{1,8}-[0-9a-z]{4,6}-[0-9a-z]{10}$/.exec(query.get('r') ?? '')
  /** @param {string} payload */
  const shown = (payload) => (code ? `${payload}_r${code[0]}` : payload)
  const other = /^\/e\/(\d{1,9}|[a-z][a-z0-9-]{0,39})\/?$/.exec(pathname)?.[1]
  if (other) return shown(`e_${other}`)
  const essay = /^\/t\/([a-z][a-z0-9-]{0,39})\/?$/.exec(pathname)?.[1]
  if (essay) return `t_${essay}`
  const meeting = /^\/m\/(\d{1,9})(?:\/([0-9A-Z]{8}))?\/?$/.exec(pathname)
  if (meeting) return ['m', ...meeting.slice(1).filter(Boolean)].join('_')
  const waits = query.get('start')
  // Nothing that does something: whoever follows a link only looks.
  if (waits && /^(review|meetings|[oar]_\d{1,18}|w_\d{4}-\d\d-\d\d)$/.test(waits)) return waits
  const id = /^\/p\/(\d{1,9})\/?$/.exec(pathname)?.[1] ?? query.get('p')
  return id && /^\d{1,9}$/.test(id) ? shown(`p_${id}`) : undefined
}

/** A reload shows the same conversation again; only following the link anew asks for what it opens anew. */
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
