import type { PoolClient } from 'pg'
import type { Keys } from './keys.ts'

/** The conversation that asks, and the transaction in which it is answered. */
export interface Asker {
  client: PoolClient
  keys: Keys
  conversation: string
  consultation: string
  /** Whoever is behind the chat, for rate limits: a browser's address, the chat itself. */
  origin: string
  /** Called with a new one-time code; it is sent when the turn is committed. */
  onCode(phone: string, code: string): void
}
