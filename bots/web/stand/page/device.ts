import { ask } from './ask.ts'

/** Bytes that a person's answers with photos may take, and responses that a device keeps: beyond it takes no more. */
const room = 20_000_000
const mostWaiting = 20_000

/** A browser that keeps answers and the page without a network, and lets one tab be the stand. */
export const isAble = (): boolean =>
  window.isSecureContext && 'locks' in navigator && 'serviceWorker' in navigator && 'indexedDB' in window

/** Whether one more person's answers find room. */
export async function hasRoom(queued: number): Promise<boolean> {
  if (queued >= mostWaiting) return false
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined)
  if (estimate?.quota === undefined || estimate.usage === undefined) return true
  return estimate.quota - estimate.usage > room
}

/** Asks the browser not to clear what is kept when it needs the space. */
export async function persist(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false)
}

/** Keeps the page and all that it loads. @param onRenewed Another version of it is ready. */
export async function keepPage(onRenewed: () => void): Promise<void> {
  const had = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => had && onRenewed())
  await navigator.serviceWorker.register('/stand/worker.js', { scope: '/stand/', updateViaCache: 'none' })
}

/** The device is a stand no longer, and has delivered all that it had. */
export async function retire(): Promise<void> {
  const { status } = await ask('/stand/leave', {})
  if (status !== 204) return
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
}
