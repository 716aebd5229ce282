import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import type { City } from '../../../core/city.ts'
import { type Arrived, deliver } from '../../../prisma/stand/deliver.ts'
import { type Device, enterStand, heardOf, invitedTo } from '../../../prisma/stand/device.ts'
import { planOf } from '../../../prisma/stand/plan.ts'
import { keepRefused } from '../../../prisma/stand/refused.ts'
import type { Store } from '../../../prisma/store.ts'
import { acceptedLanguage } from '../../accepted-language.ts'
import { cleanPhoto } from '../../photo/clean.ts'
import { Pace } from '../pace.ts'
import { closeSession, fromOwnPage, openSession } from '../session.ts'
import type { StandAssets } from './bundle.ts'
import { invitePage, overPage } from './invite.ts'
import type { Delivered, GivenResponse, Outcome, Plan, Planned } from './protocol.ts'
import { readDelivery, readReport, readResponse } from './read.ts'
import { deviceAt, dropToken, keepToken, tokenOf } from './token.ts'

export interface StandOptions {
  store: Store
  city: City
  log: Logger
  secure: boolean
  origin: string | undefined
  /** The page of the conversation on a stand's device. */
  talk: string
  assets(): Promise<StandAssets>
  mayTry(context: Context): boolean
  now(): number
}

/** Bytes of one delivery: some hundred responses, or a few with photos. Sealed they are a third longer. */
const largest = 11_000_000
/** Deliveries and reports of one device: it sends hours of answers in one go, and waits longer after each failure. */
const sending = { acts: 120, within: 10_000 }

/** What a stand's device opens and says, below `/stand`. */
export function standApp(options: StandOptions): Hono {
  const { store, city, log, secure, origin, now } = options
  const boroughs = city.boroughs.map(({ id }) => id)
  const pace = new Pace(sending)
  const app = new Hono()

  app.use(async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })

  app.get('/', (context) => context.redirect('/stand/'))

  app.get('/worker.js', async (context) => {
    const { worker } = await options.assets()
    return context.body(worker, 200, { 'content-type': 'text/javascript; charset=utf-8' })
  })

  // What is asked first is only shown: chat apps open links to draw a preview, and would use this one up.
  app.get('/enter/:pass', async (context) => {
    if (!options.mayTry(context)) return context.notFound()
    const language = acceptedLanguage(context)
    const name = await invitedTo(store, context.req.param('pass'))
    if (name !== undefined) return context.html(invitePage(language, city.name[language], name))
    // Whoever goes back on the stand's device meets the stand.
    const device = await deviceAt(context, store, secure)
    return device && device !== 'unknown'
      ? context.redirect('/stand/', 303)
      : context.html(overPage(language, city.name[language]), 404)
  })

  app.post('/enter/:pass', async (context) => {
    if (!options.mayTry(context)) return context.notFound()
    const language = acceptedLanguage(context)
    const token = await enterStand(store, context.req.param('pass'))
    if (token === undefined) return context.html(overPage(language, city.name[language]), 404)
    // Whoever used the browser before may have proved their phone in it.
    closeSession(context, secure)
    keepToken(context, secure, token)
    return context.redirect('/stand/', 303)
  })

  // Each conversation is somebody new, whatever became of the one before.
  app.get('/talk', async (context) => {
    const device = await deviceAt(context, store, secure)
    if (!device || device === 'unknown' || device.left) return context.redirect('/stand/', 303)
    openSession(context, secure, { anew: true })
    return context.html(options.talk)
  })

  /** The device that asks, or the answer that it gets instead. */
  const asking = async (context: Context): Promise<Device | Response> => {
    if (!fromOwnPage(context, origin)) return context.json({ message: 'not from this page' }, 403)
    const device = await deviceAt(context, store, secure)
    if (!device || device === 'unknown') return context.json({ message: 'not a stand' }, 401)
    if (!pace.take(device.key.toString('base64'), Date.now()))
      return context.json({ message: 'too fast' }, 429)
    return device
  }

  app.post('/plan', bodyLimit({ maxSize: 1_000 }), async (context) => {
    const device = await asking(context)
    if (device instanceof Response) return device
    const report = readReport(await context.req.json().catch(() => undefined))
    if (!report) return context.json({ message: 'not a report' }, 400)
    await heardOf(store, device, report.queued)
    const token = tokenOf(context, secure)
    if (token) keepToken(context, secure, token)
    const planned = await plannedFor(device)
    return planned.mark === report.has ? context.body(null, 204) : context.json(planned)
  })

  const plannedFor = async (device: Device): Promise<Planned> => {
    const plan: Plan = {
      stand: device.stand.name,
      state: device.left ? 'left' : 'stand',
      city: { name: city.name, boroughs: city.boroughs },
      ...(device.left ? { survey: null, proposals: [] } : await planOf(store, device)),
    }
    const mark = createHash('sha256').update(JSON.stringify(plan)).digest('base64url').slice(0, 22)
    return { mark, plan }
  }

  app.post('/responses', bodyLimit({ maxSize: largest }), async (context) => {
    const device = await asking(context)
    if (device instanceof Response) return device
    const delivery = readDelivery(await context.req.json().catch(() => undefined))
    if (!delivery) return context.json({ message: 'not a delivery' }, 400)
    const outcomes: Outcome[] = []
    for (const said of delivery.responses) {
      const text = store.keys.seals.open(said)
      const response = readResponse(text)
      const age = delivery.sentAt - (response?.endedAt ?? 0)
      const settled = response
        ? await deliver(store, device, arrived(text, response, age), boroughs, now())
        : 'unread'
      if (settled === 'unread') await keepRefused(store.pool, device, text, settled, now())
      const counted = settled === 'taken' || settled === 'known'
      if (!counted)
        log.warn({ stand: device.stand.name, why: settled }, 'what a stand delivered was not counted')
      outcomes.push(counted ? settled : 'refused')
    }
    await heardOf(store, device, Math.max(0, delivery.queued - outcomes.length))
    return context.json({ outcomes } satisfies Delivered)
  })

  app.post('/leave', (context) => {
    if (!fromOwnPage(context, origin)) return context.json({ message: 'not from this page' }, 403)
    dropToken(context, secure)
    closeSession(context, secure)
    return context.body(null, 204)
  })

  return app
}

/** A response as it is recorded: of its photos those that are some, without what a camera may have written into them. */
function arrived(text: string, response: GivenResponse, age: number): Arrived {
  const photos = Object.entries(response.photos).flatMap(([id, body]) => {
    const photo = cleanPhoto(Buffer.from(body, 'base64'))
    return photo ? [[id, photo] as const] : []
  })
  return {
    text,
    response: { ...response, photos: Object.fromEntries(photos) },
    saidAt: response.endedAt,
    age,
  }
}
