import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Store } from '../../../prisma/store.ts'
import { enterByCode, enterByLink } from '../../../prisma/team/entrance.ts'
import { signOut } from '../../../prisma/team/session.ts'
import type { Viewer } from '../frame.ts'
import { check } from '../pass.ts'
import { dropToken, keepToken, tokenOf } from '../session.ts'
import { enterPage, linkPage, overPage } from './page.ts'

export interface EnterOptions {
  store: Store
  secure: boolean
  viewerOf(context: Context): Viewer
  /** Whether this client may try once more to enter. */
  mayTry(context: Context): boolean
  now(): number
}

/** How one signs in to the team's page, below `/staff/enter`, and out of it. */
export function enterApp({ store, secure, viewerOf, mayTry, now }: EnterOptions): Hono {
  const app = new Hono()
  const limit = bodyLimit({ maxSize: 1_000 })

  /** A browser that somebody of the team used before is theirs no longer. */
  const enter = async (context: Context, token: string) => {
    const before = tokenOf(context, secure)
    if (before) await signOut(store, before)
    keepToken(context, secure, token)
    return context.redirect('/staff', 303)
  }

  app.get('/enter', (context) => context.html(enterPage(viewerOf(context))))

  app.post('/enter', limit, async (context) => {
    const viewer = viewerOf(context)
    if (!mayTry(context)) return context.html(enterPage(viewer, 'limited'), 429)
    const { code } = await context.req.parseBody()
    const token = typeof code === 'string' ? await enterByCode(store, code) : undefined
    return token === undefined ? context.html(enterPage(viewer, 'wrong'), 403) : enter(context, token)
  })

  app.get('/enter/:pass', (context) => {
    if (!mayTry(context)) return context.notFound()
    const found = check(store.keys, context.req.param('pass'), now())
    if (found === 'wrong') return context.notFound()
    const viewer = viewerOf(context)
    return found === 'over' ? context.html(overPage(viewer), 404) : context.html(linkPage(viewer))
  })

  app.post('/enter/:pass', limit, async (context) => {
    if (!mayTry(context)) return context.notFound()
    const pass = context.req.param('pass')
    const found = check(store.keys, pass, now())
    if (found === 'wrong') return context.notFound()
    const token = found === 'right' ? await enterByLink(store, pass) : undefined
    return token === undefined ? context.html(overPage(viewerOf(context)), 404) : enter(context, token)
  })

  app.post('/leave', limit, async (context) => {
    const token = tokenOf(context, secure)
    if (token) await signOut(store, token)
    dropToken(context, secure)
    return context.redirect('/staff/enter', 303)
  })

  return app
}
