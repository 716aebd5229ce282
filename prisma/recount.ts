import { counts } from './integrity/filter.ts'
import type { Store } from './store.ts'

export interface Recount {
  proposals: number
  signatures: number
  /** Proposals whose counts (of the city, of elsewhere) are not the numbers of the signatures that count. */
  wrong: { id: number; count: number; recount: number; elsewhere: number; recountElsewhere: number }[]
}

/** Counts every proposal's signatures anew, in one snapshot, and compares. */
export async function recount({ pool }: Pick<Store, 'pool'>): Promise<Recount> {
  const { rows } = await pool.query<Recount['wrong'][number]>(
    `SELECT t.proposal_id AS id, t.count, t.elsewhere,
       (count(s.resident_id) FILTER (WHERE NOT s.elsewhere))::int AS recount,
       (count(s.resident_id) FILTER (WHERE s.elsewhere))::int AS "recountElsewhere"
     FROM tally t LEFT JOIN signature s ON s.proposal_id = t.proposal_id AND ${counts}
     GROUP BY t.proposal_id ORDER BY t.proposal_id`,
  )
  return {
    proposals: rows.length,
    signatures: rows.reduce((sum, row) => sum + row.recount + row.recountElsewhere, 0),
    wrong: rows.filter((row) => row.count !== row.recount || row.elsewhere !== row.recountElsewhere),
  }
}
