import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { City, Places } from '../../core/city.ts'
import { channels } from '../../core/job.ts'
import { eventPhotoAt } from '../../prisma/event/photos.ts'
import { lastDelivered, noticesBehind } from '../../prisma/held.ts'
import type { Store } from '../../prisma/store.ts'
import { retryNotices } from '../../prisma/team/retry.ts'
import type { SignedIn } from '../../prisma/team/session.ts'
import { waitsFor } from '../../prisma/team/waits.ts'
import type { Queues } from '../../queue/queues.ts'
import { acceptedLanguage } from '../accepted-language.ts'
import type { Look } from '../health.ts'
import { servedPhoto } from '../photo/served.ts'
import { channelsPage } from './channels/page.ts'
import { enterApp } from './enter/app.ts'
import { deniedPage, type Viewer } from './frame.ts'
import { type Behind, only, ownFormsOnly, signedInOnly } from './gate.ts'
import { queuesApp } from './queues.ts'
import { waitingPage } from './waiting/page.ts'

export interface StaffOptions {
  store: Store
  queues: Pick<Queues, 'boards'>
  city: Pick<City, 'name' | 'timeZone'>
  places(): Places
  look: () => Promise<Look>
  /** Over https cookies are kept to it and to this very host. */
  secure: boolean
  /** The public address, when there is one. */
  origin: string | undefined
  /** Whether this client may try once more to enter. */
  mayTry(context: Context): boolean
  now(): number
}

/**
 * The team's page, below `/staff`: what waits, how the channels are, and the queues. One signs in by a code that one's own
 * chat shows; whoever works at the server, by a link, to the channels alone. It needs no script, but for the queues.
 */
export function staffApp(options: StaffOptions): Hono<Behind> {
  const { store, queues, city, places, look, secure, origin, mayTry, now } = options
  const app = new Hono<Behind>()

  const viewerOf = (context: Context, signed?: SignedIn): Viewer => ({
    language: acceptedLanguage(context),
    city,
    signed,
  })
  const denied = (context: Context, signed: SignedIn) =>
    context.html(deniedPage(viewerOf(context, signed)), 403)

  app.use(async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })
  app.use(ownFormsOnly(origin))
  app.route('/', enterApp({ store, secure, viewerOf, mayTry, now }))

  // Everything below this is for those who are signed in.
  app.use(signedInOnly(store, secure))

  app.get('/channels', async (context) => {
    const signed = context.get('signed')
    const renews = context.req.query('again') !== undefined
    return context.html(
      await channelsPage(
        { ...(await look()), behind: await noticesBehind(store), delivered: await lastDelivered(store) },
        viewerOf(context, signed),
        renews,
      ),
    )
  })

  app.get('/events/:event{\\d{1,9}}/photos/:place{\\d}', only('moderator', denied), async (context) => {
    const { event, place } = context.req.param()
    const photo = await eventPhotoAt(store, Number(event), Number(place))
    return photo ? servedPhoto(context, photo) : context.redirect('/staff', 303)
  })

  app.get('/', async (context) => {
    const signed = context.get('signed')
    const { member } = signed
    if (!member) return context.redirect('/staff/channels', 303)
    const tried = /^\d{1,9}$/.exec(context.req.query('tried') ?? '')?.[0]
    return context.html(
      waitingPage({
        viewer: viewerOf(context, signed),
        waits: await waitsFor(store, member),
        places: places(),
        now: now(),
        retried: tried === undefined ? undefined : Number(tried),
      }),
    )
  })

  app.post('/retry', bodyLimit({ maxSize: 1_000 }), only('administrator', denied), async (context) => {
    const signed = context.get('signed')
    const body = await context.req.parseBody()
    const channel = channels.find((one) => one === body.channel)
    if (!channel || !signed.member) return context.redirect('/staff', 303)
    const tried = await retryNotices(store, signed.member.id, channel)
    return tried === 'denied' ? denied(context, signed) : context.redirect(`/staff?tried=${tried}`, 303)
  })

  app.use('/queues/*', only('administrator', denied))
  app.route('/queues', queuesApp(queues, `Voces · ${city.name.es}`))

  return app
}
