import { leafHash, sha256 } from './merkle.ts'

/**
 * What is hashed into a day's root; docs/receipts.md says the same for whoever writes a verifier of their own.
 * Numbers are of 4 bytes, big-endian.
 */
export interface Day {
  /** YYYY-MM-DD, in the city's time zone. */
  day: string
  /** The moment at which it was closed: ISO 8601 in UTC, with milliseconds. */
  closed: string
  /** Of all proposals. */
  signatures: number
  proposals: number
  /** The root of the tree of proposals: 32 bytes. */
  tree: Buffer
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** The leaf of a signature in the tree of its proposal. */
export const signatureLeaf = (proposal: number, receipt: Uint8Array): Buffer =>
  leafHash(Buffer.concat([number(proposal), receipt]))

/** The leaf of a proposal, with its count and the root of its signatures, in the tree of the day. */
export const proposalLeaf = (proposal: number, count: number, root: Uint8Array): Buffer =>
  leafHash(Buffer.concat([number(proposal), number(count), root]))

/** Before the first day there is nothing. */
export const beginning = Buffer.alloc(32)

/** A day's root: it seals the day and, through the root of the day before, all of the past. */
export const dayRoot = (before: Uint8Array, { day, closed, signatures, proposals, tree }: Day): Buffer =>
  sha256(
    Buffer.concat([Buffer.of(2), before, Buffer.from(`${day} ${closed} ${signatures} ${proposals}`), tree]),
  )
