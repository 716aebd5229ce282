import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { html } from 'hono/html'
import type { City, Places } from '../../../core/city.ts'
import { type Language, languages } from '../../../core/reply.ts'
import { publicEventPhoto } from '../../../prisma/event/photos.ts'
import type { Store } from '../../../prisma/store.ts'
import { acceptedLanguage } from '../../accepted-language.ts'
import { photoId, servedPhoto } from '../../photo/served.ts'
import { dataApp } from './data/app.ts'
import { digestApp } from './digest/app.ts'
import { frame } from './frame.ts'
import { isSection, type PublicPage, type Reading } from './section.ts'
import { sections } from './sections.ts'
import { siteMap } from './site-map.ts'
import { words } from './words.ts'

export interface PublicOptions {
  store: Store
  city: City
  /** The site's public address, where it has one. */
  origin: string | undefined
  places(): Places
  now(): number
}

/** Seconds for which a page may be shown again without asking. */
const fresh = 60

/**
 * What the city shows to everybody, below `/es` and `/en`: one address for each language, so that pages can be kept on
 * the way. No page knows who reads it, sets a cookie or needs a script.
 */
export function publicApp({ store, city, origin, places, now }: PublicOptions): Hono {
  const app = new Hono()

  const readingOf = (context: Context, language: Language): Reading => ({
    language,
    store,
    city,
    places: places(),
    now: now(),
    query: (name) => context.req.query(name),
    to: (path) => `/${language}/${path}`,
  })

  const answer = (context: Context, language: Language, page: PublicPage | undefined) => {
    const { search, pathname } = new URL(context.req.url)
    const path = pathname.replace(/^\/..\/?/, '').replace(/\/$/, '') + search
    const address = (of: Language) => (path === '' ? `/${of}` : `/${of}/${path}`)
    const around = { language, city, origin, address }
    context.header('cache-control', `public, max-age=${fresh}`)
    if (page) return context.html(frame({ ...page, ...around }))
    return context.html(frame({ ...missing(language), ...around, address: (of) => `/${of}` }), 404)
  }

  for (const language of languages) {
    const site = new Hono()
    site.use(compress(), etag())
    for (const [place, section] of sections.filter(isSection).entries()) {
      const { path, page, each } = section
      const show = async (context: Context) =>
        answer(context, language, await page(readingOf(context, language)))
      if (place === 0) site.get('/', show)
      site.get(`/${path}`, show)
      if (each)
        site.get(`/${path}/:id`, async (context) => {
          const id = context.req.param('id')
          const found = each.id.test(id) ? await each.page(readingOf(context, language), id) : undefined
          return answer(context, language, found)
        })
    }
    site.get('/*', (context) => answer(context, language, undefined))
    app.route(`/${language}`, site)
  }

  app.get('/photo/:id', async (context) => {
    const id = context.req.param('id')
    const photo = photoId.test(id) ? await publicEventPhoto(store, id) : undefined
    if (!photo) return context.notFound()
    context.header('cache-control', 'public, max-age=3600')
    return servedPhoto(context, photo)
  })

  app.route('/data', dataApp({ store, city, origin }))
  app.route('/digest', digestApp({ store, city, origin }))

  app.get('/public', (context) => {
    context.header('vary', 'accept-language')
    return context.redirect(`/${acceptedLanguage(context)}`)
  })

  app.get('/sitemap.xml', async (context) => {
    const base = origin ?? new URL(context.req.url).origin
    context.header('cache-control', 'public, max-age=3600')
    return context.body(await siteMap({ store, city }, base), 200, {
      'content-type': 'application/xml; charset=utf-8',
    })
  })

  app.get('/robots.txt', (context) => {
    const base = origin ?? new URL(context.req.url).origin
    context.header('cache-control', 'public, max-age=3600')
    // What is not for search engines: conversations begin there.
    const apart = ['/p/', '/e/', '/m/', '/staff', '/stand/', '/api/'].map((path) => `Disallow: ${path}`)
    return context.text(
      ['User-agent: *', ...apart, `Sitemap: ${base.replace(/\/+$/, '')}/sitemap.xml`, ''].join('\n'),
    )
  })

  return app
}

const missing = (language: Language): PublicPage => {
  const [first] = sections.filter(isSection)
  return {
    title: words[language].none,
    main: html`<p>${words[language].noneLead} <a href="/${language}">${first?.name[language]}</a></p>`,
  }
}
