import { mexicoCity } from '../../prisma/seed/mexico-city/index.ts'
import { openStore, type Store } from '../../prisma/store.ts'
import { plantCity, testSecret } from '../city.ts'
import { type TestDatabase, testDatabase } from '../servers/postgres.ts'
import { byItsClock, makeClock } from './clock.ts'
import { keepRows, restoreRows } from './rows.ts'

/** When every transcript begins, in milliseconds since 1970: at noon of a Monday in Mexico City. */
export const beginning = Date.UTC(2016, 8, 5, 18)

/** Signatures of the proposals with which every transcript begins, from proposal 1. */
const counts = [9, 4, 2, 30, 3, 7, 0, 12]

/** The city in which transcripts are played, planted once. */
export interface Planted {
  /** A copy as it was planted, until it is given back. */
  take(): Promise<Copy>
  close(): Promise<void>
}

export interface Copy {
  store: Store
  giveBack(): void
}

const open = (url: string) => openStore({ url: byItsClock(url), secret: testSecret, connections: 4 })

/** Copies are used again: to restore the rows of one is much faster than to create and drop a database. */
export async function plantOnce(): Promise<Planted> {
  const original = await plant()
  const free: Store[] = []
  const made: { store: Store; database: TestDatabase }[] = []

  async function copy(): Promise<Store> {
    const database = await testDatabase(original.url)
    const store = open(database.url)
    made.push({ store, database })
    return store
  }

  return {
    async take() {
      const used = free.pop()
      if (used) await restoreRows(used.pool)
      const store = used ?? (await copy())
      return { store, giveBack: () => free.push(store) }
    },
    async close() {
      for (const { store, database } of made) {
        await store.close()
        await database.drop()
      }
      await original.drop()
    },
  }
}

async function plant(): Promise<TestDatabase> {
  const database = await testDatabase()
  await makeClock(database.url, beginning)
  const store = open(database.url)
  await plantCity(store, counts)
  await store.pool.query('UPDATE city SET time_zone = $1', [mexicoCity.city.timeZone])
  // What is told of this day and of the week before was told before the dialogues begin.
  await store.pool.query(`
    INSERT INTO occasion (what, day)
    SELECT what, (now() AT TIME ZONE time_zone)::date FROM city, unnest(ARRAY['daily', 'weekly']) AS what
    ON CONFLICT DO NOTHING`)
  // Planting spreads the signatures over time by chance.
  await store.pool.query(`
    UPDATE signature s
    SET signed_at = p.created_at + (now() - p.created_at) * ((s.resident_id * 37 + p.id * 11) % 100 / 100.0)
    FROM proposal p WHERE p.id = s.proposal_id`)
  await keepRows(store.pool)
  await store.close()
  return database
}
