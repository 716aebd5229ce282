import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

interface Kind {
  /** Which pages. */
  at: RegExp
  /** They have forms, which are sent only to here. */
  forms?: true
  /** What they load is named from another place of this site. */
  base?: true
  /** Their forms say where they come from; with `no-referrer` a browser does not. */
  referrer?: true
}

/** The first that fits. */
const kinds: readonly Kind[] = [
  { at: /^\/staff\/queues(\/|$)/, base: true, referrer: true },
  { at: /^\/staff(\/|$)/, forms: true, referrer: true },
  { at: /^\/((receipts|es|en)(\/|$)|stand\/enter\/)/, forms: true },
  { at: /^/ },
]

/**
 * A page runs and loads nothing but the house's own, and is framed by nobody. Few may send a form, and only to here.
 *
 * @param secure Over https, which browsers then keep to for a year.
 */
export function pageHeaders(secure: boolean): MiddlewareHandler {
  const made = kinds.map(({ at, forms, base, referrer }) => ({
    at,
    headers: secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        baseUri: [base ? "'self'" : "'none'"],
        formAction: [forms ? "'self'" : "'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: referrer ? 'same-origin' : 'no-referrer',
      strictTransportSecurity: secure ? 'max-age=31536000' : false,
    }),
  }))
  return (context, next) => {
    const kind = made.find(({ at }) => at.test(context.req.path))
    return kind ? kind.headers(context, next) : next()
  }
}
