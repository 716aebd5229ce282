import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../../cli/embedded/open.ts'
import { migrate } from '../../prisma/migrate.ts'
import { onSameServer, run, TEMPLATE } from './postgres.ts'

/** One PostgreSQL for the whole run, with the template that suites copy. Gives back what ends it. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'voces-tests-'))
  const server = await openEmbedded(folder)
  const stop = async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await makeTemplate(server.url)
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('postgres', server.url)
  return stop
}

/** Nobody may connect to it afterwards: PostgreSQL copies no database that is in use. */
async function makeTemplate(server: string): Promise<void> {
  await run(server, `create database ${TEMPLATE}`)
  const pool = new pg.Pool({ connectionString: onSameServer(server, TEMPLATE) })
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
  await run(server, `alter database ${TEMPLATE} with is_template true allow_connections false`)
}
