import type { Pool } from 'pg'
import { proposalLeaf } from './commitment.ts'
import { type Tree, treeOf } from './merkle.ts'

export interface Grown {
  tree: Tree
  /** Of the proposals that are its leaves; a tree of signatures has none. */
  ids: readonly number[]
}

/** Bytes of trees that are remembered: some fifteen of 62,000 signatures. */
const room = 64 * 2 ** 20

/**
 * The trees of closed days. Only their leaves are stored, and the levels above them computed when somebody asks: most
 * ask about the last day, so the trees that were used last are remembered. A closed day never changes.
 */
export class Trees {
  readonly #room: number
  readonly #grown = new Map<string, { grown: Promise<Grown>; bytes: number }>()
  #held = 0

  constructor(bytes = room) {
    this.#room = bytes
  }

  ofSignatures(pool: Pool, day: string, proposal: number): Promise<Grown> {
    return this.#remember(`${day} ${proposal}`, async () => {
      const { rows } = await pool.query<{ leaves: Buffer | null }>(
        `SELECT string_agg(leaf, '' ORDER BY leaf) AS leaves FROM receipt_leaf
         WHERE proposal_id = $1 AND from_day <= $2 AND (until_day IS NULL OR until_day > $2)`,
        [proposal, day],
      )
      return { ids: [], tree: treeOf(rows[0]?.leaves ?? Buffer.alloc(0)) }
    })
  }

  ofProposals(pool: Pool, day: string): Promise<Grown> {
    return this.#remember(day, async () => {
      const { rows } = await pool.query<{ id: number; count: number; root: Buffer }>(
        `SELECT DISTINCT ON (proposal_id) proposal_id AS id, count, root FROM receipt_tree
         WHERE from_day <= $1 ORDER BY proposal_id, from_day DESC`,
        [day],
      )
      const leaves = rows.map(({ id, count, root }) => proposalLeaf(id, count, root))
      return { ids: rows.map(({ id }) => id), tree: treeOf(Buffer.concat(leaves)) }
    })
  }

  /** Several who ask for one tree at once wait for the same. */
  #remember(key: string, grow: () => Promise<Grown>): Promise<Grown> {
    const known = this.#grown.get(key)
    if (known) {
      this.#grown.delete(key)
      this.#grown.set(key, known)
      return known.grown
    }
    const kept = { grown: grow(), bytes: 0 }
    this.#grown.set(key, kept)
    kept.grown.then(
      ({ tree }) => {
        if (this.#grown.get(key) !== kept) return
        kept.bytes = tree.reduce((sum, level) => sum + level.length, 0)
        this.#held += kept.bytes
        for (const [oldest, { bytes }] of this.#grown) {
          if (this.#held <= this.#room || oldest === key) break
          this.#grown.delete(oldest)
          this.#held -= bytes
        }
      },
      () => this.#grown.delete(key),
    )
    return kept.grown
  }
}
