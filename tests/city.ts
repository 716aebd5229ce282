import type { Places } from '../core/city.ts'
import { readCity } from '../prisma/city.ts'
import { mexicoCity } from '../prisma/seed/mexico-city/index.ts'
import { plant } from '../prisma/seed/plant.ts'
import type { Demo } from '../prisma/seed/shape.ts'
import { openStore, type Store } from '../prisma/store.ts'
import { testDatabase } from './servers/postgres.ts'

/** A zone in which it is this hour now. The signs of these names are turned round: Etc/GMT-5 is five hours ahead. */
export function zoneAt(hour: number, now = new Date()): string {
  const ahead = ((hour - now.getUTCHours() + 36) % 24) - 12
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

/** The demo city with a few of its proposals, numbered from 1, and so many signatures each. */
export function smallCity(counts: readonly number[]): Demo {
  const { city, consultation, proposals } = mexicoCity
  return {
    city,
    consultation,
    surveys: [],
    proposals: counts.flatMap((count, index) => {
      const proposal = proposals[index]
      return proposal ? [{ ...proposal, id: index + 1, count }] : []
    }),
  }
}

/** Where the city of the tests is found. */
export const testPlaces = (): Places => ({
  web: 'https://voces.example.org',
  telegram: 'voces_cdmx_bot',
  whatsapp: '525550001234',
})

/** Plants it where there is none yet. It is early afternoon there: nobody is written to at night. */
export async function plantCity(store: Store, counts: readonly number[]) {
  const small = smallCity(counts)
  await plant(store, { ...small, city: { ...small.city, timeZone: zoneAt(13) } })
  return readCity(store)
}

/** Counts at which somebody is told, instead of the city's own: a test should not need thousands of residents. */
export async function setMilestones(
  { pool }: Store,
  milestones: readonly { at: number; kind: 'progress' | 'tier' }[],
): Promise<void> {
  await pool.query('DELETE FROM milestone')
  await pool.query(
    `INSERT INTO milestone (consultation_id, at, kind)
     SELECT c.id, m.at, m.kind FROM consultation c, jsonb_to_recordset($1) AS m (at integer, kind text)`,
    [JSON.stringify(milestones)],
  )
}

export interface TestStore extends Store {
  url: string
}

export const testSecret = 'a secret of the tests, longer than thirty-two characters'

/** A store on a database of the suite's own, with the small city in it. Closing it removes the database. */
export async function testStore(counts: readonly number[], connections = 10): Promise<TestStore> {
  const database = await testDatabase()
  const store = openStore({ url: database.url, secret: testSecret, connections })
  await plantCity(store, counts)
  return {
    ...store,
    url: database.url,
    async close() {
      await store.close()
      await database.drop()
    },
  }
}
