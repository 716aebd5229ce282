import type { Channel } from '../bots/channel.ts'
import { deliverNotices } from '../bots/deliver.ts'
import { telegramChannel } from '../bots/telegram/main.ts'
import { webChannel } from '../bots/web/main.ts'
import { type Config, ConfigFault, requireCodeSender } from '../core/config.ts'
import { startWorker } from '../worker/start.ts'
import { type Opened, openHouse } from './house.ts'
import { untilStopped } from './stop.ts'

/** The parts of the house that a process may run. */
export type Part = 'worker' | 'web' | 'bots'

/**
 * Runs parts of the house until a signal, then stops them in order: nothing new is taken, what is under way ends,
 * and what is not done stays in the database for the next start.
 *
 * @param say Tells the person at the terminal.
 */
export async function run(
  parts: readonly Part[],
  config: Config,
  say: (line: string) => void,
): Promise<void> {
  if (parts.includes('web')) requireCodeSender(config)
  if (parts.length === 1 && parts[0] === 'bots' && !config.TELEGRAM_BOT_TOKEN) {
    throw new ConfigFault('TELEGRAM_BOT_TOKEN: the bots need the token that @BotFather gave')
  }
  const stopped = untilStopped()
  const house = await openHouse(config)
  const stops: (() => Promise<void>)[] = []
  try {
    if (parts.includes('worker')) {
      const worker = startWorker(house)
      stops.push(() => worker.stop())
    }
    for (const channel of channels(parts, house)) {
      stops.push(() => channel.stop())
      const place = await channel.start()
      const notices = deliverNotices(channel, house)
      stops.push(() => notices.close())
      if (place) say(place)
      house.log.info({ channel: channel.name }, 'open')
    }
    house.log.info({ parts, queue: house.queues.backend }, 'running')
    await stopped
  } finally {
    for (const stop of stops.reverse()) await stop()
    await house.close()
  }
}

function channels(parts: readonly Part[], house: Opened): Channel[] {
  const { config } = house
  const opened: Channel[] = []
  if (parts.includes('web')) {
    opened.push(
      webChannel(house, {
        host: config.WEB_HOST,
        ...(config.WEB_PORT === undefined ? { port: 3000, orAnyFree: true } : { port: config.WEB_PORT }),
        origin: config.WEB_ORIGIN,
        behindProxy: config.WEB_BEHIND_PROXY,
      }),
    )
  }
  if (parts.includes('bots') && config.TELEGRAM_BOT_TOKEN) {
    opened.push(
      telegramChannel(house, {
        token: config.TELEGRAM_BOT_TOKEN,
        apiRoot: config.TELEGRAM_API_ROOT,
        ...(config.TELEGRAM_WEBHOOK_URL &&
          config.TELEGRAM_WEBHOOK_SECRET && {
            webhook: {
              url: config.TELEGRAM_WEBHOOK_URL,
              secret: config.TELEGRAM_WEBHOOK_SECRET,
              port: config.TELEGRAM_WEBHOOK_PORT,
            },
          }),
      }),
    )
  }
  return opened
}
