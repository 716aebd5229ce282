import { type CodeSender, DemoInbox, gatewaySender, twilioSender } from '../bots/code.ts'
import type { House } from '../bots/door.ts'
import { openPlaces } from '../bots/places.ts'
import type { Config } from '../core/config.ts'
import { readCity } from '../prisma/city.ts'
import { mexicoCity } from '../prisma/seed/mexico-city/index.ts'
import { plant } from '../prisma/seed/plant.ts'
import { openQueues } from '../queue/queues.ts'
import { openGround } from './ground.ts'
import { opening } from './opening.ts'
import { configuredPlaces } from './page-address.ts'

/** What every part of the house needs. */
export interface Opened extends House {
  config: Config
  close(): Promise<void>
}

/** Opens the ground, the queues on it and the city; outside production a database without one gets the demo city. */
export const openHouse = (config: Config): Promise<Opened> =>
  opening(async (closers) => {
    const ground = await openGround(config)
    closers.push(ground.close)
    const { log, url, store } = ground
    if (config.VOCES_ENV !== 'production' && (await plant(store, mexicoCity)))
      log.info('planted the demo city')
    const city = await readCity(store)
    const queues = await openQueues({
      databaseUrl: url,
      redisUrl: config.REDIS_URL,
      onFault: (fault) => log.warn({ err: fault }, 'the queue cannot be reached'),
    })
    closers.push(() => queues.close())
    const places = await openPlaces(store, configuredPlaces(config), log)
    return { config, store, queues, city, places, codes: codeSender(config), log, now: Date.now }
  })

function codeSender(config: Config): CodeSender {
  const { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: token, TWILIO_FROM: from } = config
  if (account && token && from) return twilioSender({ account, token, from, apiRoot: config.TWILIO_API_ROOT })
  return config.CODE_SENDER_URL
    ? gatewaySender(config.CODE_SENDER_URL, config.CODE_SENDER_TOKEN)
    : new DemoInbox()
}
