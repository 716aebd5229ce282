import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Condition } from './condition.ts'
import { neededForMedia, neededForPhotos } from './in-page.ts'
import type { Intake } from './intake.ts'
import type { Life } from './life.ts'
import type { Marks } from './marks.ts'
import type { FromChild, Looked } from './protocol.ts'
import { Scan } from './scan.ts'
import type { Timings } from './timings.ts'
import { changed, missing, pairedNow } from './verdict.ts'

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
  /** The library said that it is ready; we have yet to look. */
  #arrived = false
  #arriving = false
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
  /** Since when nothing can be sent or read for want of a module. */
  #lameSince: number | undefined

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
        this.#arrived = true
        void this.#getReady()
        return
      case 'message':
        // Also what came before `ready`: the scan will say what came before it.
        if (!this.#ready) intake.hold()
        intake.live(message.raw)
        this.#scan.heard()
        return
      case 'progress':
        this.#waitingSince = Date.now()
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
    this.#arrived = false
    this.#scan.halt()
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
    if (this.#arriving) return
    this.#arriving = true
    this.#with.intake.hold()
    const looked = await this.#look()
    this.#arriving = false
    // A page that did not answer, or lost itself meanwhile, is looked at again.
    if (!looked || !this.#arrived) return
    const { condition, marks, log } = this.#with
    const now = Date.now()
    this.#pairing = undefined
    this.#ready = true
    this.#offline = false
    this.#readyAt = now
    void marks.set(pairedNow(marks.now, this.#number, now))
    log.info('WhatsApp Web is ready')
    condition.well('page', 'account')
    condition.ready(this.#number)
    this.#with.readiness(this.#isWhole)
    await this.#scan.all(now, this.#over.signal, (words) => this.#end(words))
  }

  /** All that texts need is there. */
  get #isWhole(): boolean {
    return this.#missing.every((name) => [...neededForMedia, ...neededForPhotos].includes(name))
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
      this.#judgeReady(state, now)
      return
    }
    if (this.#arrived) {
      void this.#getReady()
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

  #judgeReady(state: string | null, now: number): void {
    const { timings, condition, readiness } = this.#with
    if (state !== 'CONNECTED') {
      this.#goOffline(now)
      return
    }
    if (this.#offline) {
      void this.#getReady()
      return
    }
    readiness(this.#isWhole)
    this.#lameSince = this.#isWhole ? undefined : (this.#lameSince ?? now)
    if (now - (this.#lameSince ?? now) > timings.giveUp) this.#end('modules are missing')
    if (now - this.#readyAt > timings.stable) this.#stood = true
    const quiet = now - this.#readyAt > timings.forgive && this.#scan.quietFor(timings.forgive)
    if (quiet) condition.well('deaf', 'sends')
  }

  #goOffline(now: number): void {
    const { condition, readiness, timings } = this.#with
    if (!this.#offline) this.#waitingSince = now
    this.#offline = true
    this.#scan.halt()
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
    if (looked.missing.length > 0) condition.trouble('modules', missing(looked.missing))
    else if (this.#ready) condition.well('modules')
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
