import type { Pool } from 'pg'
import type { Owed } from '../../core/ask/promise.ts'
import type { Proposal } from '../../core/city.ts'
import type { Clarity, Dated, Past } from '../../core/history.ts'
import { shownTitle } from '../listed.ts'
import { endedSql, isHidden } from '../moderation/ended.ts'
import { entriesOf } from '../promise/history.ts'
import { type OwedRow, owedColumns, owedOf } from '../promise/owed.ts'
import { type PastRow, pastColumns, pastOf } from '../promise/past.ts'

/** A proposal as everybody may read it, with all that became of it. */
export interface PublicProposal extends Proposal, Past {
  /** Milliseconds since 1970. */
  created: number
  /** The oldest first. */
  entries: readonly (Dated & Clarity)[]
  /** What the city owes or kept, a promise for each tier that was reached, the lowest first. */
  promises: readonly Owed[]
}

const text = (column: string) => `CASE WHEN ${isHidden} THEN '' ELSE p.${column} END`

export async function publicProposal(
  pool: Pick<Pool, 'query'>,
  consultation: string,
  id: number,
): Promise<PublicProposal | undefined> {
  const { rows } = await pool.query<Proposal & PastRow & { created: Date }>({
    name: 'public-proposal',
    text: `SELECT p.id, ${shownTitle} AS title, ${text('problem')} AS problem, ${text('change')} AS change,
        ${text('author_name')} AS author, CASE WHEN NOT (${isHidden}) THEN p.aim END AS aim,
        p.topic_id AS topic, p.borough_id AS borough, t.count, t.elsewhere, p.created_at AS created,
        p.closed_at IS NULL AS open, ${endedSql}, ${pastColumns}
      FROM proposal p JOIN tally t ON t.proposal_id = p.id WHERE p.id = $1 AND p.consultation_id = $2`,
    values: [id, consultation],
  })
  const [row] = rows
  if (!row) return undefined
  const { rows: promises } = await pool.query<OwedRow>({
    name: 'public-promises',
    text: `SELECT ${owedColumns} FROM promise w JOIN proposal p ON p.id = w.proposal_id
      WHERE w.proposal_id = $1 ORDER BY w.at`,
    values: [id],
  })
  return {
    ...row,
    ...pastOf(row),
    created: row.created.getTime(),
    entries: await entriesOf(pool, id),
    promises: promises.map(owedOf),
  }
}
