import type { Pool, PoolClient } from 'pg'

/** Does something in a transaction of its own, all of it or nothing. */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('BEGIN')
    const made = await work(client)
    await client.query('COMMIT')
    return made
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => {
      broken = true
    })
    throw fault
  } finally {
    client.release(broken)
  }
}
