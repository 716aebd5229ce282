import type { Logger } from 'pino'
import type { Places } from '../core/city.ts'
import { readPlaces } from '../prisma/places.ts'
import type { Store } from '../prisma/store.ts'

/** An account gets its name when it is set up, and hardly ever another. Milliseconds. */
const fresh = 30_000

/**
 * Where the city is found: what is configured, and what the channels said of themselves. It is read again now and then
 * without keeping anybody waiting, so that a turn knows it without asking.
 *
 * @param configured What the settings say; what a channel said goes before it, also when it has stopped since.
 */
export async function openPlaces(
  store: Pick<Store, 'pool'>,
  configured: Places,
  log: Logger,
): Promise<() => Places> {
  let places: Places = { ...configured, ...(await readPlaces(store)) }
  let since = Date.now()
  return () => {
    if (Date.now() - since >= fresh) {
      since = Date.now()
      readPlaces(store)
        .then((found) => {
          places = { ...places, ...found }
        })
        .catch((fault: unknown) => log.warn({ err: fault }, 'the places of the channels were not read'))
    }
    return places
  }
}
