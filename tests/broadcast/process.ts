/** A process of its own with a worker and the Telegram bot in it, as `voces start` is one: to be killed. */
import { DemoInbox } from '../../bots/code.ts'
import { startDeliveries } from '../../bots/deliveries.ts'
import { telegramChannel } from '../../bots/telegram/main.ts'
import { readCity } from '../../prisma/city.ts'
import { openStore } from '../../prisma/store.ts'
import { openQueues } from '../../queue/queues.ts'
import { startWorker } from '../../worker/start.ts'
import { testPlaces } from '../city.ts'
import { testLog } from '../worker/house.ts'

const {
  DATABASE_URL = '',
  REDIS_URL,
  VOCES_SECRET = '',
  API_ROOT = '',
  PER_SECOND = '30',
  TOKEN = '',
} = process.env
const log = testLog()
const onFault = (fault: Error) => log.warn({ err: fault }, 'a connection broke')
const store = openStore({ url: DATABASE_URL, secret: VOCES_SECRET, onFault })
const queues = await openQueues({ databaseUrl: DATABASE_URL, redisUrl: REDIS_URL || undefined, onFault })
const city = await readCity(store)
const house = { store, queues, log, codes: new DemoInbox(), city, places: testPlaces, now: Date.now }
const channel = telegramChannel(house, { token: TOKEN, apiRoot: API_ROOT, perSecond: Number(PER_SECOND) })
startWorker(house)
await channel.start()
startDeliveries(channel, house)
process.stdout.write('ready\n')
