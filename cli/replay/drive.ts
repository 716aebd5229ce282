import { setTimeout as sleep } from 'node:timers/promises'

/** How far a replay has come. */
export interface Progress {
  done: number
  of: number
  /** Milliseconds since it began. */
  took: number
}

export interface Driving {
  visits: number
  /** When a visit begins, in minutes of the campaign, and whose it is. */
  about(visit: number): { at: number; person: number }
  visit(visit: number): Promise<void>
  /** People at once. */
  atOnce: number
  /** Minutes of the campaign in a minute of the clock; undefined: as fast as it goes. */
  pace: number | undefined
  progress(progress: Progress): void
}

/**
 * Lets everybody come in the order of their times, many at once, and each person once at a time.
 *
 * @returns milliseconds.
 */
export async function drive({ visits, about, visit, atOnce, pace, progress }: Driving): Promise<number> {
  const busy = new Map<number, Promise<void>>()
  const began = performance.now()
  let next = 0
  let done = 0
  const lane = async () => {
    for (let number = next++; number < visits; number = next++) {
      const { at, person } = about(number)
      if (pace !== undefined) {
        const early = (at * 60_000) / pace - (performance.now() - began)
        if (early > 0) await sleep(early)
      }
      const before = busy.get(person) ?? Promise.resolve()
      const mine = before.then(() => visit(number))
      busy.set(person, mine)
      await mine
      if (busy.get(person) === mine) busy.delete(person)
      done += 1
      progress({ done, of: visits, took: performance.now() - began })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return performance.now() - began
}
