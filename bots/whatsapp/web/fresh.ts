import type { Raw } from './protocol.ts'
import { readMessage } from './read.ts'

/** Unread messages from so long before this house was paired are still answered; older ones belong to another time. */
export const reach = 3 * 24 * 60 * 60 * 1000
/** Fewer than the database remembers of a chat (20): further back, not being remembered says nothing. */
const surely = 15

export interface Seen {
  /** Those of the messages that were answered, as the database knows. */
  handled: ReadonlySet<string>
  unread: number
  /** When this house was first paired, in milliseconds since 1970. */
  paired: number
}

/**
 * Which of a chat's last messages are new. Old is what was handled, and what stands before the first handled one: it
 * was written before anything that this house remembers. Where one that was not handled stands between handled ones
 * (its event never came, or it could not be read at the time), it is new, if near enough to be sure.
 *
 * @param messages Oldest first, ours among them.
 * @returns the residents' new ones, oldest first.
 */
export function fresh(messages: readonly Raw[], { handled, unread, paired }: Seen): Raw[] {
  const theirs = messages.filter((raw) => readMessage(raw) !== undefined)
  const first = theirs.findIndex(({ id }) => handled.has(id))
  if (first < 0) {
    const sinceUnread = theirs.length - unread
    return theirs.filter(({ at }, index) => {
      const time = (at + 1) * 1000
      return time > paired || (index >= sinceUnread && time > paired - reach)
    })
  }
  const newest = theirs.findLastIndex(({ id }) => handled.has(id))
  return theirs.filter(({ id }, index) => index > Math.max(first, newest - surely) && !handled.has(id))
}
