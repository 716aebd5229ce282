import { setTimeout as sleep } from 'node:timers/promises'
import { startDeliveries } from '../bots/deliveries.ts'
import type { House } from '../bots/door.ts'
import { terminalChannel } from '../bots/terminal/main.ts'
import { type Config, requireCodeSender } from '../core/config.ts'
import { isOwed } from '../prisma/owed.ts'
import { startWorker } from '../worker/start.ts'
import { openHouse } from './house.ts'
import { untilStopped } from './stop.ts'

const address = 'terminal'

/** How long the end of the input waits for what was asked to be done, in milliseconds. */
const patience = 5_000

/** Words from a pipe end at once; the receipt of a signature comes a moment later. */
async function receipts(house: House): Promise<void> {
  for (let waited = 0; waited < patience; waited += 100) {
    await sleep(100)
    if (!(await isOwed(house.store, 'terminal', address))) return
  }
}

/** Talks in the terminal until the input ends. Without a database of its own the worker runs here too. */
export async function chat(config: Config, proposal: string | undefined): Promise<void> {
  requireCodeSender(config)
  const stopped = untilStopped()
  const house = await openHouse({ ...config, LOG_LEVEL: config.VOCES_LOG_FILE ? config.LOG_LEVEL : 'silent' })
  const channel = terminalChannel(house, {
    input: process.stdin,
    output: process.stdout,
    address,
    ...(proposal && { first: { type: 'command', name: 'start', payload: `p_${proposal}` } }),
  })
  const worker = startWorker(house)
  const notices = startDeliveries(channel, house)
  try {
    await channel.start()
    await Promise.race([channel.ended.then(() => receipts(house)), stopped])
  } finally {
    await channel.stop()
    await worker.stop()
    await notices.close()
    await house.close()
  }
}
