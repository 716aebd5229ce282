/** Makes the digest that is due, in a process that is killed just after a statement, or just before it: to be spawned. */

import { makeDigest } from '../../../prisma/digest/make.ts'
import { openStore } from '../../../prisma/store.ts'

const [url = '', secret = '', at = '', boundary = ''] = process.argv.slice(2)
const store = openStore({ url, secret, connections: 1 })
const [when, words = ''] = boundary.split(':')

/** Nothing of this process is tidied up: the database finds out that it is gone. */
const die = () => process.kill(process.pid, 'SIGKILL')

const { pool } = store
const connect = pool.connect.bind(pool) as () => Promise<object>
Object.assign(pool, {
  connect: async () =>
    new Proxy(await connect(), {
      get(client, name) {
        const value: unknown = Reflect.get(client, name)
        if (name !== 'query' || typeof value !== 'function') return value
        return async (...args: unknown[]) => {
          const here = JSON.stringify(args[0]).includes(words)
          if (here && when === 'before') die()
          const found: unknown = await Reflect.apply(value, client, args)
          if (here) die()
          return found
        }
      },
    }),
})

await makeDigest(pool, new Date(at))
throw new Error(`it lived on past ${boundary}`)
