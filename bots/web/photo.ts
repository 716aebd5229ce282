import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { policy } from '../../core/policy.ts'
import type { Stand } from '../../core/stand.ts'
import type { Door } from '../door.ts'
import { cleanPhoto } from '../photo/clean.ts'
import { Pace, sending } from './pace.ts'
import { fromOwnPage, sessionOf } from './session.ts'

export interface PhotoOptions {
  door: Door
  secure: boolean
  origin: string | undefined
  /** Who asks, as an address. */
  clientOf(context: Context): string | undefined
  /** The stand on whose device they ask; 'over' when it is one no longer. */
  standAt(context: Context): Promise<Stand | 'over' | undefined>
}

const Query = z.object({ update: z.uuid() })

const refusals = {
  session: 'Vuelve a cargar la página. / Please reload the page.',
  page: 'not from this page',
  update: 'No pude leer eso. / I could not read that.',
  pace: 'Van muchas fotos seguidas; espera un minuto. / Many photos in a row; wait a minute.',
  stand: 'Este aparato ya no es un puesto. / This is a stand no longer.',
  size: 'Esa foto pesa demasiado. / That photo is too large.',
  kind: 'Esa foto no la puedo usar; prueba con otra. / I cannot use that photo; please try another.',
} as const

/**
 * Takes a photo that was sent as an answer, with the update that it is: `POST /api/photo?update=…`, and the file as the
 * body. It comes here once, however often the page has to send it, and is kept with the turn or not at all.
 */
export function takePhotos(app: Hono, { door, secure, origin, clientOf, standAt }: PhotoOptions): void {
  const pace = new Pace(sending)
  const said = (context: Context, status: 400 | 401 | 403 | 413 | 429, why: keyof typeof refusals) =>
    context.json({ message: refusals[why] }, status)

  app.post(
    '/api/photo',
    bodyLimit({ maxSize: policy.photo.bytes, onError: (context) => said(context, 413, 'size') }),
    async (context) => {
      const session = sessionOf(context, secure)
      if (!session) return said(context, 401, 'session')
      if (!fromOwnPage(context, origin)) return said(context, 403, 'page')
      const query = Query.safeParse(context.req.query())
      if (!query.success) return said(context, 400, 'update')
      if (!pace.take(session, Date.now())) return said(context, 429, 'pace')
      const photo = cleanPhoto(new Uint8Array(await context.req.arrayBuffer()))
      if (!photo) return said(context, 400, 'kind')
      const stand = await standAt(context)
      if (stand === 'over') return said(context, 403, 'stand')
      const { update } = query.data
      const client = clientOf(context)
      await door.take(
        {
          address: session,
          update,
          // Whoever presses a button means this one: none is of an album.
          input: { type: 'attachment', kind: 'photo', file: 'upload', album: update },
          upload: photo,
          stand,
          ...(client && { origin: client }),
        },
        async () => undefined,
      )
      return context.body(null, 204)
    },
  )
}
