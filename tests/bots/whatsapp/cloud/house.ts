import { Writable } from 'node:stream'
import { type Logger, pino } from 'pino'
import {
  type CloudTimings,
  type CloudTransport,
  type CloudTransportOptions,
  cloudTransport,
} from '../../../../bots/whatsapp/cloud/transport.ts'
import type { Health, Received, StatusUpdate } from '../../../../bots/whatsapp/transport.ts'
import { errorOf } from '../../../../cli/log.ts'
import { type CloudApi, type CloudApiOptions, openCloudApi } from './api/server.ts'

/** A transport with a channel that only keeps what it gets, and the Graph API around it. */
export interface Cloud {
  api: CloudApi
  transport: CloudTransport
  received: Received[]
  statuses: StatusUpdate[]
  reports: Health[]
  /** Lines of the log. */
  log: string[]
  /** What the channel does with each message; nothing by default. */
  onReceived: (message: Received) => Promise<void>
  onStatus: (update: StatusUpdate) => Promise<void>
  /** Where the webhook is. */
  readonly hook: string
  /** Begins a transport anew, as a process that starts again: what was received so far is still known. */
  restart(): Promise<void>
  close(): Promise<void>
}

export interface CloudOptions extends CloudApiOptions {
  timings?: Partial<CloudTimings>
  transport?: Partial<CloudTransportOptions>
  /** False: the webhook is closed until `restart`. */
  started?: boolean
}

export async function openCloud({
  timings,
  transport: more,
  started = true,
  ...options
}: CloudOptions = {}): Promise<Cloud> {
  const lines: string[] = []
  const api = await openCloudApi({ reach: () => (port === undefined ? undefined : hook()), ...options })
  let port: number | undefined
  const hook = () => `http://127.0.0.1:${port}/whatsapp`
  const build = () =>
    cloudTransport({
      ...api.access,
      port: 0,
      host: '127.0.0.1',
      log: logInto(lines),
      timings: { poll: 100, retry: 10, heartbeat: 50, ...timings },
      ...more,
    })
  const cloud: Cloud = {
    api,
    transport: build(),
    received: [],
    statuses: [],
    reports: [],
    log: lines,
    onReceived: async () => undefined,
    onStatus: async () => undefined,
    get hook() {
      return hook()
    },
    async restart() {
      await cloud.transport.stop()
      cloud.transport = build()
      await begin()
    },
    async close() {
      await cloud.transport.stop()
      await api.close()
    },
  }
  const begin = async () => {
    await cloud.transport.start({
      received: async (message) => {
        cloud.received.push(message)
        await cloud.onReceived(message)
      },
      status: async (update) => {
        cloud.statuses.push(update)
        await cloud.onStatus(update)
      },
      health: (report) => cloud.reports.push(report),
    })
    port = cloud.transport.port
  }
  if (started) await begin()
  return cloud
}

function logInto(lines: string[]): Logger {
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  return pino({ level: 'debug', serializers: { err: errorOf } }, stream)
}

export const textOf = ({ content }: Received): string =>
  content.type === 'text' ? content.text : content.type
