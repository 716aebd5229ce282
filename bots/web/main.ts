import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { Capabilities } from '../../core/reply.ts'
import { listen } from '../../prisma/listen.ts'
import { appendNotice, pageChannel } from '../../prisma/page.ts'
import type { Channel } from '../channel.ts'
import { DemoInbox } from '../code.ts'
import { type House, openDoor } from '../door.ts'
import { webApp } from './app.ts'
import { Streams } from './streams.ts'

export const webCapabilities: Capabilities = {
  buttons: true,
  pictures: true,
  text: 20_000,
  caption: 20_000,
  label: 200,
  vouchesForContacts: false,
  keepsPage: true,
}

export interface WebOptions {
  host: string
  /** 0: any free one. */
  port: number
  origin: string | undefined
  behindProxy: boolean
}

/** The chat page, for stands and for whoever has neither Telegram nor WhatsApp. */
export function webChannel(house: House, { host, port, origin, behindProxy }: WebOptions): Channel {
  const { store, city, codes, log } = house
  const door = openDoor(house, 'web', webCapabilities)
  const streams = new Streams(store, log)
  const closing = new AbortController()
  const stops: (() => void | Promise<void>)[] = []
  let server: ServerType | undefined

  return {
    name: 'web',
    capabilities: webCapabilities,

    async start() {
      if (codes instanceof DemoInbox) stops.push(streams.show(codes))
      stops.push(await listen(store, pageChannel, (conversation) => streams.changed(conversation), log))
      const app = webApp({
        store,
        city,
        door,
        streams,
        log,
        demo: codes.demo,
        origin,
        behindProxy,
        closing: closing.signal,
      })
      const address = await new Promise<AddressInfo>((resolve, reject) => {
        server = serve({ fetch: app.fetch, hostname: host, port }, resolve)
        server.once('error', reject)
      })
      const shown = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host
      return origin ?? `http://${shown}:${address.port}`
    },

    async stop() {
      closing.abort()
      const closed = new Promise<void>((resolve) => {
        if (server) server.close(() => resolve())
        else resolve()
      })
      await door.drained()
      if (server && 'closeAllConnections' in server) server.closeAllConnections()
      await closed
      for (const stop of stops) await stop()
    },

    deliver: ({ conversation }, reply, language) =>
      appendNotice(store, conversation, { from: 'voces', language, reply }),
  }
}
