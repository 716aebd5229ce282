import type { Pool, PoolClient } from 'pg'
import type { Audience, Entry } from '../core/history.ts'
import type { Queued } from './asker.ts'

/**
 * Adds to the public history of a proposal, in the transaction of whatever happened, and owes those whom it concerns
 * the news: the author always, and the audience given.
 *
 * @returns the effect that tells them, to be queued once the transaction is committed; the sweep finds it otherwise.
 */
export async function addEntry(
  client: PoolClient | Pool,
  proposal: number,
  entry: Entry,
  audience: Audience,
): Promise<Queued> {
  const { rows } = await client.query<{ id: string }>({
    name: 'add-entry',
    text: `WITH added AS (
        INSERT INTO entry (proposal_id, body) VALUES ($1, $2) RETURNING id
      )
      INSERT INTO effect (type, proposal_id, entry_id, audience)
      SELECT 'tell', $1, id, $3 FROM added
      RETURNING id`,
    values: [proposal, JSON.stringify(entry), audience],
  })
  const [row] = rows
  if (!row) throw new Error('an entry was not added')
  return { id: row.id, type: 'tell' }
}
