import { Queue, Worker } from 'bullmq'
import type { Store } from '../../prisma/store.ts'
import { openBackend } from '../../queue/backend.ts'
import { jobOptions, workerOptions } from '../../queue/options.ts'
import { openQueues } from '../../queue/queues.ts'
import { recordSigned } from '../../worker/signatures.ts'
import { memory, type Sample } from './memory.ts'

export interface Stage {
  /** Milliseconds. */
  queued: number
  worked: number
  samples: Sample[]
}

const ignore = (): void => undefined

/** Where empty jobs go fastest; more at once only fills the memory. */
const emptyAtOnce = 100
const chunk = 1_000

async function inChunks<T>(items: readonly T[], add: (items: T[]) => Promise<unknown>): Promise<number> {
  const from = performance.now()
  for (let start = 0; start < items.length; start += chunk) await add(items.slice(start, start + chunk))
  return performance.now() - from
}

/** Signatures waiting to be recorded: a resident each, spread evenly over the proposals. */
export async function owe(store: Store, count: number): Promise<string[]> {
  await store.pool.query(
    `INSERT INTO resident (key) SELECT sha256(convert_to('bench ' || n, 'UTF8')) FROM generate_series(1, $1::int) AS n
     ON CONFLICT DO NOTHING`,
    [count],
  )
  await store.pool.query(
    `INSERT INTO conversation (channel, address_key, address, state)
     VALUES ('telegram', 'bench', '', '{}') ON CONFLICT DO NOTHING`,
  )
  const { rows } = await store.pool.query<{ id: string }>(
    `INSERT INTO effect (type, conversation_id, channel, resident_id, proposal_id)
     SELECT 'sign', c.id, 'telegram', r.id, 1 + r.id % (SELECT count(*) FROM proposal)
     FROM resident r CROSS JOIN conversation c ORDER BY r.id LIMIT $1 RETURNING id`,
    [count],
  )
  return rows.map(({ id }) => id)
}

/** A job that carries one id, as BullMQ takes it. */
const job = (id: string) => ({
  name: 'sign',
  data: { ids: [id] },
  opts: { ...jobOptions, jobId: `e-${id}` },
})

export interface Way {
  /** Each in a job of its own, as when few come at a time; else together, as they come in a rush. */
  alone?: boolean
  /** Looks at the memory at each fifth, which collects garbage and so takes time that is not the worker's. */
  sampling?: boolean
}

/** Signatures through the house's own queue and worker. */
export async function throughWorker(
  { url, store }: { url: string; store: Store },
  redisUrl: string | undefined,
  count: number,
  { alone = false, sampling = false }: Way = {},
): Promise<Stage> {
  const effects = await owe(store, count)
  const queues = await openQueues({ databaseUrl: url, redisUrl, onFault: ignore })
  const backend = await openBackend({ databaseUrl: url, redisUrl, onFault: ignore })
  const plain = new Queue(
    'signatures',
    { connection: backend.connection, prefix: '{voces}' },
    backend.factory as never,
  )
  const queued = await inChunks(effects, (ids) =>
    alone
      ? plain.addBulk(ids.map(job))
      : queues.add(ids.map((id) => ({ queue: 'effect' as const, type: 'sign' as const, id }))),
  )
  await plain.close()
  await backend.close()
  const samples: Sample[] = []
  const from = performance.now()
  const worker = recordSigned({ store, queues }, ignore)
  for (;;) {
    const { rows } = await store.pool.query<{ count: number }>(
      'SELECT coalesce(sum(count), 0)::int AS count FROM tally',
    )
    const done = rows[0]?.count ?? 0
    if (sampling && done >= ((samples.length + 1) * count) / 5) samples.push(memory(done))
    if (done >= count) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const worked = performance.now() - from
  await worker.close()
  await queues.close()
  return { queued, worked, samples }
}

/** The same number of jobs that do nothing, with the same options, on the same backend. */
export async function emptyJobs(
  url: string,
  redisUrl: string | undefined,
  count: number,
  atOnce = emptyAtOnce,
): Promise<Stage> {
  const backend = await openBackend({ databaseUrl: url, redisUrl, onFault: ignore })
  const shared = { connection: backend.connection, prefix: '{bench}' }
  const queue = new Queue('empty', shared, backend.factory as never)
  const ids = Array.from({ length: count }, (_, index) => String(index + 1))
  const queued = await inChunks(ids, (some) => queue.addBulk(some.map(job)))
  let left = count
  const from = performance.now()
  const worked = await new Promise<number>((resolve) => {
    const worker: Worker = new Worker(
      'empty',
      async () => {
        left -= 1
        if (left === 0) setTimeout(() => worker.close().then(() => resolve(performance.now() - from)), 0)
      },
      { ...shared, ...workerOptions, concurrency: atOnce },
      backend.factory as never,
    )
    worker.on('error', ignore)
  })
  await queue.close()
  await backend.close()
  return { queued, worked, samples: [] }
}
