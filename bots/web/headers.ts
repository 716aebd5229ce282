import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * A page runs and loads nothing but the house's own, and is framed by nobody. Forms are sent only from below
 * `/receipts`, from a stand's link and from the public pages, and only to here.
 *
 * @param secure Over https, which browsers then keep to for a year.
 */
export function pageHeaders(secure: boolean): MiddlewareHandler {
  const headers = (formAction: "'none'" | "'self'") =>
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: [formAction],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: secure ? 'max-age=31536000' : false,
    })
  const formless = headers("'none'")
  const forms = headers("'self'")
  return (context, next) =>
    /^\/((receipts|es|en)(\/|$)|stand\/enter\/)/.test(context.req.path)
      ? forms(context, next)
      : formless(context, next)
}
