import { deliverNotices } from '../bots/deliver.ts'
import { terminalChannel } from '../bots/terminal/main.ts'
import { type Config, requireCodeSender } from '../core/config.ts'
import { startWorker } from '../worker/start.ts'
import { openHouse } from './house.ts'
import { untilStopped } from './stop.ts'

/** Talks in the terminal until the input ends. Without a database of its own the worker runs here too. */
export async function chat(config: Config, proposal: string | undefined): Promise<void> {
  requireCodeSender(config)
  const stopped = untilStopped()
  const house = await openHouse({ ...config, LOG_LEVEL: config.VOCES_LOG_FILE ? config.LOG_LEVEL : 'silent' })
  const channel = terminalChannel(house, {
    input: process.stdin,
    output: process.stdout,
    address: 'terminal',
    ...(proposal && { first: { type: 'command', name: 'start', payload: `p_${proposal}` } }),
  })
  const worker = startWorker(house)
  const notices = deliverNotices(channel, house)
  try {
    await channel.start()
    await Promise.race([channel.ended, stopped])
  } finally {
    await channel.stop()
    await worker.stop()
    await notices.close()
    await house.close()
  }
}
