import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An HTTP server on 127.0.0.1 that plays a platform, in one process with the test. */
export class Loopback {
  readonly #server: Server

  constructor(handle: RequestListener) {
    this.#server = createServer(handle)
    // Longer than a test pauses between two calls, or a client could reuse a connection just as it is closed.
    this.#server.keepAliveTimeout = 60_000
  }

  /** @param port 0: any that is free. */
  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, '127.0.0.1', resolve)
    })
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Cuts off whoever is still connected. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }
}
