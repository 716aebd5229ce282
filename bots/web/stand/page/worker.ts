/** What of a service worker's world is used here; the types of pages and of workers do not go together. */
interface Scope {
  addEventListener(
    name: 'install' | 'activate',
    does: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void
  addEventListener(
    name: 'fetch',
    does: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}

const worker = self as unknown as Scope
/** Written before this by the server: another whenever anything that is kept is another. */
declare const version: string
declare const kept: readonly string[]

const start = '/stand/'
const cacheName = `voces-stand ${version}`

/** All of it or nothing: the page that is kept loads what is kept with it. */
async function keep(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll(kept.map((path) => new Request(path, { cache: 'reload' })))
  await worker.skipWaiting()
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name)
  await worker.clients.claim()
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  const found = kept.includes(path) ? await cache.match(path) : undefined
  if (found) return found
  try {
    return await fetch(request)
  } catch (fault) {
    // A conversation that cannot be opened leads back to the stand, which works without a network.
    const page = request.mode === 'navigate' ? await cache.match(start) : undefined
    if (page) return page
    throw fault
  }
}

worker.addEventListener('install', (event) => event.waitUntil(keep()))
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return
  event.respondWith(answer(request, pathname))
})

export {}
