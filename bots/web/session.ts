import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { provenance } from '../provenance.ts'

/** A session is an unguessable cookie: whoever holds it holds the conversation. */
const bytes = 32
const shape = /^[\w-]{43}$/
const lasting = 180 * 24 * 60 * 60

/** Browsers accept `__Host-` only over https and for this very host; a stand on localhost has neither. */
const name = (secure: boolean) => (secure ? '__Host-voces' : 'voces')

export function sessionOf(context: Context, secure: boolean): string | undefined {
  const session = getCookie(context, name(secure))
  return session && shape.test(session) ? session : undefined
}

/** Lax, not strict: a link to a proposal, followed from elsewhere, must find the conversation that there was. */
/** @param anew Whatever session there was is another's. */
export function openSession(context: Context, secure: boolean, { anew = false } = {}): void {
  if (!anew && sessionOf(context, secure)) return
  setCookie(context, name(secure), randomBytes(bytes).toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: lasting,
  })
}

/** Whoever comes next begins anew, and cannot see what was said before. */
export function closeSession(context: Context, secure: boolean): void {
  deleteCookie(context, name(secure), { path: '/', secure })
}

/**
 * An act must come from the page itself: a header that other sites cannot set, and the browser's own word on where it
 * comes from, where it gives one.
 */
export function fromOwnPage(context: Context, origin: string | undefined): boolean {
  if (context.req.header('x-voces') !== '1') return false
  return provenance(context, origin) !== 'elsewhere'
}
