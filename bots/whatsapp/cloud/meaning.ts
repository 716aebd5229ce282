/** What an error of the Cloud API means, whether it came as an answer or in the status of a message. */
export type Meaning =
  /** It will not be delivered to this person. */
  | { type: 'refused' }
  /** Free text is over for this chat until the resident writes. */
  | { type: 'outside-window' }
  /** Wait so many milliseconds. */
  | { type: 'rate-limited'; wait: number; scope: 'account' | 'chat' }
  /**
   * Something about the token or the account that staff must mend; nothing is sent until then. `asking`: asking for
   * our own number meets it too; other troubles are met by sending alone.
   */
  | { type: 'account'; mend: string; asking: boolean }
  /** Meta could not, or nobody knows. `sent` says whether the message may have gone out nevertheless. */
  | { type: 'unreachable'; sent: 'no' | 'unknown' }
  /** The file was not there, or not taken. */
  | { type: 'media' }
  /** We asked for something that the Cloud API does not do. */
  | { type: 'mistake' }

const seconds = 1_000
const minutes = 60 * seconds
const hours = 60 * minutes

const refused: Meaning = { type: 'refused' }
const media: Meaning = { type: 'media' }
const mistake: Meaning = { type: 'mistake' }
const unknown: Meaning = { type: 'unreachable', sent: 'unknown' }
const notSent: Meaning = { type: 'unreachable', sent: 'no' }
const account = (mend: string, asking = false): Meaning => ({ type: 'account', mend, asking })
const tooFast = (wait: number, scope: 'account' | 'chat' = 'account'): Meaning => ({
  type: 'rate-limited',
  wait,
  scope,
})

const token = account(
  'WHATSAPP_CLOUD_TOKEN: Meta does not take it; make a system user’s token that may use whatsapp_business_messaging',
  true,
)
const permission = account(
  'WHATSAPP_CLOUD_TOKEN: its user may not send for this account; give whatsapp_business_messaging and the account to it',
)
const phone = account(
  'WHATSAPP_CLOUD_PHONE_ID: the number is not registered for the Cloud API; register it in WhatsApp Manager',
)

/**
 * Every code that Meta documents for sending, by what it means to us. One table for answers and for statuses.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
const codes: Readonly<Record<number, Meaning>> = {
  // Who asks.
  0: token,
  190: token,
  3: permission,
  10: permission,
  131005: permission,
  33: phone,
  131045: phone,
  133010: phone,
  368: account('WhatsApp Manager: Meta has restricted the account for its policies; see its account quality'),
  131031: account('WhatsApp Manager: Meta has locked the account; see its account quality'),
  131037: account('WhatsApp Manager: the number needs an approved display name'),
  131042: account('WhatsApp Manager: the account’s way of paying does not work'),

  // Too much.
  4: tooFast(minutes),
  80007: tooFast(minutes),
  130429: tooFast(seconds),
  131048: tooFast(15 * minutes),
  133016: tooFast(hours),
  131056: tooFast(6 * seconds, 'chat'),
  // Meta spares a person more marketing, and advises against trying again within a day.
  131049: tooFast(24 * hours, 'chat'),

  // To whom.
  130472: refused,
  130497: refused,
  131021: refused,
  131026: refused,
  131030: refused,
  131050: refused,
  131047: { type: 'outside-window' },

  // Meta's own troubles. The first three are said of what was begun as well.
  1: unknown,
  2: unknown,
  131000: unknown,
  131016: notSent,
  131057: notSent,
  133004: notSent,

  131052: media,
  131053: media,

  // What was asked.
  100: mistake,
  131008: mistake,
  131009: mistake,
  131051: mistake,
  131055: mistake,
  131062: mistake,
  132000: mistake,
  132001: mistake,
  132005: mistake,
  132007: mistake,
  132012: mistake,
  132015: mistake,
  132016: mistake,
  132018: mistake,
  132068: mistake,
  132069: mistake,
  134011: mistake,
  135000: mistake,
}

/** @returns undefined for a code that is not documented. */
export function meaningOfCode(code: number): Meaning | undefined {
  if (Object.hasOwn(codes, code)) return codes[code]
  if (code >= 200 && code <= 299) return permission
  // Whatever Meta may add about templates.
  return code >= 132_000 && code <= 132_999 ? mistake : undefined
}

/** What the status of an answer means where no code says more. */
export function meaningOfStatus(status: number): Meaning {
  if (status === 401) return token
  if (status === 403) return permission
  if (status === 429) return tooFast(seconds)
  // A redirect, or what stands in between and speaks for Meta: it may have passed the message on.
  if (status < 400 || status >= 500 || status === 408) return unknown
  return mistake
}

/** Every code of the table, for the test that holds it together with Meta's list. */
export const knownCodes: readonly number[] = Object.keys(codes).map(Number)
