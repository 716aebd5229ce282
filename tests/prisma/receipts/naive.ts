import { createHash } from 'node:crypto'

/** RFC 6962, section 2.1, word for word and without a thought for speed. The leaves are data, not hashes. */
const sha = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

/** The largest power of two smaller than n. */
function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

export function mth(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves
  if (!only) return sha()
  if (leaves.length === 1) return sha(Uint8Array.of(0), only)
  const k = split(leaves.length)
  return sha(Uint8Array.of(1), mth(leaves.slice(0, k)), mth(leaves.slice(k)))
}

export function auditPath(m: number, leaves: readonly Uint8Array[]): Buffer[] {
  if (leaves.length <= 1) return []
  const k = split(leaves.length)
  return m < k
    ? [...auditPath(m, leaves.slice(0, k)), mth(leaves.slice(k))]
    : [...auditPath(m - k, leaves.slice(k)), mth(leaves.slice(0, k))]
}
