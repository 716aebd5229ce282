import { conflict } from './error.ts'

export interface Update {
  update_id: number
  [type: string]: unknown
}
export interface Pending {
  update: Update
  /** Updates of one lane are delivered one after the other; a webhook may get several lanes at once. */
  lane: string
  /** Delivered again on purpose, so an offset already past it does not confirm it. */
  again: boolean
}
interface Poll {
  limit: number
  resolve: (updates: Update[]) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
  woken: boolean
}

/** Kept back unless a bot asks for them by name in `allowed_updates`. */
const onlyOnRequest = ['chat_member', 'message_reaction', 'message_reaction_count']

const typeOf = (update: Update) => Object.keys(update).find((key) => key !== 'update_id') ?? ''

/** A person's messages and their button presses are two lanes on the official server, which can overtake each other. */
function laneOf(update: Update): string {
  const body = update[typeOf(update)] as { chat?: { id: number }; from?: { id: number } } | undefined
  return typeOf(update) === 'callback_query'
    ? `callback:${body?.from?.id}`
    : `${typeOf(update)}:${body?.chat?.id}`
}

/** What has happened and was not yet confirmed, and the one long poll that may wait for more. */
export class Updates {
  pending: Pending[] = []
  allowed: string[] = []
  /** Called whenever something new can be delivered. */
  onNew: () => void = () => undefined
  readonly #all = new Map<number, Update>()
  #lastId = 700_000_000
  #held: Pending[] = []
  #holding = 0
  #poll: Poll | undefined

  /** Returns the update's id; one is given where the update brings none. An unwanted type is dropped at once. */
  push(raw: Record<string, unknown>): number {
    const id = typeof raw.update_id === 'number' ? raw.update_id : this.#lastId + 1
    this.#lastId = Math.max(this.#lastId, id)
    const update: Update = { ...raw, update_id: id }
    this.#all.set(id, update)
    const type = typeOf(update)
    const wanted = this.allowed.length > 0 ? this.allowed.includes(type) : !onlyOnRequest.includes(type)
    if (wanted) this.#add({ update, lane: laneOf(update), again: false })
    return id
  }

  /** Delivers an update of before once more, confirmed or not. Error: no such update. */
  repeat(id: number): void {
    const update = this.#all.get(id)
    if (update === undefined) throw new Error(`no update ${id} to repeat`)
    this.#add({ update, lane: laneOf(update), again: true })
  }

  /** Holds updates back, those still pending first, until there are `count`; then they go out, the last one first. */
  reorder(count: number): void {
    const waiting = this.pending
    this.pending = []
    this.#holding = count
    for (const one of waiting) this.#add(one)
  }

  /** Errors: 409 to the poll that waited when another one comes. */
  async poll(offset: number, limit: number, timeoutMs: number, gone: AbortSignal): Promise<Update[]> {
    if (offset < 0) this.pending = this.pending.slice(offset)
    if (offset > 0)
      this.pending = this.pending.filter(({ update, again }) => again || update.update_id >= offset)
    this.interrupt('terminated by other getUpdates request; make sure that only one bot instance is running')
    if (this.pending.length > 0 || timeoutMs === 0) return this.#batch(limit)
    return await new Promise<Update[]>((resolve, reject) => {
      const timer = setTimeout(() => this.#finish(poll), timeoutMs)
      const poll: Poll = { limit, resolve, reject, timer, woken: false }
      this.#poll = poll
      // A poller that hung up waits no more; what it would have got stays unconfirmed.
      gone.addEventListener('abort', () => {
        clearTimeout(poll.timer)
        if (this.#poll === poll) this.#poll = undefined
        resolve([])
      })
    })
  }

  /** Ends the waiting poll, if there is one, with a 409. */
  interrupt(reason: string): void {
    const poll = this.#poll
    if (poll === undefined) return
    this.#poll = undefined
    clearTimeout(poll.timer)
    poll.reject(conflict(reason))
  }

  confirm(one: Pending): void {
    this.pending = this.pending.filter((other) => other !== one)
  }

  clear(): void {
    this.pending = []
  }

  #add(one: Pending): void {
    if (this.#holding > 0) {
      this.#held.push(one)
      this.#holding -= 1
      if (this.#holding > 0) return
      this.pending.push(...this.#held.reverse())
      this.#held = []
    } else {
      this.pending.push(one)
    }
    this.onNew()
    // The official server waits a moment for company too, so that updates of one instant make one batch.
    const poll = this.#poll
    if (poll === undefined || poll.woken) return
    poll.woken = true
    clearTimeout(poll.timer)
    poll.timer = setTimeout(() => this.#finish(poll), 2)
  }

  #finish(poll: Poll): void {
    if (this.#poll !== poll) return
    this.#poll = undefined
    poll.resolve(this.#batch(poll.limit))
  }

  #batch(limit: number): Update[] {
    const batch = this.pending.slice(0, limit)
    for (const one of batch) one.again = false
    return batch.map(({ update }) => update)
  }
}
