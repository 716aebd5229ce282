import { createHash, timingSafeEqual } from 'node:crypto'
import { verifySignature } from '@kapso/whatsapp-cloud-api/server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'

export interface WebhookOptions {
  path: string
  appSecret: string
  verifyToken: string
}

/** Meta puts up to a thousand updates into one delivery, of 3 MB at most. */
const largest = 3 * 1024 * 1024

/**
 * Takes deliveries from Meta: nothing is read before its signature is right. Whatever is not answered 200 comes again,
 * for days.
 *
 * @param take Resolves to true when everything in it was taken.
 */
export function webhookApp(
  { path, appSecret, verifyToken }: WebhookOptions,
  take: (body: object) => Promise<boolean>,
): Hono {
  const app = new Hono()

  app.get(path, (context) => {
    const { 'hub.mode': mode, 'hub.verify_token': given, 'hub.challenge': challenge } = context.req.query()
    const known = mode === 'subscribe' && given !== undefined && same(given, verifyToken)
    return known && challenge !== undefined ? context.text(challenge) : context.body(null, 403)
  })

  app.post(path, bodyLimit({ maxSize: largest }), async (context) => {
    const rawBody = Buffer.from(await context.req.arrayBuffer())
    const signature = context.req.header('x-hub-signature-256')
    if (signature === undefined) return context.body(null, 401)
    if (!verifySignature({ appSecret, rawBody, signatureHeader: signature })) return context.body(null, 401)
    const body = parsed(rawBody)
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return context.body(null, 400)
    return context.body(null, (await take(body)) ? 200 : 503)
  })
  return app
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Compares in constant time, whatever the lengths. */
function same(a: string, b: string): boolean {
  const digest = (words: string) => createHash('sha256').update(words).digest()
  return timingSafeEqual(digest(a), digest(b))
}
