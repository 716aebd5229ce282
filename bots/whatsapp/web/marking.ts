import type { Client } from './client.ts'

/**
 * Shows residents that they were read, one chat after another. It is a courtesy: when it fails, the chat stays unread,
 * which costs nothing but a look at the next start.
 */
export class Marking {
  readonly #client: () => Client | undefined
  readonly #onFault: (fault: unknown) => void
  readonly #chats = new Set<string>()
  #running = false
  #failed = false

  /** @param onFault Called for the first failure of a row. */
  constructor(client: () => Client | undefined, onFault: (fault: unknown) => void) {
    this.#client = client
    this.#onFault = onFault
  }

  add(chat: string): void {
    this.#chats.add(chat)
    if (!this.#running) void this.#run()
  }

  stop(): void {
    this.#chats.clear()
  }

  async #run(): Promise<void> {
    this.#running = true
    for (const chat of this.#chats) {
      this.#chats.delete(chat)
      try {
        await this.#client()?.sendSeen(chat)
        this.#failed = false
      } catch (fault) {
        if (!this.#failed) this.#onFault(fault)
        this.#failed = true
      }
    }
    this.#running = false
  }
}
