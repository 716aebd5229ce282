import type { ChannelName } from '../core/job.ts'
import type { PhotoLoss } from '../core/photo.ts'
import type { Capabilities, Language, Reply } from '../core/reply.ts'
import type { HeldFor } from '../prisma/held.ts'
import type { Places } from '../prisma/rate.ts'

/** A way to talk with residents: reads their updates, hands them to the door, and renders what is answered. */
export interface Channel {
  name: ChannelName
  capabilities: Capabilities
  /** Where it can be reached, when that is worth saying: the page's address. */
  start(): Promise<string | undefined>
  /** Takes nothing new, and waits for what is under way. */
  stop(): Promise<void>
  /**
   * Delivers what no update asked for: a notice.
   *
   * @throws Refused when the platform will not deliver to this chat, Unfit when it does not take the message, Held when
   * it takes it at another time, `Pause` when it asks for patience, and Unreachable or anything else when it could not
   * be reached.
   */
  deliver(to: Recipient, reply: Reply, language: Language): Promise<void>
  /**
   * Fetches the photo that an input names by its `file`. Absent: photos come with their turn, or not at all.
   *
   * @throws NoPhoto when it cannot be had, `Pause` when the platform asks for patience, and anything else, without what
   * it is known by, when it could not be reached.
   */
  fetch?(file: string): Promise<Uint8Array>
  /** Notices a second over all processes; undefined: as fast as they come. */
  noticesPerSecond?: number
  /**
   * Its platform takes what nobody asked for only so long after the person wrote, in milliseconds; undefined: always.
   */
  window?: number
  /** Places for what is sent to very many, at the pace of its platform; undefined: as fast as it comes. */
  places?(most: number): Promise<Places>
  /**
   * Shows something in place of what this message showed, or, without one, in a new message.
   *
   * @returns the message that shows it from now on. Throws as `deliver`. Undefined: messages here do not change.
   */
  keep?(to: Recipient, reply: Reply, message: string | undefined): Promise<string>
}

export interface Recipient {
  address: string
  conversation: string
  /** The id of the notice, or of the announcement, which has a place of its own. */
  notice?: string
  announcement?: string
  /** The person waits for it: the answer to something that they did. */
  awaited: boolean
  /** When the person last wrote in this chat. */
  heardAt: Date
}

/** The platform does not take it now. It waits with others of its kind, where staff see it. */
export class Held extends Error {
  override name = 'Held'
  readonly why: HeldFor
  constructor(why: HeldFor) {
    super(`held: ${why}`)
    this.why = why
  }
}

/** The platform does not take this message, and would not take it again: a mistake of ours. */
export class Unfit extends Error {
  override name = 'Unfit'
}

/** The platform will not deliver to this chat: blocked, deactivated, unknown. Not a fault, and not to be tried again. */
export class Refused extends Error {
  override name = 'Refused'
}

/** It could not be reached. `sent` says whether the message may have gone out nevertheless. */
export class Unreachable extends Error {
  override name = 'Unreachable'
  readonly sent: 'no' | 'unknown'
  constructor(words: string, sent: 'no' | 'unknown') {
    super(words)
    this.sent = sent
  }
}

/** A photo that cannot be had, however often it is asked for. */
export class NoPhoto extends Error {
  override name = 'NoPhoto'
  readonly why: PhotoLoss
  constructor(why: PhotoLoss) {
    super(`no photo: ${why}`)
    this.why = why
  }
}
