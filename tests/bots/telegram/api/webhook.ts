import { badRequest, conflict } from './error.ts'
import { type Answer, isLoopback, type Outgoing } from './outgoing.ts'
import type { Pending, Updates } from './updates.ts'

export interface WebhookSettings {
  url: string
  secret: string
  maxConnections: number
}
export interface WebhookOptions {
  /** Before an update that was not taken is sent again, milliseconds. */
  retryPauseMs: number
  /** The official server gives up on an answer after 60 s. */
  timeoutMs: number
  /** Where a public address is to be reached on this machine, as through a balancer. */
  reach: (url: string) => string
}

/** POSTs updates to the bot: in order within a lane, up to `maxConnections` lanes at once, again until a 2xx. */
export class Webhook {
  readonly #updates: Updates
  readonly #outgoing: Outgoing
  readonly #options: WebhookOptions
  readonly #busy = new Set<string>()
  #settings: WebhookSettings | undefined
  #stop = new AbortController()
  #lastError: { date: number; message: string } | undefined

  constructor(updates: Updates, outgoing: Outgoing, options: WebhookOptions) {
    this.#updates = updates
    this.#outgoing = outgoing
    this.#options = options
    updates.onNew = () => this.#deliver()
  }

  get active(): boolean {
    return this.#settings !== undefined
  }

  set(settings: WebhookSettings | undefined): void {
    if (settings !== undefined) {
      if (!/^https?:\/\//.test(settings.url)) throw badRequest('invalid webhook URL specified')
      if (!URL.canParse(settings.url)) throw badRequest('invalid webhook URL specified')
      if (settings.secret.length > 256) throw badRequest('secret token is too long')
      if (!/^[A-Za-z0-9_-]*$/.test(settings.secret))
        throw badRequest('secret token contains unallowed characters')
      if (!isLoopback(new URL(this.#options.reach(settings.url))))
        throw badRequest('bad webhook: Failed to resolve host: Name or service not known')
      this.#updates.interrupt('terminated by setWebhook request')
    }
    this.#stop.abort()
    this.#stop = new AbortController()
    this.#busy.clear()
    this.#lastError = undefined
    this.#settings = settings
    this.#deliver()
  }

  info(): Record<string, unknown> {
    const settings = this.#settings
    return {
      url: settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#updates.pending.length,
      ...(settings && { max_connections: settings.maxConnections }),
      ...(this.#lastError && {
        last_error_date: this.#lastError.date,
        last_error_message: this.#lastError.message,
      }),
      ...(this.#updates.allowed.length > 0 && { allowed_updates: this.#updates.allowed }),
    }
  }

  refusePolling(): void {
    if (this.active)
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
  }

  close(): void {
    this.#settings = undefined
    this.#stop.abort()
  }

  #deliver(): void {
    const settings = this.#settings
    if (settings === undefined) return
    for (const one of this.#updates.pending) {
      if (this.#busy.size >= settings.maxConnections) return
      if (this.#busy.has(one.lane)) continue
      this.#busy.add(one.lane)
      void this.#send(one, settings, this.#stop.signal)
    }
  }

  async #send(one: Pending, settings: WebhookSettings, stop: AbortSignal): Promise<void> {
    const failure = await this.#try(one, settings, stop)
    if (stop.aborted) return
    const free = () => {
      if (stop.aborted) return
      this.#busy.delete(one.lane)
      this.#deliver()
    }
    if (failure === undefined) {
      this.#updates.confirm(one)
      free()
    } else {
      this.#lastError = { date: Math.floor(Date.now() / 1000), message: failure }
      setTimeout(free, this.#options.retryPauseMs).unref()
    }
  }

  /** What went wrong, in the official words; nothing when the update was taken. */
  async #try(one: Pending, settings: WebhookSettings, signal: AbortSignal): Promise<string | undefined> {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (settings.secret !== '') headers['x-telegram-bot-api-secret-token'] = settings.secret
    let answer: Answer
    try {
      const url = new URL(this.#options.reach(settings.url))
      const { timeoutMs } = this.#options
      answer = await this.#outgoing.ask(url, { body: JSON.stringify(one.update), headers, timeoutMs, signal })
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'ECONNREFUSED') return 'Connection refused'
      return code === 'ABORT_ERR' ? 'Read timeout expired' : 'Webhook connection closed'
    }
    if (answer.status < 200 || answer.status > 299)
      return `Wrong response from the webhook: ${answer.status} ${answer.reason}`
    return undefined
  }
}
