import type { ChannelName } from '../../../core/job.ts'
import type { Role } from '../../../core/staff.ts'
import type { Asker } from '../../../prisma/asker.ts'
import type { Store } from '../../../prisma/store.ts'

/** A resident who talks in a chat of this name. @returns their id. */
export async function chatting(
  { pool }: Store,
  name: string,
  channel: ChannelName = 'telegram',
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `WITH who AS (INSERT INTO resident (key) VALUES (convert_to($1, 'UTF8')) RETURNING id)
     INSERT INTO conversation (channel, address_key, address, resident_id, state)
     SELECT $2, convert_to($1, 'UTF8'), convert_to($1, 'UTF8'), id, '{}' FROM who RETURNING resident_id AS id`,
    [name, channel],
  )
  return rows[0]?.id ?? ''
}

/** Somebody who works for the city, and talks in a chat of their name. @returns their id. */
export async function working(
  store: Store,
  name: string,
  roles: readonly Role[],
  channel?: ChannelName,
): Promise<string> {
  const id = await chatting(store, name, channel)
  await store.pool.query('INSERT INTO staff (resident_id, name, roles) VALUES ($1, $2, $3)', [
    id,
    name,
    roles,
  ])
  return id
}

/** The notices that are owed, oldest first, and whose chat they go to. */
export async function owedNotices({ pool }: Store) {
  const { rows } = await pool.query<{ name: string; body: Record<string, unknown>; after: Date | null }>(
    `SELECT convert_from(c.address, 'UTF8') AS name, n.body, n.after
     FROM notice n JOIN conversation c ON c.id = n.conversation_id ORDER BY n.id`,
  )
  return rows
}

/** Answers asks in a transaction of its own, as a turn does. */
export async function inTransaction<T>(store: Store, work: (asker: Asker) => Promise<T>): Promise<T> {
  const client = await store.pool.connect()
  try {
    await client.query('BEGIN')
    const done = await work({
      client,
      keys: store.keys,
      conversation: '0',
      consultation: 'constitucion',
      origin: 'a test',
      channel: 'telegram' as const,
      stand: undefined,
      onCode: () => undefined,
      onEffect: () => undefined,
    })
    await client.query('COMMIT')
    return done
  } catch (fault) {
    await client.query('ROLLBACK')
    throw fault
  } finally {
    client.release()
  }
}
