import type { Store } from './store.ts'

export interface Recount {
  proposals: number
  signatures: number
  /** Proposals whose count is not the number of their standing signatures. */
  wrong: { id: number; count: number; recount: number }[]
}

/** Counts every proposal's signatures anew, in one snapshot, and compares. */
export async function recount({ pool }: Pick<Store, 'pool'>): Promise<Recount> {
  const { rows } = await pool.query<{ id: number; count: number; recount: number }>(
    `SELECT t.proposal_id AS id, t.count, count(s.resident_id)::int AS recount
     FROM tally t LEFT JOIN signature s ON s.proposal_id = t.proposal_id AND s.stands
     GROUP BY t.proposal_id ORDER BY t.proposal_id`,
  )
  return {
    proposals: rows.length,
    signatures: rows.reduce((sum, row) => sum + row.recount, 0),
    wrong: rows.filter((row) => row.count !== row.recount),
  }
}
