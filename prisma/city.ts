import { z } from 'zod'
import type { City } from '../core/city.ts'
import type { CountryCode } from '../core/phone.ts'
import { languages } from '../core/reply.ts'
import { duties } from '../core/tiers.ts'
import type { Store } from './store.ts'

const Named = z.record(z.enum(languages), z.string())
const Duty = z.enum(duties)

/** A database sorts by its own locale, which may put Álvaro Obregón after Xochimilco. */
const byName = new Intl.Collator('es')

/**
 * Reads the city of this installation.
 *
 * @throws when there is none yet, or more than one.
 */
export async function readCity({ prisma }: Store): Promise<City> {
  const cities = await prisma.city.findMany({
    include: {
      boroughs: true,
      topics: { orderBy: { place: 'asc' } },
      panels: { orderBy: { id: 'asc' }, take: 1 },
      consultations: {
        include: { tiers: { orderBy: { at: 'asc' } }, meetingQuestions: { orderBy: { place: 'asc' } } },
      },
    },
  })
  const [city] = cities
  const consultation = city?.consultations[0]
  const panel = city?.panels[0]
  if (!city || !consultation || cities.length > 1 || city.consultations.length > 1) {
    throw new Error(
      'the database must hold one city with one consultation: `voces plant city.json` plants yours',
    )
  }
  return {
    name: Named.parse(city.name),
    timeZone: city.timeZone,
    country: city.country,
    boroughs: city.boroughs
      .map(({ id, name, tileColumn, tileRow }) => ({
        id,
        name,
        ...(tileColumn !== null && tileRow !== null && { tile: { column: tileColumn, row: tileRow } }),
      }))
      .sort((a, b) => byName.compare(a.name, b.name)),
    topics: city.topics.map(({ id, name }) => ({ id, name: Named.parse(name) })),
    consultation: {
      id: consultation.id,
      title: Named.parse(consultation.title),
      tiers: consultation.tiers.map(({ at, promise, duty, days }) => ({
        at,
        promise: Named.parse(promise),
        duty: Duty.parse(duty),
        days,
      })),
    },
    questions: consultation.meetingQuestions.map(({ id, text }) => ({ id, text: Named.parse(text) })),
    ...(panel && { panel: { id: panel.id, name: Named.parse(panel.name) } }),
  }
}

/** Whose numbers are written without a country's code here. Undefined: there is no city yet. */
export async function countryOf({ pool }: Pick<Store, 'pool'>): Promise<CountryCode | undefined> {
  const { rows } = await pool.query<{ country: CountryCode }>('SELECT country FROM city LIMIT 1')
  return rows[0]?.country
}

/** The city's time zone. @throws when there is no city yet. */
export async function zoneOf({ pool }: Pick<Store, 'pool'>): Promise<string> {
  const { rows } = await pool.query<{ zone: string }>('SELECT time_zone AS zone FROM city LIMIT 1')
  const [row] = rows
  if (!row) throw new Error('there is no city yet')
  return row.zone
}
