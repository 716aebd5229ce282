import { timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import type { Update } from 'telegraf/types'
import type { Failures } from '../failures.ts'

export interface WebhookOptions {
  /** The public address; its path is where updates are taken. */
  url: string
  secret: string
  port: number
}

/** Far more than any update holds. */
const largest = 1_000_000

/**
 * Takes updates from Telegram. It answers 200 only after the turn is committed, so whatever fails here comes again,
 * in order.
 */
export function webhookApp(
  { url, secret }: WebhookOptions,
  handle: (update: Update) => Promise<void>,
  failures: Failures<number>,
  log: Logger,
): Hono {
  const expected = Buffer.from(secret)
  const app = new Hono()
  app.post(new URL(url).pathname, bodyLimit({ maxSize: largest }), async (context) => {
    const given = Buffer.from(context.req.header('x-telegram-bot-api-secret-token') ?? '')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return context.body(null, 401)
    const update: unknown = await context.req.json().catch(() => undefined)
    if (!isUpdate(update)) return context.body(null, 400)
    try {
      await handle(update)
    } catch (fault) {
      log.error({ err: fault }, 'an update was not handled')
      if (!(await failures.givesUp(update.update_id, fault))) return context.body(null, 500)
    }
    return context.body(null, 200)
  })
  return app
}

const isUpdate = (value: unknown): value is Update =>
  typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id)
