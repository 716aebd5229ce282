import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of database `postgres` on the run's own server. */
    postgres: string
  }
}

/** The database with all migrations, the queues' too, that every suite's own is a copy of. */
export const TEMPLATE = 'voces_template'

/** The URL of another database on the same server. */
export function onSameServer(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Runs one statement on a connection of its own. */
export async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

export interface TestDatabase {
  url: string
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>
}

/**
 * A database of the suite's own, with every migration applied and nothing in it.
 *
 * @param template The URL of another one to be copied instead, to which nobody is connected.
 */
export async function testDatabase(template?: string): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  const original = template ? new URL(template).pathname.slice(1) : TEMPLATE
  await run(server, `create database ${name} template ${original}`)
  return {
    url: onSameServer(server, name),
    drop: () => run(server, `drop database if exists ${name} with (force)`),
  }
}
