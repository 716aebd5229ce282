import type { JobsOptions, WorkerOptions } from 'bullmq'

/**
 * What failed is tried again a few times, then forgotten by the queue: its row is still there, and the sweep queues
 * it again. A kept job would keep its id, and hide the row for ever.
 */
export const jobOptions: JobsOptions = {
  attempts: 4,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
}

/** A worker that dies is noticed within seconds. Turns and batches take milliseconds, so no living one is. */
export const workerOptions: Pick<WorkerOptions, 'lockDuration' | 'stalledInterval' | 'maxStalledCount'> = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 1_000,
}
