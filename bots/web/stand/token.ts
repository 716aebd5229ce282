import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Stand } from '../../../core/stand.ts'
import { type Device, deviceOf } from '../../../prisma/stand/device.ts'
import type { Store } from '../../../prisma/store.ts'

/** What makes a browser a stand's device: whoever holds it delivers answers as that stand. */
const shape = /^[\w-]{43}$/
/** The most that browsers keep a cookie for; each visit begins it anew. Seconds. */
const lasting = 400 * 24 * 60 * 60

const name = (secure: boolean) => (secure ? '__Host-voces-stand' : 'voces-stand')

export function tokenOf(context: Context, secure: boolean): string | undefined {
  const token = getCookie(context, name(secure))
  return token && shape.test(token) ? token : undefined
}

/** Lax: a link that somebody sent is followed to the stand, and kindly ignored there. */
export function keepToken(context: Context, secure: boolean, token: string): void {
  setCookie(context, name(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: lasting,
  })
}

export function dropToken(context: Context, secure: boolean): void {
  deleteCookie(context, name(secure), { path: '/', secure })
}

/** The stand's device that asks; 'unknown' with a token that none was given, and undefined for every other browser. */
export async function deviceAt(
  context: Context,
  store: Store,
  secure: boolean,
): Promise<Device | 'unknown' | undefined> {
  const token = tokenOf(context, secure)
  return token === undefined ? undefined : ((await deviceOf(store, token)) ?? 'unknown')
}

/** The stand to whose locks whoever asks is kept; 'over' where it is one no longer, and takes nothing. */
export async function standAt(
  context: Context,
  store: Store,
  secure: boolean,
): Promise<Stand | 'over' | undefined> {
  const device = await deviceAt(context, store, secure)
  return device === 'unknown' || device?.left ? 'over' : device?.stand
}
