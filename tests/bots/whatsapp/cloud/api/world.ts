import type { Deliveries } from './deliveries.ts'
import type { Asked, Json } from './payload.ts'

export interface Upload {
  type: string
  name: string
  bytes: Buffer
}

/** A message of the business in somebody's chat. */
export interface Message extends Asked {
  id: string
  /** Of its picture or file. */
  upload: Upload | undefined
}

/** What the server knows of one person. */
export interface Chat {
  number: string | undefined
  userId: string | undefined
  name: string
  /** When they last wrote, by the server's clock; the window is open for 24 hours. */
  heard: number
  /** What their phone does with messages: nothing special, or refusing them in an answer or a status. */
  standing: 'here' | 'gone' | 'gone-silently'
  messages: Message[]
  watchers: Set<() => void>
}

/** What the parts of the server share. */
export interface World {
  phoneId: string
  displayNumber: string
  chats: Map<string, Chat>
  /** Files that people sent, by Meta's id of each. */
  files: Map<string, Upload>
  deliveries: Deliveries
  /** Milliseconds since 1970, as the server takes it. */
  now(): number
  /** Statuses that follow a message that was sent, in the order in which they are delivered. */
  statuses: readonly string[]
  nextId(): string
}

/** The value of a delivery: what is common, and what happened. */
export const value = (world: World, more: Json): Json => ({
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: world.displayNumber, phone_number_id: world.phoneId },
  ...more,
})
