import type { Pool, PoolClient } from 'pg'
import type { Queued } from '../asker.ts'
import { addEntry } from '../history.ts'

/**
 * Makes a proposal of a draft that waits, in the transaction of whoever decides so. Its author follows it by being the
 * author, and is told by the first entry of its history.
 *
 * @param onEffect called with the effect that tells the author, to be queued once the transaction is committed; the
 * sweep finds it otherwise.
 * @returns the id of the proposal.
 * @throws when the draft does not wait (it was taken back, or decided before): nothing changed then.
 */
export async function publishDraft(
  client: PoolClient | Pool,
  draft: string,
  onEffect: (effect: Queued) => void = () => undefined,
): Promise<number> {
  const { rows } = await client.query<{ id: number }>({
    name: 'publish-draft',
    text: `
      WITH sent AS MATERIALIZED (
        SELECT * FROM draft WHERE id = $1 AND status = 'waiting' FOR UPDATE
      ),
      made AS (
        INSERT INTO proposal
          (consultation_id, title, problem, change, aim, topic_id, borough_id, author_id, author_name)
        SELECT consultation_id, title, problem, change, nullif(aim, ''), topic_id, borough_id, resident_id, author_name
        FROM sent
        RETURNING id
      ),
      counted AS (
        INSERT INTO tally (proposal_id) SELECT id FROM made
      ),
      marked AS (
        UPDATE draft SET status = 'published', proposal_id = made.id FROM made WHERE draft.id = $1
      )
      SELECT id FROM made`,
    values: [draft],
  })
  const [made] = rows
  if (!made) throw new Error('a draft that does not wait cannot be published')
  onEffect(await addEntry(client, made.id, { kind: 'published' }, 'followers'))
  return made.id
}
