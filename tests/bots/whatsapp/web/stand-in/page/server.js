// The way to the test's server, which plays WhatsApp and the phone: it outlives this page.

/** This file comes from there, however WhatsApp's page is served. */
export const server = new URL(import.meta.url).origin

/** What was asked and not answered yet. */
const asked = new Map()
let actions = []
let number = 0

/** Asks for something to be done; resolves with the answer, which comes among the events. */
export function act(type, fields = {}) {
  number += 1
  const n = number
  if (actions.length === 0) setTimeout(post)
  actions.push({ n, type, ...fields })
  return new Promise((resolve, reject) => asked.set(n, { resolve, reject }))
}

function post() {
  const body = JSON.stringify({ page: pageId, actions })
  actions = []
  void fetch(`${server}/act`, { method: 'POST', body })
}

export function answered({ n, value, fault }) {
  const waiting = asked.get(n)
  asked.delete(n)
  if (fault) waiting?.reject(new Error(fault))
  else waiting?.resolve(value)
}

export const pageId = crypto.randomUUID()

/** The session is kept as WhatsApp keeps its own: in the browser's database, written through at once. */
export const session = {
  async open() {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('stand-in', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('session')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
  },
  async read() {
    const database = await this.open()
    return new Promise((resolve) => {
      const reading = database.transaction('session').objectStore('session').get('key')
      reading.onsuccess = () => resolve(reading.result ?? '')
      reading.onerror = () => resolve('')
    })
  },
  async write(key) {
    const database = await this.open()
    return new Promise((resolve) => {
      const writing = database.transaction('session', 'readwrite', { durability: 'strict' })
      writing.objectStore('session').put(key, 'key')
      writing.oncomplete = () => resolve()
    })
  },
}
