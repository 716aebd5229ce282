import type { PoolClient } from 'pg'
import type { Ask, Asks } from '../../core/ask.ts'
import { answer } from '../../prisma/answer.ts'
import type { Store } from '../../prisma/store.ts'

/** Asks as a turn of a chat does, in a transaction that is kept. */
export async function asked<T extends keyof Asks>(
  { pool, keys }: Store,
  type: T,
  about: Asks[T]['ask'],
  conversation = '1',
): Promise<Asks[T]['told']> {
  const client: PoolClient = await pool.connect()
  try {
    await client.query('BEGIN')
    const asker = {
      client,
      keys,
      conversation,
      consultation: 'constitucion',
      origin: 'test',
      onCode: () => undefined,
    }
    const told = await answer({ type, ...about } as Ask, asker)
    await client.query('COMMIT')
    return told as Asks[T]['told']
  } finally {
    client.release()
  }
}
