import { z } from 'zod'
import type { Effect } from './effect.ts'

/**
 * Glossary: an **effect** is a row that says what must be done; a **job** only says that there is one, so jobs carry
 * ids and nothing about anyone. A **notice** is a row that says who must be told what, a **download** one that says
 * which photo is still to be fetched. The queues may be wiped at any moment: every job can be made again from its row.
 */
export const channels = ['telegram', 'whatsapp', 'web', 'terminal'] as const
export type ChannelName = (typeof channels)[number]

export const isChannel = (name: string): name is ChannelName => channels.some((one) => one === name)

/** Those where a message that was sent can be changed later. */
export const changing: readonly ChannelName[] = ['telegram']

/** What people call them. */
export const channelNames: Readonly<Record<ChannelName, string>> = {
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  web: 'Web',
  terminal: 'Terminal',
}

/** Signing and withdrawing share a queue, so that one batch can hold both. */
export const effectQueues = {
  sign: 'signatures',
  withdraw: 'signatures',
  announce: 'announcements',
  tell: 'entries',
  letter: 'letters',
} as const satisfies Record<Effect['type'], string>
export type EffectQueue = (typeof effectQueues)[keyof typeof effectQueues]

export const noticeQueue = (channel: ChannelName) => `notices-${channel}` as const
export type NoticeQueue = ReturnType<typeof noticeQueue>
/** What is told to very many has a queue of its own, so that no notice waits behind it. */
export const broadcastQueue = (channel: ChannelName) => `broadcasts-${channel}` as const
export type BroadcastQueue = ReturnType<typeof broadcastQueue>
/** Photos that a channel has to fetch. */
export const photoQueue = (channel: ChannelName) => `photos-${channel}` as const
export type PhotoQueue = ReturnType<typeof photoQueue>
export type QueueName = EffectQueue | NoticeQueue | BroadcastQueue | PhotoQueue

/** All there are. */
export const queueNames: readonly QueueName[] = [
  ...new Set(Object.values(effectQueues)),
  ...channels.flatMap((channel) => [noticeQueue(channel), broadcastQueue(channel), photoQueue(channel)]),
]

/**
 * Signatures that are queued within a few milliseconds travel in one job, up to so many; each still has its own
 * outcome. A queue handles jobs, not signatures, at a certain rate: on PostgreSQL some 1,600 a second.
 */
export const together: Readonly<Record<EffectQueue, number>> = {
  signatures: 50,
  announcements: 1,
  entries: 1,
  letters: 1,
}

/** The ids of the rows, in decimal: PostgreSQL's bigint does not fit a number. */
export const JobData = z.object({ ids: z.array(z.string().regex(/^\d+$/)).min(1) })
export type JobData = z.infer<typeof JobData>

export interface Job {
  name: Effect['type'] | 'notice' | 'broadcast' | 'photo'
  data: JobData
  /** Of a broadcast, which is many jobs: which of those that may wait at the same time. */
  turn?: number
  /** Nobody waits for it, so whatever somebody waits for goes first. */
  later?: true
}

/**
 * The same rows have the same job id, so that they wait once however often they are queued. One that waits in two
 * jobs of different company is found done by the second. A custom id may hold no ':'.
 */
export function jobId({ name, data: { ids }, turn }: Job): string {
  if (name === 'broadcast') return `b-${ids[0]}-${turn}`
  const kind = name === 'notice' ? 'n' : name === 'photo' ? 'p' : 'e'
  return ids.length === 1 ? `${kind}-${ids[0]}` : `${kind}-${ids[0]}-${ids.at(-1)}-${ids.length}`
}
