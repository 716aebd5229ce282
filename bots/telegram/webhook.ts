import { timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import type { Update } from 'telegraf/types'
import type { Failures } from './failures.ts'

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
  failures: Failures,
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

export interface Listening {
  port: number
  close(): Promise<void>
}

export async function openWebhook(app: Hono, port: number): Promise<Listening> {
  let server: ServerType | undefined
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server = serve({ fetch: app.fetch, port }, resolve)
    server.once('error', reject)
  })
  return {
    port: address.port,
    close: () => (server ? closed(server) : Promise.resolve()),
  }
}

/** Requests that are not answered so long after the stop are cut off: their updates come again. Milliseconds. */
const longestAnswer = 10_000

/** Telegram keeps its connections open for the next update, so each is closed as soon as it has its answer. */
async function closed(server: ServerType): Promise<void> {
  const idle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 25)
  const late = setTimeout(
    () => 'closeAllConnections' in server && server.closeAllConnections(),
    longestAnswer,
  )
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearInterval(idle)
  clearTimeout(late)
}
