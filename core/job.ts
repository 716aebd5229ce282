import { z } from 'zod'
import type { Effect } from './effect.ts'

/**
 * Glossary: an **effect** is a row that says what must be done; a **job** only says that there is one, so jobs carry
 * ids and nothing about anyone. A **notice** is a row that says who must be told what. The queues may be wiped at any
 * moment: every job can be made again from its row.
 */
export const channels = ['telegram', 'web', 'terminal'] as const
export type ChannelName = (typeof channels)[number]

/** Signing and withdrawing share a queue, so that one batch can hold both. */
export const effectQueues = {
  sign: 'signatures',
  withdraw: 'signatures',
  announce: 'announcements',
} as const satisfies Record<Effect['type'], string>
export type EffectQueue = (typeof effectQueues)[keyof typeof effectQueues]

export const noticeQueue = (channel: ChannelName) => `notices-${channel}` as const
export type NoticeQueue = ReturnType<typeof noticeQueue>
export type QueueName = EffectQueue | NoticeQueue

/** The id of the row, in decimal: PostgreSQL's bigint does not fit a number. */
export const JobData = z.object({ id: z.string().regex(/^\d+$/) })
export type JobData = z.infer<typeof JobData>

export interface Job {
  name: Effect['type'] | 'notice'
  data: JobData
}

/** One job per row, however often it is queued. A custom id may hold no ':'. */
export const jobId = (job: Job): string => `${job.name === 'notice' ? 'n' : 'e'}-${job.data.id}`
