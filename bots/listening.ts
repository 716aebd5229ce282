import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Listening {
  port: number
  /** Takes no new connection, and resolves when what was asked is answered. */
  close(): Promise<void>
}

/** Opens a server for a platform's webhook. @throws what `listen` gives: the port is taken, or may not be used. */
export async function listen(app: Hono, port: number, host?: string): Promise<Listening> {
  let server: ServerType | undefined
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server = serve({ fetch: app.fetch, port, ...(host !== undefined && { hostname: host }) }, resolve)
    server.once('error', reject)
  })
  return {
    port: address.port,
    close: () => (server ? closed(server) : Promise.resolve()),
  }
}

/** Requests that are not answered so long after the stop are cut off: their updates come again. Milliseconds. */
const longestAnswer = 10_000

/** Platforms keep their connections open for the next update, so each is closed as soon as it has its answer. */
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
