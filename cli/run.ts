import type { Channel } from '../bots/channel.ts'
import { startDeliveries } from '../bots/deliveries.ts'
import { fetchPhotos } from '../bots/photo/fetch.ts'
import { entrance } from '../bots/staff/pass.ts'
import type { Config } from '../core/config.ts'
import { startWorker } from '../worker/start.ts'
import { openBots, openWeb } from './channels.ts'
import type { Part } from './configured.ts'
import { openHouse } from './house.ts'
import { showHealth } from './show.ts'
import { untilStopped } from './stop.ts'

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
  const stopped = untilStopped()
  const house = await openHouse(config)
  const stops: (() => Promise<void>)[] = []
  try {
    if (parts.includes('worker')) {
      const worker = startWorker(house)
      stops.push(() => worker.stop())
    }
    let page: string | undefined
    const open = async (channel: Channel): Promise<string | undefined> => {
      stops.push(() => channel.stop())
      const place = await channel.start()
      const notices = startDeliveries(channel, house)
      stops.push(() => notices.close())
      const photos = fetchPhotos(channel, house)
      stops.push(() => photos.close())
      if (place) say(place)
      house.log.info({ channel: channel.name }, 'open')
      return place
    }
    if (parts.includes('web')) page = await open(await openWeb(house))
    if (parts.includes('bots')) {
      const show = showHealth(say, () => page && entrance(house.store.keys, page, house.now()))
      for (const channel of await openBots(house, show)) await open(channel)
    }
    house.log.info({ parts, queue: house.queues.backend }, 'running')
    await stopped
  } finally {
    for (const stop of stops.reverse()) await stop()
    await house.close()
  }
}
