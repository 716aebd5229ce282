import type { Context, MiddlewareHandler } from 'hono'
import { may, type Role } from '../../core/staff.ts'
import type { Store } from '../../prisma/store.ts'
import { type SignedIn, signedIn } from '../../prisma/team/session.ts'
import { provenance } from '../provenance.ts'
import { tokenOf } from './session.ts'

/** What the routes behind the gate know of whoever asks. */
export interface Behind {
  Variables: { signed: SignedIn }
}

/** Nothing but reading is taken from another site, nor from a browser that does not say from where. */
export const ownFormsOnly =
  (origin: string | undefined): MiddlewareHandler =>
  async (context, next) => {
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD'
    if (!reads && provenance(context, origin) !== 'here') return context.text('not from this page', 403)
    return next()
  }

/** A page that asks again by itself says so: it does not keep anybody signed in. */
const renewsItself = (context: Context): boolean =>
  context.req.query('again') !== undefined || context.req.path.startsWith('/staff/queues/api/')

/** Whoever is not signed in is led to where they can; a script is only refused. */
export const signedInOnly =
  (store: Store, secure: boolean): MiddlewareHandler<Behind> =>
  async (context, next) => {
    const token = tokenOf(context, secure)
    const signed = token === undefined ? undefined : await signedIn(store, token, !renewsItself(context))
    if (signed) {
      context.set('signed', signed)
      return next()
    }
    return context.req.header('accept')?.includes('text/html')
      ? context.redirect('/staff/enter', 303)
      : context.text('not signed in', 401)
  }

/** Those of the team with a role. */
export const only =
  (
    role: Role,
    refused: (context: Context, signed: SignedIn) => Response | Promise<Response>,
  ): MiddlewareHandler<Behind> =>
  async (context, next) => {
    const signed = context.get('signed')
    return may(signed.member, role) ? next() : refused(context, signed)
  }
