import { openDoor } from '../../bots/door.ts'
import { telegramCapabilities } from '../../bots/telegram/write.ts'
import { atOnce } from './alternatives.ts'
import { type Database, openHouse } from './house.ts'
import { recording, type Statements, sendAgain } from './statements.ts'
import { addressOf, visit } from './visit.ts'

export interface Turns {
  count: number
  /** Milliseconds. */
  took: number
  p50: number
  p99: number
  /** What the same statements take, sent by the plain driver with nothing in between. */
  statements: number
}

/** People who talk at the same time. */
const together = 16

/** Whole visits through the door, many people at once; nothing is sent anywhere. */
export async function turns(database: Database, people: number): Promise<Turns> {
  const { store } = database
  const sent: Statements[] = []
  const house = await openHouse(database)
  const door = openDoor({ ...house, store: recording(store, sent) }, 'telegram', telegramCapabilities)
  const times: number[] = []
  const numbers = Array.from({ length: people }, (_, index) => index)
  const took = await atOnce(together, numbers, async (person) => {
    for (const [step, input] of visit(1 + (person % 40), person).entries()) {
      const from = performance.now()
      await door.take({ address: addressOf(person), update: String(step), input }, async () => undefined)
      times.push(performance.now() - from)
    }
  })
  await house.close()
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.floor(part * (times.length - 1))] ?? 0
  const statements = await sendAgain(store, sent, together)
  return { count: times.length, took, p50: at(0.5), p99: at(0.99), statements }
}
