import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type EmbeddedServer, openEmbedded } from '../../cli/embedded/open.ts'
import { migrate } from '../../prisma/migrate.ts'
import { openQueues } from '../../queue/queues.ts'
import { onSameServer, run, TEMPLATE } from './postgres.ts'
import { makeRoom } from './room.ts'

/**
 * One folder for all that the run writes, and one PostgreSQL for the whole run, with the template that suites copy.
 * Gives back what ends it.
 */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const room = makeRoom()
  // The processes of the tests, and those that they start, are given it as the place for what is passing.
  process.env.TMPDIR = room
  let server: EmbeddedServer | undefined
  const stop = async () => {
    await server?.close()
    rmSync(room, { recursive: true, force: true })
  }
  try {
    server = await openEmbedded(join(room, 'postgres'))
    await hurry(server.url)
    await makeTemplate(server.url)
    project.provide('postgres', server.url)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/**
 * Nothing waits for the disk: what it holds ends with the run. That the house's own server does wait, and what it keeps
 * when it is killed, is proved in `tests/cli/embedded.test.ts`, on servers of its own.
 */
async function hurry(server: string): Promise<void> {
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' }
  for (const [name, value] of Object.entries(settings))
    await run(server, `alter system set ${name} = '${value}'`)
  await run(server, 'select pg_reload_conf()')
}

/**
 * The tables of the queues are made here once, too, or each house would make them anew. Nobody may connect to it
 * afterwards: PostgreSQL copies no database that is in use.
 */
async function makeTemplate(server: string): Promise<void> {
  await run(server, `create database ${TEMPLATE}`)
  const databaseUrl = onSameServer(server, TEMPLATE)
  const pool = new pg.Pool({ connectionString: databaseUrl })
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
  const queues = await openQueues({
    databaseUrl,
    onFault: (fault) => {
      throw fault
    },
  })
  await queues.close()
  await run(server, `alter database ${TEMPLATE} with is_template true allow_connections false`)
}
