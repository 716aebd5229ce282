/** A worker of its own process that takes a job of `signatures` and never ends it. */
import { openQueues } from '../../queue/queues.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)

const queues = await openQueues({
  databaseUrl: process.env.DATABASE_URL ?? '',
  redisUrl: process.env.REDIS_URL || undefined,
  onFault: (fault) => say(fault.message),
})
queues.work(
  'signatures',
  (id) => {
    say(`taken ${id}`)
    return new Promise(() => undefined)
  },
  { concurrency: 1 },
)
say('ready')
