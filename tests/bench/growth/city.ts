/**
 * A house over a city of some size, in a process of its own, so that its memory is its own. It measures one round each
 * time that it is told to, and says what it found.
 */
import { openDoor } from '../../../bots/door.ts'
import { telegramCapabilities } from '../../../bots/telegram/write.ts'
import type { Input } from '../../../core/input.ts'
import { openStore } from '../../../prisma/store.ts'
import { recordSigned } from '../../../worker/signatures.ts'
import { testSecret } from '../../city.ts'
import { openHouse } from '../house.ts'
import { memory } from '../memory.ts'

/** One round of one size. */
export interface Round {
  /** Microseconds. */
  signature: number
  browse: number
  /** MiB. */
  resident: number
}

const [url = '', redisUrl = '', signatures = '0', visits = '0', proposals = '0'] = process.argv.slice(2)
const said = (text: string): Input => ({ type: 'text', text })
const browsing: readonly Input[] = [
  said('menú'),
  said('las más firmadas'),
  said('más propuestas'),
  said('1'),
  said('menú'),
  said('cerca de una meta'),
  said('menú'),
  said('por tema'),
  said('2'),
  said('1'),
]

const store = openStore({ url, secret: testSecret, connections: 16 })
const house = await openHouse({ url, store }, redisUrl)
const door = openDoor(house, 'telegram', telegramCapabilities)
let people = 0

/** People whom nobody knew sign, as those of a campaign do: a few proposals get most. @returns microseconds each. */
async function sign(): Promise<number> {
  const { rows } = await store.pool.query<{ id: string }>(
    `WITH made AS (
       INSERT INTO resident (key) SELECT sha256(convert_to(gen_random_uuid()::text, 'UTF8'))
       FROM generate_series(1, $1::int) RETURNING id
     )
     INSERT INTO effect (type, conversation_id, channel, resident_id, proposal_id)
     SELECT 'sign', 1 + id % (SELECT max(id) FROM conversation), 'telegram', id,
       1 + floor($2 * power(random(), 4))::int
     FROM made RETURNING id`,
    [Number(signatures), Number(proposals)],
  )
  await house.queues.add(rows.map(({ id }) => ({ queue: 'effect' as const, type: 'sign' as const, id })))
  const from = performance.now()
  const worker = recordSigned(house, () => undefined)
  for (;;) {
    const left = await store.pool.query(`SELECT FROM effect WHERE type = 'sign' LIMIT 1`)
    if (left.rowCount === 0) break
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const took = performance.now() - from
  await worker.close()
  return (took * 1_000) / Number(signatures)
}

/** Newcomers look around, one after the other. @returns microseconds a turn. */
async function browse(): Promise<number> {
  let took = 0
  for (let visit = 0; visit < Number(visits); visit++) {
    const address = `browser-${process.pid}-${people++}`
    let update = 0
    const take = (input: Input) =>
      door.take({ address, update: String(update++), input }, async () => undefined)
    await take({ type: 'command', name: 'start', payload: '' })
    await take(said('español'))
    const from = performance.now()
    for (const input of browsing) await take(input)
    took += performance.now() - from
  }
  return (took * 1_000) / (Number(visits) * browsing.length)
}

process.on('message', async (what) => {
  if (what === 'close') {
    await house.close()
    await store.close()
    process.disconnect()
    return
  }
  const round: Round = { signature: await sign(), browse: await browse(), resident: memory(0).resident }
  process.send?.(round)
})
process.send?.('ready')
