import type { Logger } from 'pino'
import type { Store } from '../prisma/store.ts'
import { keepResults } from '../prisma/survey/results/keep.ts'
import { type Loop, loop } from './loop.ts'

/** How long after results are made public they are counted, at most, and what that takes. Milliseconds. */
const every = 10_000

/** Counts the results of surveys that staff made public: once each, however many workers look. */
export function countResults({ store, log }: { store: Store; log: Logger }): Loop {
  return loop({ every, log, what: 'results' }, async () => {
    const survey = await keepResults(store.pool)
    if (survey !== undefined) log.info({ survey }, 'the results of a survey are counted')
    return survey !== undefined
  })
}
