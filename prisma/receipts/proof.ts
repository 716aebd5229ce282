import { z } from 'zod'
import { readReceipt, writeReceipt } from '../../core/receipt.ts'
import { dayRoot, proposalLeaf, signatureLeaf } from './commitment.ts'
import { rootByPath } from './merkle.ts'

/** 32 bytes, written in one way only. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Path = z.array(Hash).max(32)
/** Written in one way only: JSON also knows -0, which would pass for 0. */
const Count = z
  .int()
  .min(0)
  .max(0xffff_ffff)
  .refine((count) => !Object.is(count, -0))
export const DayText = z.iso.date()
export const Moment = z.iso.datetime({ precision: 3 })

/**
 * That a receipt is counted: the way from it to a day's root, as a small file. It says nothing of who signed: only that
 * whoever holds it has the receipt.
 */
export const Proof = z.strictObject({
  voces: z.literal('receipt proof 1'),
  receipt: z.string(),
  proposal: Count,
  /** Signatures of the proposal on that day, and the place of this one among them, from 0. */
  count: Count,
  index: Count,
  path: Path,
  /** Proposals of that day, and the place of this one among them, from 0. */
  proposals: Count,
  place: Count,
  proposalPath: Path,
  day: DayText,
  closed: Moment,
  /** Of all proposals. */
  signatures: Count,
  /** The root of the day before. */
  before: Hash,
  root: Hash,
})
export type Proof = z.infer<typeof Proof>

/** Why a proof does not hold. */
export type Flaw =
  /** Not a proof, or a part of it is missing, left over or of another form. */
  | 'form'
  /** The receipt is mistyped, or not written as it was given. */
  | 'receipt'
  /** The receipt does not lead to the root. */
  | 'path'

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')

/**
 * Whether a proof holds together, without anything but itself. It is worth as much as its root: anybody can make one
 * that leads to a root of their own, so the root must be one that the city published.
 */
export function checkProof(read: unknown): { flaw: Flaw } | { proof: Proof } {
  const parsed = Proof.safeParse(read)
  if (!parsed.success) return { flaw: 'form' }
  const proof = parsed.data
  const receipt = readReceipt(proof.receipt)
  if (receipt.type !== 'read' || writeReceipt(receipt.receipt) !== proof.receipt) return { flaw: 'receipt' }
  const { proposal, count, proposals, day, closed, signatures } = proof
  const root = rootByPath(signatureLeaf(proposal, receipt.receipt), proof.index, count, proof.path.map(bytes))
  const tree =
    root &&
    rootByPath(proposalLeaf(proposal, count, root), proof.place, proposals, proof.proposalPath.map(bytes))
  const sealed = tree && dayRoot(bytes(proof.before), { day, closed, signatures, proposals, tree })
  return sealed?.equals(bytes(proof.root)) ? { proof } : { flaw: 'path' }
}

/** The roots that the city published, as a file: the first day first. */
export const Roots = z.strictObject({
  voces: z.literal('receipt roots 1'),
  days: z.array(
    z.strictObject({
      day: DayText,
      closed: Moment,
      signatures: Count,
      proposals: Count,
      tree: Hash,
      root: Hash,
    }),
  ),
})
export type Roots = z.infer<typeof Roots>
export type PublishedDay = Roots['days'][number]
