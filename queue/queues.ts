import { Queue, RateLimitError, Worker } from 'bullmq'
import {
  type ChannelName,
  effectQueues,
  type Job,
  JobData,
  jobId,
  noticeQueue,
  type QueueName,
} from '../core/job.ts'
import { type Backend, type BackendOptions, openBackend } from './backend.ts'
import { Batcher } from './batcher.ts'
import { jobOptions, workerOptions } from './options.ts'

/**
 * The platform asks for a pause: the whole queue waits, in all processes, and the job is tried again then. For the
 * queues of notices.
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
  | { queue: 'notice'; channel: ChannelName; id: string }

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
  /** Takes jobs from a queue until it is closed, which waits for those under way. */
  work(
    queue: QueueName,
    handle: (job: Job) => Promise<void>,
    options: WorkOptions,
  ): { close(): Promise<void> }
  /** Jobs that wait or are under way. */
  waiting(queue: QueueName): Promise<number>
  close(): Promise<void>
}

/**
 * A worker looks whether its queue was told to pause only when it has a limit. This one is never met, and is not for
 * the queues of effects: counting it costs each job a write.
 */
const boundless = { max: 1_000_000, milliseconds: 1_000 }
const limitOf = (name: QueueName): WorkOptions['limit'] =>
  name.startsWith('notices-') ? boundless : undefined

const address = (queued: Queued): { queue: QueueName; job: Job } =>
  queued.queue === 'effect'
    ? { queue: effectQueues[queued.type], job: { name: queued.type, data: { id: queued.id } } }
    : { queue: noticeQueue(queued.channel), job: { name: 'notice', data: { id: queued.id } } }

export async function openQueues(options: BackendOptions): Promise<Queues> {
  const backend = await openBackend(options)
  const { connection, factory } = backend
  const shared = { connection, prefix: '{voces}' }
  const queues = new Map<QueueName, Queue>()
  const workers = new Set<Worker>()

  function queueOf(name: QueueName): Queue {
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
      const byQueue = new Map<QueueName, Job[]>()
      for (const { queue, job } of batch.map(address)) {
        const jobs = byQueue.get(queue)
        if (jobs) jobs.push(job)
        else byQueue.set(queue, [job])
      }
      await Promise.all(
        [...byQueue].map(([name, jobs]) =>
          queueOf(name).addBulk(jobs.map((job) => ({ ...job, opts: { ...jobOptions, jobId: jobId(job) } }))),
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
            await handle({ name: job.name as Job['name'], data: JobData.parse(job.data) })
          } catch (fault) {
            if (!(fault instanceof Pause)) throw fault
            await queueOf(name).rateLimit(fault.milliseconds)
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

    async waiting(name) {
      const counts = await queueOf(name).getJobCounts('waiting', 'active', 'delayed', 'prioritized')
      return Object.values(counts).reduce((sum, count) => sum + count, 0)
    },

    async close() {
      await Promise.all([...workers].map((worker) => worker.close()))
      await Promise.all([...queues.values()].map((queue) => queue.close()))
      await backend.close()
    },
  }
}
