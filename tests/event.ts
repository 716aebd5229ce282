import type { CityEvent } from '../core/event/event.ts'
import { putEvent } from '../prisma/event/put.ts'
import type { Store } from '../prisma/store.ts'

const hour = 60 * 60_000

/** An event of the tests: three days from now, two hours long, for as many as come. */
export const someEvent = (now: number, more: Partial<CityEvent> = {}): Omit<CityEvent, 'id'> => {
  const starts = more.starts ?? now + 72 * hour
  return {
    kind: 'official',
    title: 'Mesa abierta del agua',
    what: 'Vecinas y especialistas conversan sobre el derecho al agua.',
    place: 'Faro de Oriente',
    pin: { latitude: 19.37826, longitude: -99.0203 },
    borough: 'iztapalapa',
    topic: 'agua',
    access: 'Rampa en la entrada.',
    starts,
    ends: starts + 2 * hour,
    capacity: null,
    host: 'Equipo de participación',
    cancelled: false,
    attended: null,
    conclusions: null,
    version: 1,
    changed: now,
    ...more,
  }
}

/** Publishes one. @param host The resident who answers for it. @returns its id. */
export async function publishEvent(
  { pool }: Pick<Store, 'pool'>,
  event: Omit<CityEvent, 'id'>,
  host: string | null = null,
): Promise<number> {
  const { rows } = await pool.query<{ consultation: string; zone: string }>(
    `SELECT c.id AS consultation, city.time_zone AS zone FROM consultation c JOIN city ON city.id = c.city_id`,
  )
  const [city] = rows
  if (!city) throw new Error('there is no city yet')
  return putEvent(pool, event, { ...city, host })
}
