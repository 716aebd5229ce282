import { DemoInbox } from '../../../bots/code.ts'
import { telegramChannel } from '../../../bots/telegram/main.ts'
import { openLog } from '../../../cli/log.ts'
import { readCity } from '../../../prisma/city.ts'
import { openStore } from '../../../prisma/store.ts'
import { openQueues } from '../../../queue/queues.ts'
import { testPlaces, testSecret } from '../../city.ts'

/** A process of its own with the bot in it, to be killed: database's URL, token and address of the Bot API. */
const [, , url = '', token = '', apiRoot = ''] = process.argv
const log = openLog({ level: 'debug', file: process.env.VOCES_LOG_FILE ?? '/dev/null' })
const store = openStore({ url, secret: testSecret })
const queues = await openQueues({ databaseUrl: url, onFault: () => undefined })
const house = {
  store,
  queues,
  log,
  codes: new DemoInbox(),
  city: await readCity(store),
  places: testPlaces,
  now: Date.now,
}
await telegramChannel(house, { token, apiRoot }).start()
