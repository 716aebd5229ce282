import { pino } from 'pino'
import { DemoInbox } from '../../bots/code.ts'
import { openDoor } from '../../bots/door.ts'
import { telegramCapabilities } from '../../bots/telegram/write.ts'
import type { Input } from '../../core/input.ts'
import { readCity } from '../../prisma/city.ts'
import type { Store } from '../../prisma/store.ts'
import { openQueues } from '../../queue/queues.ts'
import { atOnce } from './alternatives.ts'
import { recording, type Statements, sendAgain } from './statements.ts'

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

/** A visit as a resident makes it: from a link to a signature. Prompts are numbered from 1. */
const visit = (proposal: number, phone: string): Input[] => [
  { type: 'command', name: 'start', payload: `p_${proposal}` },
  { type: 'choice', prompt: 1, ordinal: 0 },
  { type: 'choice', prompt: 2, ordinal: 0 },
  { type: 'contact', phone, vouched: true },
  { type: 'choice', prompt: 4, ordinal: 3 },
  { type: 'choice', prompt: 5, ordinal: 0 },
  { type: 'text', text: 'menú' },
  { type: 'text', text: '1' },
]

/** Whole visits through the door, many people at once; nothing is sent anywhere. */
export async function turns({ url, store }: { url: string; store: Store }, people: number): Promise<Turns> {
  const queues = await openQueues({ databaseUrl: url, onFault: () => undefined })
  const sent: Statements[] = []
  const house = {
    store: recording(store, sent),
    queues,
    city: await readCity(store),
    places: () => ({}),
    codes: new DemoInbox(),
    log: pino({ level: 'silent' }),
    now: Date.now,
  }
  const door = openDoor(house, 'telegram', telegramCapabilities)
  const times: number[] = []
  const numbers = Array.from({ length: people }, (_, index) => index)
  const took = await atOnce(together, numbers, async (person) => {
    const steps = visit(1 + (person % 40), `+5255${String(10_000_000 + person)}`)
    for (const [step, input] of steps.entries()) {
      const from = performance.now()
      await door.take(
        { address: String(900_000_001 + person), update: String(step), input },
        async () => undefined,
      )
      times.push(performance.now() - from)
    }
  })
  await queues.close()
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.floor(part * (times.length - 1))] ?? 0
  const statements = await sendAgain(store, sent, together)
  return { count: times.length, took, p50: at(0.5), p99: at(0.99), statements }
}
