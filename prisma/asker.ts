import type { PoolClient } from 'pg'
import type { Asks } from '../core/ask.ts'
import type { Effect } from '../core/effect.ts'
import type { ChannelName } from '../core/job.ts'
import type { Photo } from '../core/photo.ts'
import type { Keys } from './keys.ts'
import type { Download } from './photo/download.ts'

/** A stored effect, to be queued. */
export interface Queued {
  id: string
  type: Effect['type']
}

/** The conversation that asks, and the transaction in which it is answered. */
export interface Asker {
  client: PoolClient
  keys: Keys
  conversation: string
  channel: ChannelName
  /** The stand whose device it is. */
  stand: string | undefined
  consultation: string
  /** Whoever is behind the chat, for rate limits: a browser's address, the chat itself. */
  origin: string
  /** Called with a new one-time code; it is sent when the turn is committed. */
  onCode(phone: string, code: string, proposal?: number): void
  /** Called with an effect that an answer stored; it is queued when the turn is committed. */
  onEffect(effect: Queued): void
  /** The photo that came with the turn, where a channel brings it itself. */
  upload?: Photo | undefined
  /** Called with a photo that its channel has to fetch; it is queued when the turn is committed, or by the sweep. */
  onDownload?(download: Download): void
}

/** How each ask is answered; some also record something small. */
export type Answers<A extends Pick<Asks, never>> = {
  readonly [T in keyof A & keyof Asks]: (ask: Asks[T]['ask'], asker: Asker) => Promise<Asks[T]['told']>
}
