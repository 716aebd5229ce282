import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { City } from '../../core/city.ts'
import type { Keys } from '../../prisma/keys.ts'
import { acceptedLanguage } from '../accepted-language.ts'
import type { Look } from '../health.ts'
import { enteringPage, overPage, statusPage } from './page.ts'
import { check, holds, issue } from './pass.ts'

export interface StaffOptions {
  keys: Pick<Keys, 'staff'>
  city: Pick<City, 'name' | 'timeZone'>
  look: () => Promise<Look>
  /** Over https cookies are kept to it and to this very host. */
  secure: boolean
  /** Whether this client may try once more to enter. */
  mayTry(context: Context): boolean
  now(): number
}

/**
 * What the team sees of the house, below `/staff`. Whoever has no pass finds nothing there, not even a refusal. A pass
 * is had by a link that the installation prints (see `entrance`).
 */
export function staffApp({ keys, city, look, secure, mayTry, now }: StaffOptions): Hono {
  const cookie = secure ? '__Host-voces-staff' : 'voces-staff'
  const app = new Hono()

  app.use(async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })

  app.get('/enter/:pass', (context) => {
    if (!mayTry(context)) return context.notFound()
    const language = acceptedLanguage(context)
    const found = check(keys, 'enter', context.req.param('pass'), now())
    if (found === 'over') return context.html(overPage(language, city.name[language]), 404)
    if (found === 'wrong') return context.notFound()
    setCookie(context, cookie, issue(keys, 'stay', now()), {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure,
      maxAge: holds.stay / 1_000,
    })
    return context.html(enteringPage(language, city.name[language]))
  })

  // Everything below this is for those who entered.
  app.use(async (context, next) => {
    if (check(keys, 'stay', getCookie(context, cookie), now()) !== 'right') return context.notFound()
    return next()
  })

  app.get('/', async (context) =>
    context.html(await statusPage(await look(), city, acceptedLanguage(context))),
  )

  return app
}
