import type { ChannelName } from '../job.ts'
import type { Language } from '../reply.ts'
import type { Audience } from './audience.ts'
import type { Kind } from './kind.ts'

/** `tested`: as it is now, its writer has seen it in their own chat. */
export const statuses = [
  'writing',
  'tested',
  'waiting',
  'approved',
  'sending',
  'paused',
  'sent',
  'cancelled',
] as const
export type Status = (typeof statuses)[number]

/** The words by language. Who reads another is told in Spanish. */
export type Texts = Readonly<Partial<Record<Language, string>>>

/** What is told to each. */
export interface Content {
  kind: Kind
  texts: Texts
  /** Its card goes with the words. */
  event?: EventCard | null
  /** It goes with the words. */
  photo?: AnnouncedPhoto | null
}

export interface AnnouncedPhoto {
  id: string
  /** What is to be seen on it; null until whoever writes it said so. */
  words: string | null
  /** `coming`: its channel fetches it still. `unfit`: it cannot be had, or not be sent on every channel. */
  state: 'kept' | 'coming' | 'unfit'
}

/** Nothing is missing of what goes with the words. */
export const isWhole = ({ photo, texts }: Pick<Content, 'photo' | 'texts'>): boolean =>
  texts.es !== undefined && (!photo || (photo.state === 'kept' && photo.words !== null))

/** An event as it is announced. Moments in milliseconds since 1970, of the city's zone. */
export interface EventCard {
  id: number
  title: string
  place: string
  starts: number
  ends: number
  zone: string
}

/** How many of the recipients are how. */
export interface Counts {
  total: number
  /** Not come to yet, or to be tried again. */
  waiting: number
  sending: number
  sent: number
  /** Of those sent: which the platform said to have arrived. Undefined where none of the platforms says so. */
  delivered: number | undefined
  /** Did not want it any more: they said stop, or unsubscribed. */
  unwanted: number
  blocked: number
  failed: number
  /** It may have arrived. */
  unknown: number
  /** Wait until the person writes, as their platform wants. */
  held: number
}

/** An announcement as staff see it. */
export interface Sheet extends Content {
  id: string
  audience: Audience | undefined
  /** The title of the proposal whose signers are told, empty where it is hidden; or of the event. */
  title: string | undefined
  status: Status
  /** What whoever asks has to do with it. */
  mine: boolean
  /** Who wrote it, as staff call them. */
  writer: string
  approver: string | undefined
  /** Whom it would reach now, by channel; empty once it is on its way. */
  reach: readonly Reach[]
  counts: Counts
  /** Since when it is on its way, and until when it was, in milliseconds since 1970. */
  startedAt: number | undefined
  endedAt: number | undefined
}

export interface Reach {
  channel: ChannelName
  people: number
  /** What the channel's processes said that it may send; undefined: as fast as it comes, or nobody said. */
  perMinute: number | undefined
  perDay: number | undefined
}

export interface Summary {
  id: string
  kind: Kind
  status: Status
  /** Its first words. */
  words: string
}
