import { type Report, reportOf } from '../core/health.ts'
import type { ChannelName } from '../core/job.ts'
import { readHealth, type SeenHealth } from '../prisma/health.ts'
import { type Held, heldNotices } from '../prisma/held.ts'
import type { Store } from '../prisma/store.ts'

/** How the house is: what anybody may know, and what staff may. */
export interface Look {
  report: Report
  seen: SeenHealth[]
  held: Held[]
}

/** A look is as good as new for so long, however often it is asked for. Milliseconds. */
const fresh = 1_000

export async function look(
  store: Pick<Store, 'pool' | 'keys'>,
  expected: readonly ChannelName[],
  opened: number,
): Promise<Look> {
  const [seen, held] = await Promise.all([readHealth(store), heldNotices(store)])
  return { report: reportOf(seen, expected, opened, Date.now()), seen, held }
}

/** Looks how the house is when it is asked, and at most once a second: anybody may ask. */
export function openLooking(
  store: Pick<Store, 'pool' | 'keys'>,
  expected: readonly ChannelName[],
): () => Promise<Look> {
  const opened = Date.now()
  let last: { at: number; look: Promise<Look> } | undefined
  return () => {
    const now = Date.now()
    if (!last || now - last.at >= fresh) last = { at: now, look: look(store, expected, opened) }
    return last.look
  }
}
