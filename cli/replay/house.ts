import { createServer } from 'node:net'
import type { Channel } from '../../bots/channel.ts'
import { deliverNotices } from '../../bots/deliver.ts'
import type { House } from '../../bots/door.ts'
import { webCapabilities } from '../../bots/web/main.ts'
import { numberedCapabilities } from '../../bots/whatsapp/write.ts'
import type { Config } from '../../core/config.ts'
import { countryOf, readCity } from '../../prisma/city.ts'
import { plant } from '../../prisma/seed/plant.ts'
import type { Demo } from '../../prisma/seed/shape.ts'
import { openQueues } from '../../queue/queues.ts'
import { startWorker } from '../../worker/start.ts'
import { openGround } from '../ground.ts'
import { Mistake } from '../mistake.ts'
import { opening } from '../opening.ts'
import { atTheDoor, Codes } from './at-the-door.ts'
import { byTelegram } from './by-telegram.ts'
import type { Place } from './chat.ts'
import type { Channel as Name } from './person.ts'

/** A whole house in which a campaign is played: worker, channels and delivery, in this process. */
export interface Stage {
  house: House
  places: Readonly<Record<Name, Place>>
  close(): Promise<void>
}

/** @throws Mistake when the database holds a city already: a campaign would be mixed with what people did there. */
export const openStage = (config: Config, demo: Demo): Promise<Stage> =>
  opening(async (closers) => {
    const ground = await openGround(config)
    closers.push(ground.close)
    const { store, url, log } = ground
    if (await countryOf(store))
      throw new Mistake('DATABASE_URL: it holds a city already; a campaign needs an empty database')
    await plant(store, demo)
    const queues = await openQueues({
      databaseUrl: url,
      redisUrl: config.REDIS_URL,
      onFault: (fault) => log.warn({ err: fault }, 'the queue cannot be reached'),
    })
    closers.push(() => queues.close())
    const codes = new Codes()
    const city = await readCity(store)
    const house: House = { store, queues, city, places: () => ({}), codes, log, now: Date.now }
    const telegram = await byTelegram(house, await freePort())
    closers.push(telegram.close)
    const worker = startWorker(house)
    closers.push(() => worker.stop())
    for (const channel of [
      // Whatever the platforms would allow: what is to be seen is the house.
      { ...telegram.channel, noticesPerSecond: 100_000 },
      silent('whatsapp', numberedCapabilities),
      silent('web', webCapabilities),
    ]) {
      const notices = deliverNotices(channel, house)
      closers.push(() => notices.close())
    }
    return {
      house,
      places: {
        telegram,
        whatsapp: atTheDoor(house, codes, 'whatsapp'),
        web: atTheDoor(house, codes, 'web'),
      },
    }
  })

/** A channel whose platform takes whatever it is given. */
const silent = (name: Name, capabilities: Channel['capabilities']): Channel => ({
  name,
  capabilities,
  start: async () => undefined,
  stop: async () => undefined,
  deliver: async () => undefined,
})

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
