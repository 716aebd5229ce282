import type { PoolClient } from 'pg'

/**
 * Whatever depends on how much an author has begun or sent is decided one after the other, in whatever chats: the
 * author's row is locked until the turn is committed.
 */
export async function lockAuthor(client: PoolClient, resident: string): Promise<void> {
  await client.query({
    name: 'lock-author',
    text: 'SELECT FROM resident WHERE id = $1 FOR NO KEY UPDATE',
    values: [resident],
  })
}
