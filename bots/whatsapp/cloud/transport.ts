import type { Logger } from 'pino'
import { ConfigFault } from '../../../core/config.ts'
import { type Listening, listen } from '../../listening.ts'
import { type Draw, drawing } from '../../picture/file.ts'
import { heartbeat, type Transport, type TransportEvents, Unreachable } from '../transport.ts'
import { openClient } from './client.ts'
import { Watch, type WatchTimings } from './health.ts'
import { fetchMedia } from './inbound.ts'
import { Media } from './media.ts'
import { readDelivery } from './read.ts'
import { Sender } from './send.ts'
import { Taking } from './take.ts'
import { webhookApp } from './webhook.ts'

export interface CloudTransportOptions {
  /** Of a system user that may use whatsapp_business_messaging. */
  token: string
  /** Meta's id of the number, which is not the number. */
  phoneId: string
  /** What Meta signs its deliveries with. */
  appSecret: string
  /** What Meta shows when the webhook is set up. */
  verifyToken: string
  /** https://graph.facebook.com */
  apiRoot: string
  apiVersion?: string
  /** Of the webhook; 0: any free one. */
  port: number
  host?: string
  /** Where the webhook takes deliveries; /whatsapp by default. */
  path?: string
  log: Logger
  /** Absent: there are no photos. */
  draw?: Draw
  timings?: Partial<CloudTimings>
}

/** Milliseconds. */
export interface CloudTimings extends WatchTimings {
  /** Meta is answered within this time. */
  answer: number
  /** A call to Meta that takes longer has been lost on the way. */
  call: number
}

const usual: CloudTimings = {
  answer: 5_000,
  call: 30_000,
  poll: 60_000,
  retry: 1_000,
  heartbeat,
  standing: 5 * 60_000,
}

export interface CloudTransport extends Transport {
  /** Where the webhook listens, once `start` resolved. */
  readonly port: number
}

/** The file of a message was gone, or was not taken: said in its status. */
const mediaCodes: ReadonlySet<string> = new Set(['131052', '131053'])

/**
 * The business Cloud API as a transport.
 *
 * Meta offers no way to ask whether a message arrived, so `send` cannot heed `since`: a message whose fate is unknown is
 * sent again when it is asked for again.
 */
export function cloudTransport(options: CloudTransportOptions): CloudTransport {
  const { token, phoneId, appSecret, verifyToken, apiRoot, apiVersion = 'v23.0', log } = options
  const timings = { ...usual, ...options.timings }
  const closed = new AbortController()
  const client = openClient({
    token,
    apiRoot,
    apiVersion,
    longestCall: timings.call,
    stopping: closed.signal,
  })
  const media = new Media(client, phoneId)
  const sender = new Sender(client, media, phoneId, options.draw ?? drawing())
  const watch = new Watch(client, phoneId, timings, log)
  let listening: Listening | undefined
  let stopping = false

  function webhook(events: TransportEvents) {
    const taking = new Taking(events, timings.answer, log)
    return webhookApp({ path: options.path ?? '/whatsapp', appSecret, verifyToken }, async (body) => {
      if (stopping) return false
      const delivered = readDelivery(body, phoneId)
      for (const code of delivered.errors) log.warn({ code }, 'Meta reports a trouble of the account')
      const gone = delivered.statuses.some(({ failure }) => failure && mediaCodes.has(failure.code))
      if (gone) media.forget()
      return taking.take(delivered)
    })
  }

  return {
    get port() {
      return listening?.port ?? options.port
    },

    async start(events) {
      listening = await listen(webhook(events), options.port, options.host).catch((fault: unknown) => {
        throw portFault(fault)
      })
      watch.start((report) => events.health(report))
    },

    async stop() {
      stopping = true
      const watched = watch.stop()
      // What residents wrote last may still be answered; no delivery is kept waiting longer than `timings.answer`.
      await listening?.close()
      closed.abort()
      await watched
    },

    ready: () => watch.ready(),

    fetch: (file) => fetchMedia(client, file, apiRoot),

    async send(to, message) {
      if (closed.signal.aborted) throw new Unreachable('the house closes', 'no')
      try {
        const id = await sender.send(to, message)
        watch.sent()
        return id
      } catch (fault) {
        watch.failed(fault)
        throw fault
      }
    },
  }
}

function portFault(fault: unknown): unknown {
  const { code } = fault as { code?: unknown }
  if (typeof code !== 'string') return fault
  return new ConfigFault(`WHATSAPP_WEBHOOK_PORT: cannot listen there (${code}); choose a free port`)
}
