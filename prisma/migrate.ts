import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { DatabaseError, type Pool } from 'pg'
import { Mendable } from '../core/mendable.ts'

const folder = new URL('./migrations/', import.meta.url)

/** Any fixed number: processes that start together take turns on it. */
const lock = 7_236_401

/** Just the columns that `prisma migrate` itself writes, so that the two agree where both are used. */
const ledger = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`

/** The database has not what a migration needs: one line that says what to do. */
export class DatabaseLacks extends Mendable {
  override name = 'DatabaseLacks'
}

/** What a database answers to `CREATE EXTENSION`: no right to, no such extension here. */
const withheld = new Set(['42501', '58P01', '0A000'])

/** Extensions that come with PostgreSQL, and on some managed ones must be allowed or made by their administrator. */
function extensionsNamed(sql: string): string[] {
  return [...sql.matchAll(/^CREATE EXTENSION IF NOT EXISTS (\w+);$/gm)].map(([, name]) => name ?? '')
}

/**
 * Applies the migrations that a database lacks, in order, each in a transaction. The schema engine of Prisma is a
 * download that not every machine can make; the SQL is the same.
 *
 * @throws DatabaseLacks when the database has not the extensions that are needed and this user may not make them.
 * @throws when a migration that was applied has been changed since, one was left unfinished, or one fails.
 */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    await client.query(ledger)
    const { rows } = await client.query<{
      migration_name: string
      checksum: string
      finished_at: Date | null
    }>('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL')
    const half = rows.find((row) => row.finished_at === null)
    if (half)
      throw new Error(`migration ${half.migration_name} was begun and not finished: mend it by hand first`)
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    for (const name of await names()) {
      const sql = await readFile(new URL(`${name}/migration.sql`, folder), 'utf8')
      const checksum = createHash('sha256').update(sql).digest('hex')
      const before = applied.get(name)
      if (before === checksum) continue
      if (before !== undefined) throw new Error(`migration ${name} was changed after it had been applied`)
      await client.query('BEGIN')
      await client.query(sql).catch((fault: unknown) => {
        const extensions = extensionsNamed(sql)
        if (!(fault instanceof DatabaseError) || !withheld.has(fault.code ?? '') || extensions.length === 0)
          throw fault
        const statements = extensions.map((extension) => `CREATE EXTENSION IF NOT EXISTS ${extension};`)
        throw new DatabaseLacks(
          `DATABASE_URL: the database needs the extensions ${extensions.join(' and ')}, which its user may not create: let its administrator run ${statements.join(' ')} in it`,
        )
      })
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
        [randomUUID(), checksum, name],
      )
      await client.query('COMMIT')
    }
  } catch (fault) {
    await client.query('ROLLBACK')
    throw fault
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lock])
    client.release()
  }
}

async function names(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
