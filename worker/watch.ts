import type { Logger } from 'pino'
import { newsOf } from '../core/health.ts'
import { readHealth, tellStaff, toldHealth } from '../prisma/health.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** A transport that broke is seen by staff within a minute: what it takes to notice, and this. Milliseconds. */
export const watchEvery = 3_000

/** Watches the channels, and sees to it that staff hear of what is the matter: once, however many workers watch. */
export function watchChannels({ store, log }: { store: Store; log: Logger }): Loop {
  return loop({ every: watchEvery, log, what: 'watch' }, async () => {
    const [seen, told] = await Promise.all([readHealth(store), toldHealth(store)])
    for (const health of seen) {
      const news = newsOf(health, told.get(health.channel), Date.now())
      const people = news && (await tellStaff(store, health.channel, news))
      if (people === undefined) continue
      const line = { channel: health.channel, state: news, people }
      if (news === 'ready') log.info(line, 'staff are told that a channel works again')
      else log.warn(line, 'staff are told of trouble with a channel')
    }
    return false
  })
}
