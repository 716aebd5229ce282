import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** What makes a browser one of somebody of the team. It ends with the browser at the latest. */
const shape = /^[\w-]{43}$/

/** Browsers accept `__Host-` only over https and for this very host; a page on localhost has neither. */
const name = (secure: boolean) => (secure ? '__Host-voces-staff' : 'voces-staff')

export function tokenOf(context: Context, secure: boolean): string | undefined {
  const token = getCookie(context, name(secure))
  return token && shape.test(token) ? token : undefined
}

/** Strict: no other site leads to a page of the team that is open already. */
export function keepToken(context: Context, secure: boolean, token: string): void {
  setCookie(context, name(secure), token, { path: '/', httpOnly: true, sameSite: 'Strict', secure })
}

export function dropToken(context: Context, secure: boolean): void {
  deleteCookie(context, name(secure), { path: '/', secure })
}
