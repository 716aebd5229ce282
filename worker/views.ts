import type { Logger } from 'pino'
import { countViews } from '../prisma/rotation.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** The fair rotation follows what is opened elsewhere, so many milliseconds behind. */
export function followViews({ store, log }: { store: Store; log: Logger }): Loop {
  return loop({ every: 5_000, log, what: 'views' }, () => countViews(store.pool))
}
