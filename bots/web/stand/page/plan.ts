import type { Plan, Planned, PlannedSurvey, Report } from '../protocol.ts'
import { ask } from './ask.ts'
import type { Store } from './store.ts'

/** Milliseconds between two looks at what the stand is there for. */
const every = 30_000

/** `none`: the server does not know this device. */
export type Standing = { state: 'unknown' | 'none' } | { state: 'stand' | 'left'; plan: Plan }

export interface Planner {
  readonly standing: Standing
  /** Milliseconds since 1970, as the server has it as far as that is known: a device's own clock may be wrong. */
  now(): number
  /** Asks anew. @returns whether the server answered. */
  look(): Promise<boolean>
}

/** What the stand is there for: as it was kept, and as the server says when it can be asked. */
export async function openPlanner(
  store: Store,
  queued: () => number,
  onChange: () => void,
): Promise<Planner> {
  let planned = await store.get<Planned>('plan')
  let ahead = (await store.get<number>('ahead')) ?? 0
  let none = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const look = async (): Promise<boolean> => {
    clearTimeout(timer)
    const report: Report = { queued: queued(), has: planned?.mark ?? null }
    const { status, body, at } = await ask<Planned>('/stand/plan', report, 8_000)
    timer = setTimeout(look, every)
    if (at !== undefined && Math.abs(at - Date.now() - ahead) > 5_000) {
      ahead = at - Date.now()
      await store.put('ahead', ahead).catch(() => undefined)
    }
    if ((status === 401) !== none && status !== 0) {
      none = status === 401
      onChange()
    }
    if (body) {
      planned = body
      // Without room for it the next start needs the network; nothing is lost.
      await store.put('plan', planned).catch(() => undefined)
      onChange()
    }
    return status === 200 || status === 204
  }

  return {
    get standing(): Standing {
      if (none) return { state: 'none' }
      return planned ? { state: planned.plan.state, plan: planned.plan } : { state: 'unknown' }
    },
    now: () => Date.now() + ahead,
    look,
  }
}

/** Whether a survey takes answers. */
export const openness = ({ opens, closes }: PlannedSurvey, now: number): 'ready' | 'open' | 'closed' =>
  closes !== null && closes <= now ? 'closed' : opens !== null && opens <= now ? 'open' : 'ready'
