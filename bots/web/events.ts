import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Logger } from 'pino'
import type { Streams } from './streams.ts'

/** Milliseconds between signs of life, below the patience of proxies with a silent connection. */
const heartbeat = 20_000

export interface Audience {
  conversation: string
  address: string
  /** What the page learns before any message. */
  session: object
}

/** The newest message that the page has: a browser that reconnects by itself says it in a header. */
export function seenBy(context: Context): number {
  const said = [context.req.header('last-event-id'), context.req.query('after')]
  return Number(said.find((seq) => seq !== undefined && /^\d{1,15}$/.test(seq)) ?? 0)
}

/** One page's events, until it goes away or the server does. A fault ends them, and the page connects again. */
export function sendEvents(
  context: Context,
  { conversation, address, session }: Audience,
  { streams, closing, log }: { streams: Streams; closing: AbortSignal; log: Logger },
): Response {
  const seq = seenBy(context)
  context.header('x-accel-buffering', 'no')
  return streamSSE(context, async (stream) => {
    let end = (): void => undefined
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    stream.onAbort(end)
    closing.addEventListener('abort', end)
    if (closing.aborted) end()
    const beat = setInterval(() => void stream.write(': \n\n').catch(() => undefined), heartbeat)
    let unwatch = (): void => undefined
    try {
      await stream.writeSSE({ event: 'session', data: JSON.stringify(session) })
      unwatch = await streams.watch({ conversation, address, seq, send: (event) => stream.writeSSE(event) })
      await ended
    } catch (fault) {
      log.warn({ err: fault }, 'the events of a page broke off')
    } finally {
      clearInterval(beat)
      closing.removeEventListener('abort', end)
      unwatch()
    }
  })
}
