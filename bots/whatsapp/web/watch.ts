import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Condition } from './condition.ts'
import { isOffline } from './fault.ts'
import { neededForMedia } from './in-page.ts'
import type { Intake } from './intake.ts'
import type { Ended, Life } from './life.ts'
import type { Marks } from './marks.ts'
import type { FromChild, Looked } from './protocol.ts'
import { Scan } from './scan.ts'
import type { Timings } from './timings.ts'

const changed = 'WhatsApp Web or the library changed'

export interface Watching {
  timings: Timings
  condition: Condition
  intake: Intake
  marks: Marks
  log: Logger
  /** Whether sends work from now on. */
  readiness(is: boolean): void
}

/** Watches one life of the child from its start: whether it gets ready, stays so, and hears and sends. */
export class Watch {
  readonly #with: Watching
  readonly #life: () => Life
  readonly #began = Date.now()
  readonly #over = new AbortController()
  readonly #scan: Scan
  #ready = false
  /** The page is there, but it has lost its connection: it gets it back by itself. */
  #offline = false
  #number: string | undefined
  #readyAt = 0
  /** Since when neither readiness nor a pairing code is there. */
  #waitingSince = Date.now()
  #pairing: { type: 'qr' | 'code'; at: number } | undefined
  #looksFailed = 0
  #stood = false
  #sendsFailed = 0
  #missing: string[] = []

  constructor(watching: Watching, life: () => Life) {
    this.#with = watching
    this.#life = life
    this.#scan = new Scan(watching, life)
    void this.#looking()
  }

  get ready(): boolean {
    return this.#ready && !this.#offline
  }

  /** It was ready, and stayed so for a while. */
  get stood(): boolean {
    return this.#stood
  }

  hear(message: FromChild): void {
    const { condition, intake, marks, log } = this.#with
    switch (message.type) {
      case 'qr':
      case 'code':
        this.#pairing = { type: message.type, at: Date.now() }
        this.#unready()
        condition.well('page', 'account')
        if (marks.now.paired) void this.#loggedOut()
        if (message.type === 'qr') condition.pairing({ type: 'qr', text: message.text })
        else condition.pairing({ type: 'code', code: message.code })
        return
      case 'loading':
        if (this.#ready) this.#waitingSince = Date.now()
        this.#unready()
        condition.away('the page loads anew')
        return
      case 'ending':
        this.over()
        return
      case 'ready':
        this.#number = message.number
        void this.#getReady()
        return
      case 'message':
        // Also what came before `ready`: the scan will say what came before it.
        if (!this.#ready) intake.hold()
        intake.live(message.raw)
        this.#scan.heard()
        return
      case 'note':
        log.info({ words: message.words }, 'whatsapp-web.js: a fault that it did not handle')
        return
      default:
    }
  }

  /** A send that worked, or did not for no fault of the message. */
  sent(well: boolean): void {
    const { condition } = this.#with
    this.#sendsFailed = well ? 0 : this.#sendsFailed + 1
    if (well) condition.well('sends')
    if (this.#sendsFailed < 2) return
    condition.trouble('sends', 'messages cannot be sent')
    this.#end('messages cannot be sent')
  }

  over(): void {
    this.#unready()
    this.#over.abort()
  }

  #unready(): void {
    this.#ready = false
    this.#with.readiness(false)
  }

  async #loggedOut(): Promise<void> {
    const { condition, marks, log } = this.#with
    const at = Date.now()
    log.warn('the phone ended the session: the account must be paired again')
    condition.loggedOut(at)
    await marks.set({ paired: false, loggedOut: at })
  }

  async #getReady(): Promise<void> {
    const { condition, intake, marks, log } = this.#with
    const now = Date.now()
    intake.hold()
    this.#pairing = undefined
    await marks.set({ paired: true, loggedOut: undefined, firstPaired: marks.now.firstPaired ?? now })
    if (this.#over.signal.aborted) return
    const looked = await this.#look()
    if (!looked || this.#over.signal.aborted) return
    this.#ready = true
    this.#offline = false
    this.#readyAt = now
    log.info('WhatsApp Web is ready')
    condition.well('page', 'account')
    condition.ready(this.#number)
    if (this.#missing.every((name) => neededForMedia.includes(name))) this.#with.readiness(true)
    await this.#scan.all(now, this.#over.signal, (words) => this.#end(words))
  }

  async #looking(): Promise<void> {
    const { timings } = this.#with
    while (await this.#pause(timings.look)) {
      const looked = await this.#look()
      if (this.#over.signal.aborted) return
      this.#looksFailed = looked ? 0 : this.#looksFailed + 1
      if (this.#looksFailed >= 2) {
        this.#with.condition.trouble('page', 'the page does not answer')
        this.#end('the page does not answer')
      }
      if (looked) this.#judge(looked)
    }
  }

  #judge({ state }: Looked): void {
    const { timings, condition } = this.#with
    const now = Date.now()
    if (this.#ready) {
      if (state !== 'CONNECTED') this.#goOffline(now)
      else if (this.#offline) void this.#getReady()
      if (now - this.#readyAt > timings.stable) this.#stood = true
      const quiet = now - this.#readyAt > timings.forgive
      if (quiet && this.#scan.quietFor(timings.forgive)) condition.well('deaf', 'sends')
      return
    }
    if (this.#pairing && state !== 'UNPAIRED' && state !== 'UNPAIRED_IDLE' && state !== null) {
      // Somebody scanned it: from now on the account's chats arrive.
      this.#pairing = undefined
      this.#waitingSince = now
      condition.away()
    }
    if (this.#pairing) {
      const patience = this.#pairing.type === 'qr' ? timings.qr : timings.code + timings.look
      if (now - this.#pairing.at > patience) this.#end('no new code to pair with')
      return
    }
    const waited = now - this.#waitingSince
    if (waited > timings.untilReady) condition.trouble('page', `WhatsApp Web does not get ready: ${changed}`)
    if (waited > timings.giveUp) this.#end('not ready in time')
  }

  #goOffline(now: number): void {
    const { condition, readiness, timings } = this.#with
    if (!this.#offline) this.#waitingSince = now
    this.#offline = true
    readiness(false)
    condition.away('WhatsApp Web lost its connection')
    if (now - this.#waitingSince > timings.giveUp) this.#end('no connection')
  }

  /** @returns undefined when the page did not answer. */
  async #look(): Promise<Looked | undefined> {
    const { timings, condition } = this.#with
    const looked = await this.#life()
      .ask({ type: 'look' }, timings.lookTimeout)
      .catch(() => undefined)
    if (!looked || this.#over.signal.aborted) return undefined
    this.#missing = looked.missing
    if (looked.missing.length > 0) condition.trouble('modules', `${changed}: ${missing(looked.missing)}`)
    else if (this.#ready || looked.state === 'CONNECTED') condition.well('modules')
    return looked
  }

  #end(words: string): void {
    if (this.#over.signal.aborted) return
    this.#with.log.warn({ words, after: Date.now() - this.#began }, 'WhatsApp Web is started anew')
    this.over()
    void this.#life().close({ why: 'disconnected', words })
  }

  /** @returns false when it is over. */
  #pause(milliseconds: number): Promise<boolean> {
    return sleep(milliseconds, true, { signal: this.#over.signal }).catch(() => false)
  }
}

function missing(names: readonly string[]): string {
  const few = names.slice(0, 3).join(', ')
  const only = names.every((name) => neededForMedia.includes(name)) ? ' (pictures cannot be sent)' : ''
  return names.length > 3 ? `${few} and ${names.length - 3} more are missing` : `${few} missing${only}`
}

/** What staff should hear about the end of a child, if it does not pass by itself. */
export function troubleOf({ why, words }: Ended): string | undefined {
  if (/^(SMB_)?TOS_BLOCK$/.test(words)) return 'WhatsApp blocked the account'
  if (words === 'DEPRECATED_VERSION') return 'WhatsApp does not take this version of its page any more'
  if (why === 'not-opened' && !isOffline(words)) return `WhatsApp Web could not be opened: ${words}`
  return undefined
}
