import type { Pool, PoolClient } from 'pg'

/** Who acts: a member of staff, or whoever works at the server itself. */
export type Actor = { resident: string; name: string } | 'server'

/** Records an act of staff, in the transaction of the act. `about` holds ids and reasons, and nothing of a person. */
export async function audit(
  client: PoolClient | Pool,
  actor: Actor,
  act: string,
  about: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { resident, name } = actor === 'server' ? { resident: null, name: 'server' } : actor
  await client.query({
    name: 'audit',
    text: 'INSERT INTO audit (resident_id, name, act, about) VALUES ($1, $2, $3, $4)',
    values: [resident, name, act, JSON.stringify(about)],
  })
}
