import { setMaxListeners } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { ChannelName } from '../../core/job.ts'
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
  renews: true,
  keepsPage: true,
}

/** Milliseconds in which the answer to a turn that ended reaches the page; a page that gets none sends its act again. */
const patience = 300

export interface WebOptions {
  host: string
  /** 0: any free one. */
  port: number
  /** When that port is taken: any free one. */
  orAnyFree?: boolean
  origin: string | undefined
  behindProxy: boolean
  /** Channels that this installation runs, here or elsewhere, and that say how they are. */
  expects?: readonly ChannelName[]
}

/** The chat page, for stands and for whoever has neither Telegram nor WhatsApp. */
export function webChannel(house: House, options: WebOptions): Channel {
  const { host, port, orAnyFree, origin, behindProxy, expects = [] } = options
  const { store, city, codes, log } = house
  const door = openDoor(house, 'web', webCapabilities)
  const streams = new Streams(store, log)
  const closing = new AbortController()
  // Every open page listens for it.
  setMaxListeners(0, closing.signal)
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
        queues: house.queues,
        places: () => house.places(),
        demo: codes.demo,
        origin,
        behindProxy,
        expects,
        now: () => house.now(),
        closing: closing.signal,
      })
      const open = (at: number) =>
        new Promise<AddressInfo>((resolve, reject) => {
          server = serve({ fetch: app.fetch, hostname: host, port: at }, resolve)
          server.once('error', reject)
        })
      const address = await open(port).catch((fault: NodeJS.ErrnoException) => {
        if (!orAnyFree || fault.code !== 'EADDRINUSE') throw fault
        return open(0)
      })
      const shown = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host
      return origin ?? `http://${shown}:${address.port}`
    },

    async stop() {
      closing.abort()
      if (server) await close(server, () => door.drained())
      for (const stop of stops) await stop()
    },

    deliver: ({ conversation }, reply, language) =>
      appendNotice(store, conversation, { from: 'voces', language, reply }),
  }
}

/** Takes no new connection, lets the answers to what is under way arrive, and ends the connections that are left. */
async function close(server: ServerType, drained: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  await drained()
  const idle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 10)
  const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patience)
  await closed
  clearInterval(idle)
  clearTimeout(late)
  await drained()
}
