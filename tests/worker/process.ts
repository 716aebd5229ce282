/** A worker process, as `voces worker` is one: to be killed. */
import { openStore } from '../../prisma/store.ts'
import { openQueues } from '../../queue/queues.ts'
import { startWorker } from '../../worker/start.ts'
import { testLog } from './house.ts'

const { DATABASE_URL = '', REDIS_URL, VOCES_SECRET = '' } = process.env
const log = testLog()
const onFault = (fault: Error) => log.warn({ err: fault }, 'a connection broke')
const store = openStore({ url: DATABASE_URL, secret: VOCES_SECRET, onFault })
const queues = await openQueues({ databaseUrl: DATABASE_URL, redisUrl: REDIS_URL || undefined, onFault })
startWorker({ store, queues, log })
process.stdout.write('ready\n')
