import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { City } from '../../../core/city.ts'
import { type Around, calendarFeed, calendarFile } from '../../../core/event/calendar-file.ts'
import { type Language, languages } from '../../../core/reply.ts'
import { feedEvents, feedState, publicEvent } from '../../../prisma/event/feed.ts'
import type { Store } from '../../../prisma/store.ts'

export interface CalendarOptions {
  store: Pick<Store, 'pool'>
  city: City
  /** The page's public address, by which events are linked. */
  origin: string | undefined
}

const type = 'text/calendar; charset=utf-8'

/** Calendars send no language of their own: it is the city's unless the address names another. */
export const languageOf = (context: Context): Language =>
  languages.find((language) => language === context.req.query('lang')) ?? 'es'

/** Calendars may write it as weak, or several. */
const holds = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false

/** The events of the city for calendars: all as a feed to subscribe to, each as a file. Both are for everybody. */
export function calendarApp({ store, city, origin }: CalendarOptions): Hono {
  const app = new Hono()
  const made = new Map<Language, { etag: string; body: string }>()

  const around = (context: Context): Around => ({
    city,
    places: origin === undefined ? {} : { web: origin },
    language: languageOf(context),
  })

  app.get('/calendar.ics', async (context) => {
    const about = around(context)
    const { language } = about
    const state = await feedState(store.pool)
    const etag = `"${createHash('sha256').update(`${state} ${language}`).digest('base64url').slice(0, 22)}"`
    context.header('etag', etag)
    context.header('cache-control', 'public, max-age=300')
    if (holds(context.req.header('if-none-match'), etag)) return context.body(null, 304)
    const before = made.get(language)
    const body = before?.etag === etag ? before.body : calendarFeed(await feedEvents(store.pool), about)
    made.set(language, { etag, body })
    return context.body(body, 200, { 'content-type': type })
  })

  app.get('/calendar/:id{\\d{1,9}\\.ics}', async (context) => {
    const event = await publicEvent(store.pool, Number.parseInt(context.req.param('id'), 10))
    if (!event) return context.notFound()
    const { name, content } = calendarFile(event, around(context))
    context.header('cache-control', 'public, max-age=300')
    context.header('content-disposition', `attachment; filename="${name}"`)
    return context.body(content, 200, { 'content-type': type })
  })

  return app
}
