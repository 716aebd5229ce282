import { hash } from 'node:crypto'

/**
 * Merkle trees as in RFC 6962 with SHA-256: a leaf is hashed after a byte 0, two nodes after a byte 1, so that neither
 * can pass for the other; a node without a neighbour goes up as it is; the root of nothing is the hash of nothing.
 */
export const size = 32

export const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer')

export const leafHash = (data: Uint8Array): Buffer => sha256(Buffer.concat([Buffer.of(0), data]))

const pair = Buffer.alloc(1 + 2 * size, 1)
function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1)
  pair.set(right, 1 + size)
  return sha256(pair)
}

/** From the leaves up to the root, each level its hashes one after the other. */
export type Tree = readonly Buffer[]

/** @param leaves Their hashes, one after the other. */
export function treeOf(leaves: Buffer): Tree {
  const levels = [leaves]
  let level = leaves
  while (level.length > size) {
    const above = Buffer.alloc(Math.ceil(level.length / size / 2) * size)
    for (let from = 0; from < level.length; from += 2 * size) {
      const left = level.subarray(from, from + size)
      const right = level.subarray(from + size, from + 2 * size)
      above.set(right.length === 0 ? left : nodeHash(left, right), from / 2)
    }
    levels.push(above)
    level = above
  }
  return levels
}

export function rootOf(tree: Tree): Buffer {
  const top = tree.at(-1)
  return top === undefined || top.length === 0 ? sha256(Buffer.alloc(0)) : top
}

/** The hashes that lead from a leaf to the root, the lowest first. */
export function pathOf(tree: Tree, index: number): Buffer[] {
  return tree.slice(0, -1).flatMap((level, height) => {
    const from = ((index >> height) ^ 1) * size
    return from < level.length ? [level.subarray(from, from + size)] : []
  })
}

/**
 * The root to which a path leads from the hash of a leaf (RFC 9162, 2.1.3.2).
 *
 * @returns undefined when a tree of so many leaves has no such path to this one: too long, too short, or no such leaf.
 */
export function rootByPath(
  leaf: Buffer,
  index: number,
  leaves: number,
  path: readonly Buffer[],
): Buffer | undefined {
  if (index >= leaves) return undefined
  let at = index
  let last = leaves - 1
  let node = leaf
  for (const beside of path) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      node = nodeHash(beside, node)
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2)
        last = Math.floor(last / 2)
      }
    } else node = nodeHash(node, beside)
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? node : undefined
}
