import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leafHash, pathOf, rootByPath, rootOf, treeOf } from '../../../prisma/receipts/merkle.ts'
import { auditPath, mth } from './naive.ts'

const dataOf = (count: number, salt = '') =>
  Array.from({ length: count }, (_, place) => createHash('sha256').update(`${salt}${place}`).digest())
const grow = (data: readonly Uint8Array[]) => treeOf(Buffer.concat(data.map(leafHash)))
const sizes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 127, 129, 255, 257, 301, 333]

describe.each(sizes)('a tree of %d leaves', (count) => {
  const data = dataOf(count)
  const tree = grow(data)
  const root = rootOf(tree)

  test('has the root of RFC 6962', () => {
    expect(root).toEqual(mth(data))
  })

  test('has the paths of RFC 6962, and each leads from its leaf to the root', () => {
    for (const [place, leaf] of data.entries()) {
      const path = pathOf(tree, place)
      if (count <= 129 || place % 50 === 0 || place > count - 4) expect(path).toEqual(auditPath(place, data))
      expect(rootByPath(leafHash(leaf), place, count, path)).toEqual(root)
    }
  })

  test('no path leads to it from another place', () => {
    for (const [place, leaf] of data.entries()) {
      const path = pathOf(tree, place)
      for (const other of [place - 1, place + 1, count - 1 - place, count])
        if (other !== place && other >= 0)
          expect(rootByPath(leafHash(leaf), other, count, path)).not.toEqual(root)
    }
  })
})

test('the vectors that implementations of RFC 6962 share', () => {
  const data = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  for (const [place, root] of roots.entries())
    expect(rootOf(grow(data.slice(0, place + 1).map((hex) => Buffer.from(hex, 'hex')))).toString('hex')).toBe(
      root,
    )
  expect(rootOf(grow([])).toString('hex')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
})

describe('a path that was tampered with', () => {
  const proofs = fc
    .integer({ min: 1, max: 200 })
    .chain((count) =>
      fc.record({ count: fc.constant(count), place: fc.nat(count - 1), more: fc.nat(), bit: fc.nat(255) }),
    )
  const check = (tamper: (path: Buffer[], one: { more: number; bit: number; count: number }) => Buffer[]) =>
    fc.assert(
      fc.property(proofs, (one) => {
        const data = dataOf(one.count)
        const tree = grow(data)
        const path = pathOf(tree, one.place)
        const other = tamper([...path], one)
        fc.pre(Buffer.compare(Buffer.concat(other), Buffer.concat(path)) !== 0)
        const leaf = leafHash(data[one.place] ?? Buffer.alloc(0))
        expect(rootByPath(leaf, one.place, one.count, other)).not.toEqual(rootOf(tree))
      }),
    )

  test('with one bit changed', () =>
    check((path, { more, bit }) =>
      path.map((hash, place) => {
        if (place !== more % path.length) return hash
        const changed = Buffer.from(hash)
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        return changed
      }),
    ))
  test('cut short', () => check((path) => path.slice(0, -1)))
  test('without its beginning', () => check((path) => path.slice(1)))
  test('longer', () => check((path) => [...path, Buffer.alloc(32)]))
  test('longer at its beginning', () => check((path) => [Buffer.alloc(32), ...path]))
  test('in another order', () => check((path) => path.reverse()))
  test('of another tree', () =>
    check((_, { count, more }) => pathOf(grow(dataOf(count, 'other ')), more % count)))
})

test('a node cannot pass for a leaf', () => {
  const data = dataOf(4)
  const tree = grow(data)
  const [, nodes = Buffer.alloc(0)] = tree
  expect(rootByPath(leafHash(nodes.subarray(0, 64)), 0, 1, [])).not.toEqual(rootOf(tree))
})
