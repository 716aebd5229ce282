import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  Health,
  Received,
  Sender,
  StatusUpdate,
  Transport,
} from '../../../../bots/whatsapp/transport.ts'
import type { Timings } from '../../../../bots/whatsapp/web/timings.ts'
import { type WebTransportOptions, webTransport } from '../../../../bots/whatsapp/web/transport.ts'
import { openLog } from '../../../../cli/log.ts'
import { chromiumPath } from '../../../servers/chromium.ts'
import { until } from '../../contract/house.ts'
import { StandIn } from './stand-in/stand-in.ts'

/** Waits that make a test quick without making it hasty: what waits for the machine is not among them. */
const quick: Partial<Timings> = {
  look: 200,
  scan: 400,
  grace: 300,
  pauseFrom: 50,
  pauseTo: 400,
  againFrom: 20,
}

/** As many as the database remembers of a chat. */
const remembers = 20

/** A house with nothing but the transport: what it answered is remembered, whoever opens and closes. */
export class Rig {
  readonly standIn: StandIn
  readonly folder = mkdtempSync(join(tmpdir(), 'web-transport-'))
  readonly received: Received[] = []
  readonly healths: Health[] = []
  readonly statuses: StatusUpdate[] = []
  /** What is done with each message before it counts as answered. */
  answer: (message: Received) => Promise<void> = async () => undefined
  /** False: the page comes from WhatsApp's site, which is not there. */
  pinned = true
  readonly #handled = new Map<string, string[]>()
  #transport: Transport | undefined

  private constructor(standIn: StandIn) {
    this.standIn = standIn
  }

  static async start(): Promise<Rig> {
    return new Rig(await StandIn.start())
  }

  get transport(): Transport {
    if (!this.#transport) throw new Error('the rig is not open')
    return this.#transport
  }

  get health(): Health | undefined {
    return this.healths.at(-1)
  }

  /** The Chromium that runs now. */
  get chromium(): number | undefined {
    const file = join(this.folder, 'marks.json')
    if (!existsSync(file)) return undefined
    const marks = JSON.parse(readFileSync(file, 'utf8')) as { chromium?: { pid: number } }
    return marks.chromium?.pid
  }

  async open(options: Partial<Omit<WebTransportOptions, 'timings'>> = {}, timings: Partial<Timings> = {}) {
    const { page, browserArgs } = this.standIn
    const log = openLog({ level: 'debug', file: process.env.VOCES_LOG_FILE ?? '/dev/null' })
    const chromium = chromiumPath()
    this.#transport = webTransport({
      folder: this.folder,
      ...(this.pinned && { page }),
      browserArgs,
      log,
      ...(chromium && { chromium }),
      handled: async (from, ids) => new Set(ids.filter((id) => this.#of(from).includes(id))),
      ...options,
      timings: { ...quick, ...timings },
    })
    await this.#transport.start({
      received: async (message) => {
        await this.answer(message)
        this.received.push(message)
        this.#handled.set(keyOf(message.from), [...this.#of(message.from), message.id].slice(-remembers))
      },
      status: async (update) => void this.statuses.push(update),
      health: (report) => void this.healths.push(report),
    })
  }

  /** Open, paired and ready. */
  async ready(options: Partial<Omit<WebTransportOptions, 'timings'>> = {}, timings: Partial<Timings> = {}) {
    await this.open(options, timings)
    if (this.standIn.world.key === '') {
      await this.becomes('pairing')
      this.standIn.pair()
    }
    await this.transport.ready()
  }

  async close(): Promise<void> {
    await this.#transport?.stop()
    this.#transport = undefined
  }

  async end(): Promise<void> {
    await this.close()
    await this.standIn.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  becomes(state: Health['state'], ms = 60_000): Promise<void> {
    return until(() => this.health?.state === state, ms)
  }

  /** Words that were received, in order; of one chat, or of all. */
  words(number?: string): string[] {
    return this.received
      .filter(({ from }) => number === undefined || from.number === number)
      .map(({ content }) => (content.type === 'text' ? content.text : content.type))
  }

  async hears(count: number, ms = 60_000): Promise<void> {
    await until(() => this.received.length >= count, ms)
  }

  #of(from: Sender): string[] {
    return this.#handled.get(keyOf(from)) ?? []
  }
}

const keyOf = ({ number, opaque }: Sender): string => opaque ?? number ?? ''
