import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { policy } from '../../../core/policy.ts'
import { NoPhoto, Refused } from '../../channel.ts'
import { type Draw, drawing } from '../../picture/file.ts'
import { Recent } from '../../recent.ts'
import {
  heartbeat,
  type Outgoing,
  type Sender,
  type Transport,
  type TransportEvents,
  Unreachable,
} from '../transport.ts'
import { chromiumArgs, findChromium, noChromium } from './chromium.ts'
import { claim, endLeftover, findPage } from './claim.ts'
import { Condition } from './condition.ts'
import { Identity } from './identity.ts'
import { Intake } from './intake.ts'
import { Failed, Late, Life, Lost } from './life.ts'
import { Marks } from './marks.ts'
import { bodyOf, chatOf } from './outgoing.ts'
import { Pauses } from './pauses.ts'
import { lookAt } from './processes.ts'
import type { FromChild, Opening } from './protocol.ts'
import { Readiness } from './readiness.ts'
import { type Timings, timings as usual } from './timings.ts'
import { reasonOf, troubleOf } from './verdict.ts'
import { Watch } from './watch.ts'

export interface WebTransportOptions {
  /** For the session and the marks beside it: of one process alone. */
  folder: string
  /** CHROMIUM_PATH. */
  chromium?: string
  /** Digits of the account's number: it is paired by a code that is typed on the phone, instead of by QR. */
  pairPhone?: string
  /** WhatsApp Web's page from `<folder>/<version>.html`, instead of from its site: a city may hold on to one. */
  page?: { folder: string; version: string }
  browserArgs?: readonly string[]
  log: Logger
  /**
   * Which of these messages (bare ids) of a person were answered already. What is not handled is handed over again
   * after a start. Absent: nothing is known of before.
   */
  handled?(from: Sender, ids: string[]): Promise<ReadonlySet<string>>
  /** Digits of the number behind an opaque id, if they were learned before. */
  knows?(opaque: string): Promise<string | undefined>
  /** Absent: there are no photos. */
  draw?: Draw
  timings?: Partial<Timings>
}

/** Sent messages that are remembered, so that none of them is taken for a later one with the same words. */
const remembered = 2_000

/** WhatsApp by a paired phone, through whatsapp-web.js in a child process that is started anew whenever it fails. */
export function webTransport(options: WebTransportOptions): Transport {
  return new WebTransport(options)
}

class WebTransport implements Transport {
  readonly #options: WebTransportOptions
  readonly #draw: Draw
  readonly #timings: Timings
  readonly #log: Logger
  readonly #stopping = new AbortController()
  readonly #sent = new Recent<string, string[]>(remembered)
  #events: TransportEvents | undefined
  #current: { life: Life; watch: Watch } | undefined
  #running: Promise<void> = Promise.resolve()
  #intake: Intake | undefined
  #beating: NodeJS.Timeout | undefined
  readonly #ready = new Readiness()

  constructor(options: WebTransportOptions) {
    this.#options = options
    this.#draw = options.draw ?? drawing()
    this.#timings = { ...usual, ...options.timings }
    this.#log = options.log
  }

  async start(events: TransportEvents): Promise<void> {
    const { folder, page } = this.#options
    if (page) await findPage(page)
    const marks = await Marks.open(folder, (fault) =>
      this.#log.error({ err: fault }, 'marks were not written'),
    )
    await claim(marks)
    if (isRoot) this.#log.warn('Chromium runs without its sandbox, since this process runs as root')
    this.#events = events
    const condition = new Condition((health) => events.health(health))
    condition.loggedOut(marks.now.loggedOut)
    this.#intake = this.#openIntake(events, marks)
    this.#beating = setInterval(() => condition.again(), heartbeat)
    this.#running = this.#run(marks, condition, this.#intake)
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#ready.end()
    clearInterval(this.#beating)
    this.#current?.watch.over()
    await this.#current?.life.close()
    await this.#running
    await this.#intake?.drained()
  }

  ready(): Promise<void> {
    return this.#ready.waits()
  }

  async send(to: string, message: Outgoing, since?: number): Promise<string> {
    const chat = chatOf(to)
    const body = await bodyOf(message, this.#draw)
    const current = this.#current
    if (!current?.watch.ready) throw new Unreachable('WhatsApp Web is not connected', 'no')
    const known = this.#sent.get(chat) ?? []
    const after = since === undefined ? {} : { after: Math.floor(since / 1000) }
    try {
      const id = await current.life.ask({ type: 'send', chat, body, known, ...after }, this.#timings.send)
      this.#sent.set(chat, [...(this.#sent.get(chat) ?? []), id].slice(-20))
      current.watch.sent(true)
      return id
    } catch (fault) {
      if (fault instanceof Failed && fault.refused) throw new Refused('the number is not on WhatsApp')
      if (!(fault instanceof Lost)) current.watch.sent(false)
      const words =
        fault instanceof Late ? 'no answer in time' : fault instanceof Error ? fault.message : 'fault'
      throw new Unreachable(`send: ${words}`, 'unknown')
    }
  }

  async fetch(file: string): Promise<Uint8Array> {
    const [chat = '', id = ''] = file.split(' ')
    const current = this.#current
    if (!current?.watch.ready) throw new Unreachable('WhatsApp Web is not connected', 'no')
    const most = policy.photo.bytes
    const found = await current.life
      .ask({ type: 'photo', chat, id, most }, this.#timings.photo)
      .catch((fault: unknown) => {
        const words =
          fault instanceof Late ? 'no answer in time' : fault instanceof Error ? fault.message : 'fault'
        throw new Unreachable(`photo: ${words}`, 'no')
      })
    const bytes = Buffer.from(found ?? '', 'base64')
    if (found === null || bytes.length > most) throw new NoPhoto('unfit')
    return bytes
  }

  #openIntake(events: TransportEvents, marks: Marks): Intake {
    const { handled, knows } = this.#options
    const identity = new Identity({
      knows: async (opaque) => knows?.(opaque),
      ask: (opaque) => this.#ask(opaque),
    })
    return new Intake({
      received: (message) => events.received(message),
      senderOf: (chat) => identity.of(chat),
      handled: async (from, ids) => handled?.(from, ids) ?? new Set(),
      answered: (chat) => {
        if (this.#current?.watch.ready) this.#current.life.seen(chat)
      },
      paired: () => marks.now.firstPaired ?? Date.now(),
      againFrom: this.#timings.againFrom,
      againTo: this.#timings.againTo,
      log: this.#log,
      signal: this.#stopping.signal,
    })
  }

  /** Who does not get an answer in time stays unknown; while nothing can be asked, it is asked again. */
  async #ask(opaque: string): Promise<string | null> {
    const current = this.#current
    if (!current?.watch.ready) throw new Lost('not connected')
    try {
      return await current.life.ask({ type: 'resolve', chat: opaque }, this.#timings.resolve)
    } catch (fault) {
      if (fault instanceof Lost) throw fault
      this.#log.warn({ err: fault }, 'who is behind an opaque id could not be told')
      return null
    }
  }

  /** Starts the child, waits until it ends, and starts it again. */
  async #run(marks: Marks, condition: Condition, intake: Intake): Promise<void> {
    const { signal } = this.#stopping
    const pauses = new Pauses(this.#timings.pauseFrom, this.#timings.pauseTo)
    while (!signal.aborted) {
      const chromium = findChromium({ chosen: this.#options.chromium, path: process.env.PATH })
      let soon = false
      if (chromium) {
        condition.well('chromium')
        soon = await this.#live(chromium, marks, condition, intake, pauses).catch((fault: unknown) => {
          this.#log.error({ err: fault }, 'WhatsApp Web could not be started')
          return false
        })
      } else {
        condition.trouble('chromium', noChromium)
      }
      if (!soon) await sleep(pauses.next(), undefined, { signal }).catch(() => undefined)
    }
    await marks.set({ owner: undefined, chromium: undefined })
  }

  /** One life of the child. @returns true when the next one may begin at once. */
  async #live(
    chromium: string,
    marks: Marks,
    condition: Condition,
    intake: Intake,
    pauses: Pauses,
  ): Promise<boolean> {
    await endLeftover(this.#options.folder, marks)
    if (this.#stopping.signal.aborted) return false
    const readiness = (is: boolean) => this.#ready.set(is)
    const watching = { timings: this.#timings, condition, intake, marks, log: this.#log, readiness }
    const watch: Watch = new Watch(watching, () => life)
    const life: Life = new Life(this.#opening(chromium), (message) => this.#hear(message, watch, marks))
    this.#current = { life, watch }
    if (this.#stopping.signal.aborted) void life.close()
    const ended = await life.ended
    this.#current = undefined
    watch.over()
    await endLeftover(this.#options.folder, marks)
    if (this.#stopping.signal.aborted) return false
    if (watch.stood) pauses.reset()
    this.#ready.set(false)
    const loggedOut = ended.why === 'logged-out' && marks.now.paired
    if (loggedOut) {
      await marks.set({ paired: false, loggedOut: Date.now() })
      this.#log.warn('the phone ended the session: it was moved aside, and the account must be paired again')
    }
    condition.loggedOut(marks.now.loggedOut)
    this.#log.warn({ why: ended.why, words: ended.words }, 'WhatsApp Web ended')
    const trouble = troubleOf(ended)
    if (trouble) condition.trouble(...trouble)
    condition.away(reasonOf(ended))
    return loggedOut
  }

  #hear(message: FromChild, watch: Watch, marks: Marks): void {
    if (message.type === 'browser') {
      const one = lookAt(message.pid)
      if (one) void marks.set({ chromium: { pid: one.pid, began: one.began } })
    } else if (message.type === 'ack') {
      const status = statuses.get(message.ack)
      if (!status) return
      const failure = { meaning: 'unreachable' as const, code: 'ack -1' }
      this.#events
        ?.status({ id: message.id, status, at: Date.now(), ...(status === 'failed' && { failure }) })
        .catch((fault: unknown) => this.#log.warn({ err: fault }, 'a status was not recorded'))
    } else watch.hear(message)
  }

  #opening(chromium: string): Opening {
    const { folder, pairPhone, page, browserArgs } = this.#options
    return {
      type: 'open',
      folder,
      chromium,
      args: chromiumArgs(isRoot, browserArgs),
      pageTimeout: this.#timings.pageTimeout,
      stop: this.#timings.stop,
      codeEvery: this.#timings.code,
      ...(pairPhone && { pairPhone }),
      ...(page && { page }),
    }
  }
}

const isRoot = process.getuid?.() === 0

const statuses = new Map([
  [-1, 'failed'],
  [1, 'sent'],
  [2, 'delivered'],
  [3, 'read'],
  [4, 'read'],
] as const) as ReadonlyMap<number, 'failed' | 'sent' | 'delivered' | 'read'>
