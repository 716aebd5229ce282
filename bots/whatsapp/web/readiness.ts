/** Whether messages can be sent, for those who wait for it. It comes and goes. */
export class Readiness {
  readonly #waiting = new Set<{ resolve(): void; reject(fault: Error): void }>()
  #is = false
  #over = false

  set(is: boolean): void {
    this.#is = is
    if (!is) return
    for (const { resolve } of this.#waiting) resolve()
    this.#waiting.clear()
  }

  /** It does not come any more. */
  end(): void {
    this.#is = false
    this.#over = true
    for (const { reject } of this.#waiting) reject(stopped())
    this.#waiting.clear()
  }

  /** Resolves when it is there. Rejects when it does not come any more. */
  waits(): Promise<void> {
    if (this.#over) return Promise.reject(stopped())
    if (this.#is) return Promise.resolve()
    return new Promise((resolve, reject) => this.#waiting.add({ resolve, reject }))
  }
}

const stopped = () => new Error('the transport stopped')
