export interface BatcherOptions {
  /** Items in one batch at most. */
  size: number
  /** How long the first item of a batch waits for company, in milliseconds. */
  wait: number
  /** Batches under way at once. While all are busy, items gather for the next. */
  lanes: number
}

interface Waiting<T, R> {
  item: T
  resolve(result: R): void
  reject(fault: unknown): void
}

/**
 * Brings items that arrive one by one together, so that one round trip serves many; each still has its own outcome.
 * When a batch fails, all of its items fail.
 */
export class Batcher<T, R> {
  readonly #run: (items: T[]) => Promise<R[]>
  readonly #options: BatcherOptions
  #waiting: Waiting<T, R>[] = []
  #timer: NodeJS.Timeout | undefined
  #busy = 0

  /** @param run Gives the outcomes of its items in their order. */
  constructor(run: (items: T[]) => Promise<R[]>, options: BatcherOptions) {
    this.#run = run
    this.#options = options
  }

  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (this.#waiting.length >= this.#options.size) this.#start()
      else this.#timer ??= setTimeout(() => this.#start(), this.#options.wait)
    })
  }

  #start(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    while (this.#busy < this.#options.lanes && this.#waiting.length > 0) {
      void this.#batch(this.#waiting.splice(0, this.#options.size))
    }
  }

  async #batch(batch: Waiting<T, R>[]): Promise<void> {
    this.#busy += 1
    try {
      const results = await this.#run(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => {
        resolve(results[index] as R)
      })
    } catch (fault) {
      for (const { reject } of batch) reject(fault)
    } finally {
      this.#busy -= 1
      this.#start()
    }
  }
}
