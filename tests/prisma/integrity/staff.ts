import type { Pool } from 'pg'
import type { Asker, Queued } from '../../../prisma/asker.ts'
import type { Store } from '../../../prisma/store.ts'
import { addResident } from '../rows.ts'

/** Somebody of the team who looks at signatures; their resident's id. */
export async function addAnalyst(pool: Pool, roles = ['analyst']): Promise<string> {
  const resident = await addResident(pool)
  await pool.query(`INSERT INTO staff (resident_id, name, roles) VALUES ($1, 'Ana', $2)`, [resident, roles])
  return resident
}

/** Asks something as a turn does: in a transaction of its own. @returns what was told, and what is to be queued. */
export async function asStaff<T>(
  { pool, keys }: Pick<Store, 'pool' | 'keys'>,
  ask: (asker: Asker) => Promise<T>,
): Promise<{ told: T; queued: Queued[] }> {
  const client = await pool.connect()
  const queued: Queued[] = []
  try {
    await client.query('BEGIN')
    const told = await ask({
      client,
      keys,
      conversation: '0',
      consultation: 'constitucion',
      origin: '',
      channel: 'telegram' as const,
      stand: undefined,
      onCode: () => undefined,
      onEffect: (effect) => queued.push(effect),
    })
    await client.query('COMMIT')
    return { told, queued }
  } catch (fault) {
    await client.query('ROLLBACK')
    throw fault
  } finally {
    client.release()
  }
}
