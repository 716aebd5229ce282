import type { Delivered, Delivery } from '../protocol.ts'
import { ask } from './ask.ts'
import type { Store } from './store.ts'

/** Responses of one delivery, and its characters: what a weak connection carries in a few seconds. */
const most = 25
const largest = 1_000_000
/** Pauses after failures, in milliseconds: each twice the one before. */
const pauses = { least: 1_000, most: 60_000 }

export interface Courier {
  /** Something is to be delivered, or the network may be back: no pause is sat out. */
  hurry(): void
  /** How many wait. */
  readonly queued: number
}

/**
 * Takes what waits to the server: the oldest first, each until it is settled. A delivery whose answer is lost is sent
 * again as it was, and the server knows it by the ids.
 *
 * @param onQueue Called with how many wait, whenever that is another number.
 */
export async function openCourier(store: Store, onQueue: (queued: number) => void): Promise<Courier> {
  let queued = await store.count()
  let busy = false
  let again = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const count = async () => {
    const now = await store.count()
    if (now === queued) return
    queued = now
    onQueue(queued)
  }

  /** @returns whether the answer came; what it settled waits no longer. */
  const send = async (): Promise<boolean> => {
    const waiting = await store.oldest(most)
    let size = 0
    const batch = waiting.filter(({ text }, place) => {
      size += text.length
      return place === 0 || size <= largest
    })
    const delivery: Delivery = {
      sentAt: Date.now(),
      queued,
      responses: batch.map(({ text }) => text),
    }
    const answer = await ask<Delivered>('/stand/responses', delivery)
    const settled = answer.body?.outcomes.length ?? 0
    await store.settle(batch.slice(0, settled).map(({ key }) => key))
    return settled > 0
  }

  const work = async (): Promise<void> => {
    if (busy) {
      again = true
      return
    }
    busy = true
    clearTimeout(timer)
    try {
      do {
        again = false
        await count()
        while (queued > 0 && (await send())) {
          failures = 0
          await count()
        }
      } while (again && queued === 0)
    } catch {
      // The store is out of reach for a moment: what waits is still there.
    } finally {
      busy = false
      again = false
    }
    if (queued === 0) return
    failures += 1
    const pause = Math.min(pauses.most, pauses.least * 2 ** (failures - 1))
    timer = setTimeout(work, pause * (0.75 + Math.random() / 2))
  }

  onQueue(queued)
  void work()
  return {
    hurry: () => void work(),
    get queued() {
      return queued
    },
  }
}
