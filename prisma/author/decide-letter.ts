import type { PoolClient } from 'pg'
import type { Decision } from '../../core/moderation.ts'
import type { Queued } from '../asker.ts'
import { notify } from '../moderation/notify.ts'
import { readers } from './letter.ts'

/**
 * Carries out what a moderator decided of a message to those who signed, in the transaction of the decision: it is on
 * its way, or comes back to be changed. Its author is told either way.
 *
 * @returns what the record says of it; undefined when it cannot be so.
 */
export async function decideLetter(
  client: PoolClient,
  message: string,
  decision: Decision,
  onEffect: (effect: Queued) => void,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (decision.type === 'merged') return undefined
  const { rows } = await client.query<{ proposal: number; author: string; people: number }>(
    `SELECT p.id AS proposal, p.author_id AS author, (${readers}) AS people
     FROM message m JOIN proposal p ON p.id = m.proposal_id WHERE m.id = $1`,
    [message],
  )
  const [row] = rows
  if (!row) throw new Error('a message that was reviewed is gone')
  const { proposal, author, people } = row
  if (decision.type === 'returned') {
    const { reason, note } = decision
    const why = { reason, ...(note !== undefined && { note }) }
    // What they began to write meanwhile is not written over.
    await client.query(
      `INSERT INTO message (proposal_id, words) SELECT proposal_id, words FROM message WHERE id = $1
       ON CONFLICT (proposal_id) WHERE sent_at IS NULL DO NOTHING`,
      [message],
    )
    await notify(client, author, { type: 'letter-returned', proposal, ...why })
    return { proposal, ...why }
  }
  await client.query('UPDATE message SET approved_at = now() WHERE id = $1', [message])
  const effects = await client.query<{ id: string }>(
    `INSERT INTO effect (type, proposal_id, message_id) VALUES ('letter', $1, $2) RETURNING id`,
    [proposal, message],
  )
  for (const { id } of effects.rows) onEffect({ id, type: 'letter' })
  await notify(client, author, { type: 'letter-approved', proposal, people })
  return { proposal }
}
