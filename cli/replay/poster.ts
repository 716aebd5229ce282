import { Agent, request } from 'node:http'

/** Hands updates over to a webhook, as Telegram does, over connections that are kept. */
export interface Poster {
  /** Resolves once the webhook has answered that it took it. @throws when it answers anything else. */
  post(update: object): Promise<void>
  close(): void
}

export function openPoster(url: string, secret: string): Poster {
  const agent = new Agent({ keepAlive: true })
  const postOnce = (update: object) =>
    new Promise<void>((resolve, reject) => {
      const body = JSON.stringify(update)
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-telegram-bot-api-secret-token': secret,
      }
      const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
        answer.resume()
        answer.once('end', () =>
          answer.statusCode === 200
            ? resolve()
            : reject(new Error(`the webhook answered ${answer.statusCode}`)),
        )
      })
      asked.once('error', reject)
      asked.end(body)
    })
  return {
    /**
     * Telegram hands an update over again when it was not answered well. Here an answer that is not well would be a
     * fault of ours; that a connection ended which was kept for the next update is none, and as usual.
     */
    post: (update) =>
      postOnce(update).catch((fault: unknown) => {
        if ((fault as { code?: unknown }).code !== 'ECONNRESET') throw fault
        return postOnce(update)
      }),
    close: () => agent.destroy(),
  }
}
