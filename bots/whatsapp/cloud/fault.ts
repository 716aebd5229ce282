import { GraphApiError } from '@kapso/whatsapp-cloud-api'
import { Refused, Unfit } from '../../channel.ts'
import { OutsideWindow, type StatusUpdate, TooFast, Unreachable } from '../transport.ts'
import { type Meaning, meaningOfCode, meaningOfStatus } from './meaning.ts'

/** Something about the token or the account that staff must mend: the message is its mend. Nothing was sent. */
export class AccountFault extends Unreachable {
  readonly mend: string
  /** Whether asking for our own number meets it too. */
  readonly asking: boolean
  constructor(mend: string, asking: boolean, said: string) {
    super(`${mend} (${said})`, 'no')
    this.mend = mend
    this.asking = asking
  }
}

/** With one of these no connection was made, so nothing was sent. */
const beforeSending: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** What the failure of a call means. Anything but an answer of Meta's leaves open whether the message went out. */
export function meaningOf(fault: unknown): Meaning {
  if (fault instanceof GraphApiError) {
    const code = codeOf(fault)
    const meaning = (code !== undefined && meaningOfCode(code)) || meaningOfStatus(fault.httpStatus)
    // Somebody in between who does not speak for Meta, such as a proxy's own refusal.
    const foreign = code === undefined && (meaning.type === 'mistake' || fault.httpStatus === 403)
    if (foreign) return { type: 'unreachable', sent: 'no' }
    const wait = fault.retry.retryAfterMs
    return meaning.type === 'rate-limited' && wait ? { ...meaning, wait } : meaning
  }
  const cause = fault instanceof Error ? fault.cause : undefined
  const code = systemCode(cause) ?? systemCode(fault)
  return { type: 'unreachable', sent: code !== undefined && beforeSending.has(code) ? 'no' : 'unknown' }
}

/**
 * A failed call as the rest of the house may see it: by its meaning, with Meta's number for it. The library hangs the
 * whole answer on its errors, and Meta repeats in it what was sent.
 */
export function withoutPayload(call: string, fault: unknown): Error {
  const meaning = meaningOf(fault)
  const words = `${call}: ${said(fault)}`
  switch (meaning.type) {
    case 'refused':
      return new Refused(words)
    case 'outside-window':
      return new OutsideWindow(words)
    case 'rate-limited':
      return new TooFast(meaning.wait, meaning.scope)
    case 'account':
      return new AccountFault(meaning.mend, meaning.asking, said(fault))
    case 'unreachable':
      return new Unreachable(words, meaning.sent)
    case 'media':
    case 'mistake':
      return new Unfit(words)
  }
}

type Failure = NonNullable<StatusUpdate['failure']>

/** What the status of a message says, by the same table. */
export function failureOf(code: number | undefined): Failure {
  if (code === undefined) return { meaning: 'unreachable', code: 'none' }
  const meaning = meaningOfCode(code)?.type ?? 'unreachable'
  if (meaning === 'account') return { meaning: 'unreachable', code: String(code) }
  return { meaning: meaning === 'media' ? 'mistake' : meaning, code: String(code) }
}

/** Only numbers of Meta's, or the kind of the fault, may go on. */
function said(fault: unknown): string {
  if (fault instanceof GraphApiError) {
    const code = codeOf(fault)
    return code === undefined ? `HTTP ${fault.httpStatus}` : `HTTP ${fault.httpStatus}, code ${code}`
  }
  if (!(fault instanceof Error)) return 'fault'
  const code = systemCode(fault.cause) ?? systemCode(fault)
  return code === undefined ? fault.name : `${fault.name} ${code}`
}

/** Meta's own code. Where an answer has none (HTML, a balancer's words) the library gives the status for it. */
function codeOf({ code, httpStatus }: GraphApiError): number | undefined {
  return typeof code === 'number' && code !== httpStatus ? code : undefined
}

function systemCode(fault: unknown): string | undefined {
  const code = (fault as { code?: unknown } | undefined)?.code
  return typeof code === 'string' && /^[A-Z_0-9]+$/.test(code) ? code : undefined
}
