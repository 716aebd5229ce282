import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keys } from '../../prisma/keys.ts'

/** Milliseconds for which a link holds that the server prints. */
export const holds = 10 * 60_000

type Signs = Pick<Keys, 'staff'>

/** When it ends (milliseconds since 1970, in base 36), something random, and a signature of both. */
const shape = /^([\da-z]{8,9})\.([\w-]{16})\.([\w-]{43})$/

const sign = (keys: Signs, end: string, nonce: string): Buffer => keys.staff(`enter ${end} ${nonce}`)

export function issue(keys: Signs, now: number): string {
  const end = (now + holds).toString(36)
  const nonce = randomBytes(12).toString('base64url')
  return `${end}.${nonce}.${sign(keys, end, nonce).toString('base64url')}`
}

/** @returns 'over' for one that was right, and whose time is over. */
export function check(keys: Signs, pass: string, now: number): 'right' | 'over' | 'wrong' {
  const [, end, nonce, signature] = shape.exec(pass) ?? []
  if (end === undefined || nonce === undefined || signature === undefined) return 'wrong'
  const given = Buffer.from(signature, 'base64url')
  const right = sign(keys, end, nonce)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 'wrong'
  return Number.parseInt(end, 36) > now ? 'right' : 'over'
}

/** The link by which whoever works at the server enters, once. Whoever has it enters: it is shown to them alone. */
export const entrance = (keys: Signs, origin: string, now: number): string =>
  `${new URL(origin).origin}/staff/enter/${issue(keys, now)}`
