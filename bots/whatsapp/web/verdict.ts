import type { Trouble } from './condition.ts'
import { isOffline } from './fault.ts'
import { neededForMedia, neededForPhotos } from './in-page.ts'
import type { Ended } from './life.ts'
import type { Marked } from './marks.ts'

export const changed = 'WhatsApp Web or the library changed'

/** Which parts of the page are gone, in a few words for staff. */
export function missing(names: readonly string[]): string {
  const few = names.slice(0, 3).join(', ')
  const only = names.every((name) => neededForMedia.includes(name))
    ? ' (pictures cannot be sent)'
    : names.every((name) => neededForPhotos.includes(name))
      ? ' (photos cannot be received)'
      : ''
  return names.length > 3
    ? `${changed}: ${few} and ${names.length - 3} more are missing`
    : `${changed}: ${few} missing${only}`
}

/** Another account than before begins anew: what was written to it before is not for this house. */
export function pairedNow(
  { account, firstPaired }: Marked,
  number: string | undefined,
  now: number,
): Partial<Marked> {
  const same = number === undefined || account === undefined || account === number
  return {
    paired: true,
    loggedOut: undefined,
    firstPaired: (same ? firstPaired : undefined) ?? now,
    account: number ?? account,
  }
}

/** What staff should hear about the end of a child, if it does not pass by itself. */
export function troubleOf({ why, words }: Ended): [Trouble, string] | undefined {
  if (/^(SMB_)?TOS_BLOCK$/.test(words)) return ['account', 'WhatsApp blocked the account']
  if (words === 'DEPRECATED_VERSION')
    return ['page', 'WhatsApp does not take this version of its page any more']
  if (why === 'not-opened' && !isOffline(words)) return ['page', `WhatsApp Web could not be opened: ${words}`]
  return undefined
}

const reasons: Record<Ended['why'], string> = {
  'logged-out': 'the phone ended the session',
  disconnected: 'WhatsApp Web lost its connection',
  'browser-closed': 'Chromium ended',
  'not-opened': 'WhatsApp Web could not be opened',
  crashed: 'the process of WhatsApp Web ended',
  closed: 'closing',
}

/** Why it is not there just now, in a few words for staff. */
export const reasonOf = ({ why, words }: Ended): string =>
  isOffline(words) ? 'WhatsApp cannot be reached from here' : reasons[why]
