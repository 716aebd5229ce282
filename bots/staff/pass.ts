import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keys } from '../../prisma/keys.ts'

/** What a pass is for: a link to `enter` by, once and soon; the cookie to `stay` with. Neither does for the other. */
export type Use = 'enter' | 'stay'

/** Milliseconds for which a pass holds. */
export const holds: Readonly<Record<Use, number>> = { enter: 10 * 60_000, stay: 12 * 60 * 60_000 }

type Signs = Pick<Keys, 'staff'>

/** When it ends (milliseconds since 1970, in base 36), something random, and a signature of both and of the use. */
const shape = /^([\da-z]{8,9})\.([\w-]{16})\.([\w-]{43})$/

const sign = (keys: Signs, use: Use, end: string, nonce: string): Buffer =>
  keys.staff(`${use} ${end} ${nonce}`)

export function issue(keys: Signs, use: Use, now: number): string {
  const end = (now + holds[use]).toString(36)
  const nonce = randomBytes(12).toString('base64url')
  return `${end}.${nonce}.${sign(keys, use, end, nonce).toString('base64url')}`
}

/** @returns 'over' for one that was right, and whose time is over. */
export function check(
  keys: Signs,
  use: Use,
  pass: string | undefined,
  now: number,
): 'right' | 'over' | 'wrong' {
  const [, end, nonce, signature] = shape.exec(pass ?? '') ?? []
  if (end === undefined || nonce === undefined || signature === undefined) return 'wrong'
  const given = Buffer.from(signature, 'base64url')
  const right = sign(keys, use, end, nonce)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 'wrong'
  return Number.parseInt(end, 36) > now ? 'right' : 'over'
}

/** The link by which somebody of the team enters. Whoever has it enters: it is shown to them alone. */
export const entrance = (keys: Signs, origin: string, now: number): string =>
  `${new URL(origin).origin}/staff/enter/${issue(keys, 'enter', now)}`
