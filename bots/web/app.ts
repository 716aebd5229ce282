import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import type { City, Places } from '../../core/city.ts'
import type { ChannelName } from '../../core/job.ts'
import { fileOf, openPage, pictureOf } from '../../prisma/page.ts'
import type { Store } from '../../prisma/store.ts'
import type { Queues } from '../../queue/queues.ts'
import type { Door } from '../door.ts'
import { openLooking } from '../health.ts'
import { drawing } from '../picture/file.ts'
import { fileBytes } from '../sheet/bytes.ts'
import { staffApp } from '../staff/app.ts'
import { readAssets } from './assets.ts'
import { calendarApp } from './calendar/app.ts'
import { sendEvents } from './events.ts'
import { pageHeaders } from './headers.ts'
import { entering, Pace } from './pace.ts'
import { panelApp } from './panel.ts'
import { takePhotos } from './photo.ts'
import { publicApp } from './public/app.ts'
import { readAct } from './read.ts'
import { receiptsApp } from './receipts/app.ts'
import { closeSession, fromOwnPage, openSession, sessionOf } from './session.ts'
import { standApp } from './stand/app.ts'
import { bundleStand, type StandAssets } from './stand/bundle.ts'
import { deviceAt, dropToken, standAt } from './stand/token.ts'
import type { Streams } from './streams.ts'

export interface AppOptions {
  store: Store
  city: City
  door: Door
  streams: Streams
  log: Logger
  queues: Pick<Queues, 'boards'>
  /** Where the city is found, as far as it is known now. */
  places(): Places
  /** Codes are shown on the page. */
  demo: boolean
  /** The public address, when there is one; with https, cookies are kept to it. */
  origin: string | undefined
  /** The client's address is the last one that the proxy in front added. */
  behindProxy: boolean
  /** Channels that this installation runs, here or elsewhere, and that say how they are. */
  expects: readonly ChannelName[]
  now(): number
  /** Ends the streams. */
  closing: AbortSignal
}

/** The chat page's server: the page, its events, and what residents do there. */
export function webApp(options: AppOptions): Hono {
  const { store, city, door, log, origin } = options
  const secure = origin?.startsWith('https:') ?? false
  const assets = readAssets()
  const pace = new Pace()
  const tries = new Pace(entering)
  const checks = new Pace(entering)
  const enters = new Pace(entering)
  const look = openLooking(store, options.expects)
  const draw = drawing(store)
  const app = new Hono()

  app.use(pageHeaders(secure))

  /** Who asks, as an address. */
  const clientOf = (context: Context): string | undefined => {
    const proxied = options.behindProxy
      ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      : undefined
    return proxied ?? getConnInfo(context).remote.address
  }

  app.onError((fault, context) => {
    log.error({ err: fault, path: context.req.routePath }, 'a request failed')
    return context.json(
      { message: 'No pude guardarlo; inténtalo de nuevo. / I could not keep that; try again.' },
      500,
    )
  })

  const page = new TextDecoder().decode(assets.get('index.html')?.body)
  const places = [
    '/',
    '/p/:id{\\d+}',
    '/p/:id{\\d+}/',
    '/e/:id{[a-z0-9][a-z0-9-]*}',
    '/e/:id{[a-z0-9][a-z0-9-]*}/',
    '/m/:id{\\d+}',
    '/m/:id{\\d+}/:code{[0-9A-Z]+}',
    '/t/:id{[a-z][a-z0-9-]*}',
    '/t/:id{[a-z][a-z0-9-]*}/',
  ]
  app.on('GET', places, async (context) => {
    // A stand shows what it is there for, whatever link is followed on its device.
    const device = await deviceAt(context, store, secure)
    if (device && device !== 'unknown') return context.redirect('/stand/', 303)
    if (device) dropToken(context, secure)
    openSession(context, secure)
    context.header('cache-control', 'no-store')
    return context.html(page)
  })

  let bundled: Promise<StandAssets> | undefined
  /** Made when the first stand asks: most installations have none. */
  const standAssets = () => {
    bundled ??= bundleStand(new Map([...assets].map(([name, { body }]) => [`/page/${name}`, body])))
    return bundled
  }

  app.get('/page/*', async (context) => {
    const name = context.req.path.slice('/page/'.length)
    const script = /^stand\/(.+)$/.exec(name)?.[1]
    const asset = script === undefined ? assets.get(name) : (await standAssets()).scripts.get(script)
    if (!asset) return context.notFound()
    context.header('cache-control', 'no-cache')
    context.header('etag', asset.etag)
    if (context.req.header('if-none-match') === asset.etag) return context.body(null, 304)
    return context.body(asset.body, 200, { 'content-type': asset.type })
  })

  app.get('/picture/:seq{\\d{1,15}\\.png}', async (context) => {
    const session = sessionOf(context, secure)
    const picture =
      session && (await pictureOf(store, session, Number.parseInt(context.req.param('seq'), 10)))
    if (!picture) return context.notFound()
    const { bytes, type } = await draw(picture)
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': type,
      'cache-control': 'private, max-age=86400, immutable',
    })
  })

  app.get('/file/:seq{\\d{1,15}}', async (context) => {
    const session = sessionOf(context, secure)
    const file = session && (await fileOf(store, session, Number.parseInt(context.req.param('seq'), 10)))
    if (!file) return context.notFound()
    return context.body(new Uint8Array(await fileBytes(file)), 200, {
      'content-type': typeof file.content === 'string' ? `${file.type}; charset=utf-8` : file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'private, no-store',
    })
  })

  app.get('/api/events', async (context) => {
    const session = sessionOf(context, secure)
    if (!session) return context.json({ message: 'no session' }, 401)
    const { conversation, language = 'es' } = await openPage(store, session)
    return sendEvents(
      context,
      {
        conversation,
        address: session,
        session: { demo: options.demo, language, city: city.name[language] },
      },
      options,
    )
  })

  app.post(
    '/api/say',
    bodyLimit({
      maxSize: 16_384,
      onError: (context) => context.json({ message: 'Es demasiado largo. / That is too long.' }, 413),
    }),
    async (context) => {
      const session = sessionOf(context, secure)
      if (!session)
        return context.json({ message: 'Vuelve a cargar la página. / Please reload the page.' }, 401)
      if (!fromOwnPage(context, origin)) return context.json({ message: 'not from this page' }, 403)
      const stand = await standAt(context, store, secure)
      if (stand === 'over')
        return context.json({ message: 'Este aparato ya no es un puesto. / This is a stand no longer.' }, 403)
      const act = readAct(await context.req.json().catch(() => undefined))
      if (!act) return context.json({ message: 'No pude leer eso. / I could not read that.' }, 400)
      if (!pace.take(session, Date.now())) {
        return context.json(
          { message: 'Vas muy rápido; espera unos segundos. / Too fast; wait a few seconds.' },
          429,
        )
      }
      const client = clientOf(context)
      // The replies are kept with the turn; the page is told of them by the database.
      await door.take(
        { address: session, ...act, stand, ...(client && { origin: client }) },
        async () => undefined,
      )
      return context.body(null, 204)
    },
  )

  takePhotos(app, { door, secure, origin, clientOf, standAt: (context) => standAt(context, store, secure) })

  app.post('/api/leave', (context) => {
    if (!fromOwnPage(context, origin)) return context.json({ message: 'not from this page' }, 403)
    closeSession(context, secure)
    return context.body(null, 204)
  })

  app.get('/healthz', async (context) => {
    await store.pool.query('SELECT 1')
    return context.text('ok')
  })

  app.get('/health', async (context) => {
    context.header('cache-control', 'no-store')
    const looked = await look().catch((fault: unknown) => {
      log.error({ err: fault }, 'how the house is could not be read')
      return undefined
    })
    if (!looked) return context.json({ status: 'trouble', channels: {}, held: [] }, 503)
    const { report, held } = looked
    return context.json({ ...report, held }, report.status === 'ok' ? 200 : 503)
  })

  app.route(
    '/staff',
    staffApp({
      store,
      queues: options.queues,
      city,
      places: options.places,
      look,
      secure,
      origin,
      mayTry: (context) => tries.take(clientOf(context) ?? '', Date.now()),
      now: options.now,
    }),
  )

  app.route('/', calendarApp({ store, city, origin }))
  // With the slash, so that the service worker below it governs it.
  const standPage = new TextDecoder().decode(assets.get('stand.html')?.body)
  app.get('/stand/', (context) => {
    context.header('cache-control', 'no-store')
    return context.html(standPage)
  })
  app.route(
    '/stand',
    standApp({
      store,
      city,
      log,
      secure,
      origin,
      talk: onStand(page),
      assets: standAssets,
      mayTry: (context) => enters.take(clientOf(context) ?? '', Date.now()),
      now: options.now,
    }),
  )
  app.route('/', panelApp({ store }))
  app.route('/', publicApp({ store, city, origin, places: options.places, now: options.now }))

  app.route(
    '/receipts',
    receiptsApp({
      store,
      city,
      origin,
      mayTry: (context) => checks.take(clientOf(context) ?? '', Date.now()),
    }),
  )

  return app
}

/** The conversation's page on a stand's device: without what leads elsewhere, and with what begins anew. */
const onStand = (page: string): string =>
  page
    .replace('<html lang="es">', '<html lang="es" data-stand>')
    .replace(
      '</head>',
      '  <link rel="stylesheet" href="/page/stand.css">\n    <script type="module" src="/page/stand/talk.js"></script>\n  </head>',
    )
