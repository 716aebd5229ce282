import type { PoolClient } from 'pg'
import type { Store } from '../../prisma/store.ts'
import { atOnce } from './alternatives.ts'

/** The statements of one turn, in order, just as they were sent. */
export type Statements = unknown[][]

/** A store that writes down what each turn sends to the database, into `turns`. */
export function recording(store: Store, turns: Statements[]): Store {
  const pool = new Proxy(store.pool, {
    get(target, name) {
      if (name !== 'connect') return Reflect.get(target, name, target)
      return async () => {
        const client: PoolClient = await target.connect()
        const statements: Statements = []
        turns.push(statements)
        return new Proxy(client, {
          get(inner, what) {
            const value: unknown = Reflect.get(inner, what, inner)
            if (typeof value !== 'function') return value
            return (...given: unknown[]) => {
              if (what === 'query') statements.push(given)
              return Reflect.apply(value, inner, given)
            }
          },
        })
      }
    },
  })
  return { ...store, pool }
}

/**
 * Sends the same statements once more by the plain driver, so many turns at once, with nothing in between: what the
 * database alone would take. The rows are there already, so inserts find them and updates write the same.
 *
 * @returns milliseconds.
 */
export async function sendAgain({ pool }: Store, turns: readonly Statements[], at: number): Promise<number> {
  return atOnce(at, turns, async (statements) => {
    const client = await pool.connect()
    try {
      for (const given of statements) await Reflect.apply(client.query, client, given)
    } finally {
      client.release()
    }
  })
}
