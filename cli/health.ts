import { look } from '../bots/health.ts'
import type { Config } from '../core/config.ts'
import type { HeldFor } from '../prisma/held.ts'
import type { Store } from '../prisma/store.ts'
import { reporting } from './configured.ts'

const waits: Readonly<Record<HeldFor, string>> = {
  window: 'until the person writes (more than 24 hours have passed)',
  'daily-cap': 'until tomorrow (enough was sent today)',
}

const minute = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** How the house is, for whoever looks after it. */
export async function health(config: Config, store: Store): Promise<{ ok: boolean; lines: string[] }> {
  // Whoever asks now does not wait: what has not reported by now is missed.
  const { report, seen, held } = await look(store, reporting(config), 0)
  const channels = Object.entries(report.channels).map(([channel, { state, since }]) => {
    const { detail } = seen.find((one) => one.channel === channel) ?? {}
    const when = since.getTime() > 0 ? ` since ${minute(since)}` : ': it never reported'
    return `${channel}  ${state}${when}${detail ? `: ${detail}` : ''}`
  })
  return {
    ok: report.status === 'ok',
    lines: [
      report.status,
      ...(channels.length > 0 ? channels : ['no channel reports how it is']),
      ...held.map(
        ({ channel, why, count, since }) =>
          `${channel}  ${count} ${count === 1 ? 'notice waits' : 'notices wait'} ${waits[why]}, since ${minute(since)}`,
      ),
    ],
  }
}
