import type { Hono } from 'hono'
import { publicApp } from '../../../../bots/web/public/app.ts'
import type { City } from '../../../../core/city.ts'
import { readCity } from '../../../../prisma/city.ts'
import { type TestStore, testPlaces, testStore } from '../../../city.ts'

export interface Site {
  store: TestStore
  city: City
  app: Hono
  /** Milliseconds that the site's clock goes ahead. */
  ahead: number
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** The words of a page as one line, without its marks. */
  read(path: string): Promise<string>
  close(): Promise<void>
}

export const origin = 'https://voces.example.org'

/** The public pages of a city whose proposals have so many signatures. */
export async function openSite(counts: readonly number[]): Promise<Site> {
  const store = await testStore(counts)
  const city = await readCity(store)
  const site: Site = {
    store,
    city,
    ahead: 0,
    app: publicApp({ store, city, origin, places: testPlaces, now: () => Date.now() + site.ahead }),
    get: async (path, headers = {}) => site.app.request(path, { headers }),
    read: async (path) => wordsOf(await (await site.get(path)).text()),
    close: () => store.close(),
  }
  return site
}

export const wordsOf = (page: string): string =>
  page
    .replace(/<head>[\s\S]*<\/head>/, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
