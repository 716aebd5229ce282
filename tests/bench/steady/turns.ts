import { setTimeout as sleep } from 'node:timers/promises'
import type { Door } from '../../../bots/door.ts'
import type { Input } from '../../../core/input.ts'
import { addressOf, visit } from '../visit.ts'

export interface Load {
  /** Of each turn, from when it was due: milliseconds. */
  times: number[]
  /** Turns that had to come again, since the house could not take them. */
  again: number
}

/** How long a person thinks between two turns, and a platform before it hands an update over again. Milliseconds. */
const thinks = 1_000
const repeats = 500

export const turnsOfVisit = visit(1, 0).length
export const proposalOf = (person: number): number => 1 + (person % 40)

/**
 * People come at a steady rate, however long the house takes, and each makes a whole visit. A turn that fails comes
 * again until it is taken, as a platform does it.
 *
 * @param perSecond Turns.
 * @param first The first person's number; those after follow.
 * @returns once all of them are through, with how many came.
 */
export async function steadyTurns(
  door: Door,
  perSecond: number,
  seconds: number,
  first: number,
): Promise<Load & { people: number }> {
  const load: Load = { times: [], again: 0 }
  const people = Math.max(1, Math.round((perSecond * seconds) / turnsOfVisit))
  const began = performance.now()
  const visits = Array.from({ length: people }, async (_, place) => {
    const comes = began + (place * 1_000 * turnsOfVisit) / perSecond
    let free = 0
    for (const [step, input] of visit(proposalOf(first + place), first + place).entries()) {
      const due = Math.max(comes + step * thinks, free)
      await sleep(Math.max(0, due - performance.now()))
      await takeUntilTaken(door, first + place, step, input, load)
      free = performance.now()
      load.times.push(free - due)
    }
  })
  await Promise.all(visits)
  return { ...load, people }
}

async function takeUntilTaken(
  door: Door,
  person: number,
  step: number,
  input: Input,
  load: Load,
): Promise<void> {
  for (;;) {
    try {
      await door.take({ address: addressOf(person), update: String(step), input }, async () => undefined)
      return
    } catch {
      load.again += 1
      await sleep(repeats)
    }
  }
}
