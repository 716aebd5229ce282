import type { Effect } from '../../core/effect.ts'
import type { QueueName } from '../../core/job.ts'
import { type Queued, type Queues, queueOf } from '../../queue/queues.ts'

type Handle = (id: string) => Promise<void>

/** Queues whose jobs wait until a transcript says that they are done, in the order in which they came. */
export class Jobs implements Queues {
  readonly backend = 'postgres'
  /** Of all effects that were ever queued. */
  readonly effects = new Set<Effect['type']>()
  readonly #waiting = new Map<QueueName, Set<string>>()
  readonly #handles = new Map<QueueName, Handle>()

  async add(rows: readonly Queued[]): Promise<void> {
    for (const row of rows) {
      if (row.queue === 'effect') this.effects.add(row.type)
      const queue = queueOf(row)
      this.#waiting.set(queue, (this.#waiting.get(queue) ?? new Set()).add(row.id))
    }
  }

  work(queue: QueueName, handle: Handle): { close(): Promise<void> } {
    this.#handles.set(queue, handle)
    return { close: async () => void this.#handles.delete(queue) }
  }

  boards(): [] {
    return []
  }

  async waiting(queue: QueueName): Promise<number> {
    return this.#waiting.get(queue)?.size ?? 0
  }

  async close(): Promise<void> {
    this.wipe()
  }

  /** All jobs are lost. */
  wipe(): void {
    this.#waiting.clear()
  }

  /** Does the jobs that wait, and those that they make, of the queues given. @returns how many. */
  async drain(some: (queue: QueueName) => boolean = () => true): Promise<number> {
    let done = 0
    for (;;) {
      const next = [...this.#waiting].find(([queue, { size }]) => size > 0 && some(queue))
      if (!next) return done
      const [queue, ids] = next
      this.#waiting.delete(queue)
      const handle = this.#handles.get(queue)
      if (!handle) throw new Error(`nobody works on ${queue}`)
      // One batch records many signatures. Whatever else is done at once would be done in any order.
      if (queue === 'signatures') await Promise.all([...ids].map(handle))
      else for (const id of ids) await handle(id)
      done += ids.size
    }
  }
}
