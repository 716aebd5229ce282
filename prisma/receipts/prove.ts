import { type ReadReceipt, readReceipt, writeReceipt } from '../../core/receipt.ts'
import type { Store } from '../store.ts'
import { beginning, signatureLeaf } from './commitment.ts'
import { pathOf, size, type Tree } from './merkle.ts'
import { checkProof, type Proof, type PublishedDay } from './proof.ts'
import { dayColumns } from './roots.ts'
import type { Trees } from './trees.ts'

/** What the house says of a receipt: never whose it is. */
export type Found =
  | Exclude<ReadReceipt, { type: 'read' }>
  /** No signature has it. */
  | { type: 'unknown' }
  /** The signature stands, and no closed day has it yet. */
  | { type: 'waiting'; title: string }
  /**
   * Counted on the last day that was closed. `withdrawn`, or `invalidated` with the reason: since then, so the next one
   * is without it.
   */
  | { type: 'counted'; title: string; proof: Proof; withdrawn: boolean; invalidated: string | undefined }
  /** It was withdrawn. `proof`: of the last day on which it counted, if it ever did. */
  | { type: 'withdrawn'; title: string; proof: Proof | undefined }
  /** It stands, but the city’s team said that it does not count, and why. `proof`: as of one that was withdrawn. */
  | { type: 'invalidated'; title: string; reason: string; proof: Proof | undefined }

type Database = Pick<Store, 'pool' | 'keys'>

/**
 * Finds the signature of a receipt, and makes the proof that it is counted.
 *
 * @throws when what is kept does not lead to the root that was published.
 */
export async function findReceipt(store: Database, typed: string, trees: Trees): Promise<Found> {
  const read = readReceipt(typed)
  if (read.type !== 'read') return read
  const signed = store.keys.receipts.open(read.receipt)
  if (!signed) return { type: 'unknown' }
  const { proposal } = signed
  const leaf = signatureLeaf(proposal, read.receipt)
  const { rows } = await store.pool.query<{
    title: string
    stands: boolean
    reason: string | null
    last: string | null
    counted: string | null
  }>(
    `SELECT CASE WHEN p.ended = 'hidden' THEN '#' || p.id ELSE p.title END AS title, s.stands, i.reason,
       (SELECT max(day) FROM receipt_day)::text AS last,
       (SELECT coalesce(k.until_day - 1, (SELECT max(day) FROM receipt_day))::text FROM receipt_leaf k
        WHERE k.proposal_id = $1 AND k.leaf = $3 ORDER BY k.from_day DESC LIMIT 1) AS counted
     FROM signature s JOIN proposal p ON p.id = s.proposal_id LEFT JOIN invalidation i ON i.id = s.invalid_by
     WHERE s.proposal_id = $1 AND s.resident_id = $2`,
    [proposal, signed.resident, leaf],
  )
  const [row] = rows
  if (!row) return { type: 'unknown' }
  const { title, stands, reason, last, counted } = row
  if (counted !== null && counted === last)
    return {
      type: 'counted',
      title,
      proof: await prove(store, proposal, read.receipt, counted, trees),
      withdrawn: !stands,
      invalidated: stands ? (reason ?? undefined) : undefined,
    }
  if (stands && reason === null) return { type: 'waiting', title }
  const proof = counted === null ? undefined : await prove(store, proposal, read.receipt, counted, trees)
  return stands && reason !== null
    ? { type: 'invalidated', title, reason, proof }
    : { type: 'withdrawn', title, proof }
}

/** The proof that a receipt counted on a day. @throws when it did not. */
async function prove(
  { pool }: Database,
  proposal: number,
  receipt: Uint8Array,
  day: string,
  trees: Trees,
): Promise<Proof> {
  const { rows: days } = await pool.query<PublishedDay & { before: string | null }>(
    `SELECT ${dayColumns}, encode(tree, 'hex') AS tree, encode(root, 'hex') AS root,
       (SELECT encode(b.root, 'hex') FROM receipt_day b WHERE b.day < d.day ORDER BY b.day DESC LIMIT 1) AS before
     FROM receipt_day d WHERE day = $1`,
    [day],
  )
  const [published] = days
  const leaves = await trees.ofSignatures(pool, day, proposal)
  const above = await trees.ofProposals(pool, day)
  const index = find(leaves.tree, signatureLeaf(proposal, receipt))
  const place = above.ids.indexOf(proposal)
  if (!published || index < 0 || place < 0) throw new Error('a receipt is not in the tree of its day')
  const { tree: _tree, before, ...rest } = published
  const hex = (path: readonly Buffer[]) => path.map((hash) => hash.toString('hex'))
  const checked = checkProof({
    voces: 'receipt proof 1',
    receipt: writeReceipt(receipt),
    proposal,
    count: (leaves.tree[0]?.length ?? 0) / size,
    index,
    path: hex(pathOf(leaves.tree, index)),
    place,
    proposalPath: hex(pathOf(above.tree, place)),
    ...rest,
    before: before ?? beginning.toString('hex'),
  })
  if ('flaw' in checked) throw new Error('what is kept of a day does not lead to its root')
  return checked.proof
}

/** The place of a leaf; leaves are in order. -1: it is not there. */
function find([leaves = Buffer.alloc(0)]: Tree, leaf: Buffer): number {
  let from = 0
  let to = leaves.length / size
  while (from < to) {
    const middle = (from + to) >>> 1
    if (leaf.compare(leaves, middle * size, (middle + 1) * size) > 0) from = middle + 1
    else to = middle
  }
  return leaf.equals(leaves.subarray(from * size, (from + 1) * size)) ? from : -1
}
