import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { type Job as BullJob, Queue, RateLimitError, Worker } from 'bullmq'
import {
  broadcastQueue,
  type ChannelName,
  effectQueues,
  type Job,
  JobData,
  jobId,
  noticeQueue,
  photoQueue,
  type QueueName,
  queueNames,
  together,
} from '../core/job.ts'
import { type Backend, type BackendOptions, openBackend } from './backend.ts'
import { Batcher } from './batcher.ts'
import { jobOptions, workerOptions } from './options.ts'

/**
 * The platform asks for a pause: the whole queue waits, in all processes, and the job is tried again then. For the
 * queues of notices and photos.
 */
export class Pause extends Error {
  readonly milliseconds: number
  constructor(milliseconds: number) {
    super(`paused for ${milliseconds} ms`)
    this.milliseconds = milliseconds
  }
}

/** A job that waits in a queue: for what is owed by an effect, or for a notice on its channel. */
export type Queued =
  | { queue: 'effect'; type: keyof typeof effectQueues; id: string }
  /** `awaited`: somebody waits for it, so it goes before those that nobody asked for. */
  | { queue: 'notice'; channel: ChannelName; id: string; awaited: boolean }
  /** A stint at an announcement; `turn` tells apart those that may wait at the same time. */
  | { queue: 'broadcast'; channel: ChannelName; id: string; turn: number }
  | { queue: 'photo'; channel: ChannelName; id: string }

/** Where it waits. */
export const queueOf = (row: Queued): QueueName => {
  switch (row.queue) {
    case 'effect':
      return effectQueues[row.type]
    case 'notice':
      return noticeQueue(row.channel)
    case 'broadcast':
      return broadcastQueue(row.channel)
    case 'photo':
      return photoQueue(row.channel)
  }
}

export interface WorkOptions {
  /** Jobs handled at once by this process. */
  concurrency: number
  /** Jobs begun in a time, by all processes together. */
  limit?: { max: number; milliseconds: number }
}

export interface Queues {
  backend: Backend['name']
  /** Queues jobs; those already waiting are not queued twice. Jobs given at about the same time travel together. */
  add(jobs: readonly Queued[]): Promise<void>
  /**
   * Handles the rows of a queue's jobs until it is closed, which waits for those under way. What fails is tried again,
   * without the others that travelled with it.
   */
  work(
    queue: QueueName,
    handle: (id: string) => Promise<void>,
    options: WorkOptions,
  ): { close(): Promise<void> }
  /** What shows all queues and their jobs, and can change none of them. */
  boards(): readonly BullMQAdapter[]
  /** Jobs that wait or are under way. */
  waiting(queue: QueueName): Promise<number>
  close(): Promise<void>
}

/** BullMQ takes jobs without a priority first, then the lower numbers. */
const laterPriority = 10

/**
 * A worker looks whether its queue was told to pause only when it has a limit. This one is never met, and is not for
 * the queues of effects: counting it costs each job a write.
 */
const boundless = { max: 1_000_000, milliseconds: 1_000 }
const limitOf = (name: QueueName): WorkOptions['limit'] =>
  name.startsWith('notices-') || name.startsWith('photos-') ? boundless : undefined

/** The jobs that carry these rows, by the queue that they go to. */
function pack(rows: readonly Queued[]): Map<QueueName, Job[]> {
  const jobs = new Map<QueueName, Job[]>()
  for (const row of rows) {
    const queue = queueOf(row)
    const room = row.queue === 'effect' ? together[effectQueues[row.type]] : 1
    const packed = jobs.get(queue) ?? []
    const last = packed.at(-1)
    if (last?.data.ids.includes(row.id)) continue
    if (last && last.data.ids.length < room) last.data.ids.push(row.id)
    else
      packed.push({
        name: row.queue === 'effect' ? row.type : row.queue,
        data: { ids: [row.id] },
        ...(row.queue === 'notice' && !row.awaited && { later: true as const }),
        ...(row.queue === 'broadcast' && { turn: row.turn }),
      })
    jobs.set(queue, packed)
  }
  return jobs
}

/** Handles each row of a job; those that failed stay in the job, for its next attempt. */
async function handleAll(job: BullJob, handle: (id: string) => Promise<void>): Promise<void> {
  const { ids } = JobData.parse(job.data)
  const [only] = ids
  if (ids.length === 1 && only !== undefined) return handle(only)
  const results = await Promise.allSettled(ids.map(handle))
  const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  if (failed.length === 0) return
  if (failed.length < ids.length) {
    await job.updateData({ ids: ids.filter((_, index) => results[index]?.status === 'rejected') })
  }
  throw failed[0]
}

export async function openQueues(options: BackendOptions): Promise<Queues> {
  const backend = await openBackend(options)
  const { connection, factory } = backend
  const shared = { connection, prefix: '{voces}' }
  const queues = new Map<QueueName, Queue>()
  const workers = new Set<Worker>()

  function opened(name: QueueName): Queue {
    let queue = queues.get(name)
    if (!queue) {
      queue = new Queue(name, shared, factory as never)
      queue.on('error', options.onFault)
      queues.set(name, queue)
    }
    return queue
  }

  const outgoing = new Batcher<Queued, undefined>(
    async (batch) => {
      await Promise.all(
        [...pack(batch)].map(([name, jobs]) =>
          opened(name).addBulk(
            jobs.map(({ later, turn, ...job }) => ({
              ...job,
              opts: {
                ...jobOptions,
                jobId: jobId({ ...job, ...(turn !== undefined && { turn }) }),
                ...(later && { priority: laterPriority }),
              },
            })),
          ),
        ),
      )
      return batch.map(() => undefined)
    },
    { size: 500, wait: 2, lanes: 2 },
  )

  return {
    backend: backend.name,

    async add(jobs) {
      await Promise.all(jobs.map((job) => outgoing.add(job)))
    },

    work(name, handle, { concurrency, limit = limitOf(name) }) {
      const worker = new Worker(
        name,
        async (job) => {
          try {
            await handleAll(job, handle)
          } catch (fault) {
            if (!(fault instanceof Pause)) throw fault
            await opened(name).rateLimit(fault.milliseconds)
            throw new RateLimitError()
          }
        },
        {
          ...shared,
          ...workerOptions,
          concurrency,
          ...(limit && { limiter: { max: limit.max, duration: limit.milliseconds } }),
        },
        factory as never,
      )
      worker.on('error', options.onFault)
      workers.add(worker)
      return {
        async close() {
          workers.delete(worker)
          await worker.close()
        },
      }
    },

    boards: () =>
      queueNames.map((name) => new BullMQAdapter(opened(name), { readOnlyMode: true, allowRetries: false })),

    async waiting(name) {
      const counts = await opened(name).getJobCounts('waiting', 'active', 'delayed', 'prioritized')
      return Object.values(counts).reduce((sum, count) => sum + count, 0)
    },

    async close() {
      await Promise.all([...workers].map((worker) => worker.close()))
      await Promise.all([...queues.values()].map((queue) => queue.close()))
      await backend.close()
    },
  }
}
