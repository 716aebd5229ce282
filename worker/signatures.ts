import { isRefusal } from '../prisma/fault.ts'
import { recordSignatures } from '../prisma/record.ts'
import type { Store } from '../prisma/store.ts'
import { Batcher } from '../queue/batcher.ts'
import type { Queues } from '../queue/queues.ts'

/** Signatures recorded by one statement at most. */
const batchSize = 500

/** Jobs that one process holds at once: enough that a batch gathers while another is written. */
export const jobsAtOnce = 600

/**
 * Jobs `sign` and `withdraw`. Input: the ids of effects. Outcome: each is recorded, with the count, the tiers that it
 * crosses and the notices owed. Retry safety: the statement deletes the effect, so one that was recorded is not
 * found again. Many are written by one statement; one that the database refuses does not keep back the others.
 */
export function recordSigned(
  { store, queues }: { store: Store; queues: Queues },
  afterwards: () => void,
): { close(): Promise<void> } {
  async function record(effects: string[]): Promise<void> {
    const { announcements } = await recordSignatures(store.pool, effects)
    afterwards()
    // Not awaited: what is not queued now is found by the sweep.
    queues
      .add(announcements.map((id) => ({ queue: 'effect' as const, type: 'announce' as const, id })))
      .catch(() => undefined)
  }
  const batches = new Batcher<string, unknown>((effects) => recordEach(effects, record), {
    size: batchSize,
    wait: 2,
    lanes: 2,
  })
  return queues.work(
    'signatures',
    async (id) => {
      const fault = await batches.add(id)
      if (fault !== undefined) throw fault
    },
    { concurrency: jobsAtOnce },
  )
}

/** Records all at once, or, when the database refuses that, each half by itself. @returns the fault of each, if any. */
async function recordEach(
  effects: string[],
  record: (effects: string[]) => Promise<void>,
): Promise<unknown[]> {
  try {
    await record(effects)
    return effects.map(() => undefined)
  } catch (fault) {
    if (effects.length === 1 || !isRefusal(fault)) return effects.map(() => fault)
    const middle = Math.ceil(effects.length / 2)
    const first = await recordEach(effects.slice(0, middle), record)
    return [...first, ...(await recordEach(effects.slice(middle), record))]
  }
}
