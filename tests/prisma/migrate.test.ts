import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { DatabaseLacks, migrate } from '../../prisma/migrate.ts'
import { onSameServer, run } from '../servers/postgres.ts'

const folder = new URL('../../prisma/migrations/', import.meta.url)
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted()

let name: string
let pool: pg.Pool

function openPool(options: pg.PoolConfig = {}): pg.Pool {
  const opened = new pg.Pool({ connectionString: onSameServer(inject('postgres'), name), ...options })
  // A connection that is being closed may still hear that its database goes away.
  opened.on('error', () => undefined)
  opened.on('connect', (client) => client.on('error', () => undefined))
  return opened
}

beforeEach(async () => {
  name = `test_migrate_${crypto.randomUUID().replaceAll('-', '')}`
  await run(inject('postgres'), `create database ${name}`)
  pool = openPool()
})
afterEach(async () => {
  await pool.end()
  await run(inject('postgres'), `drop database ${name} with (force)`)
})

const ledger = async () =>
  (
    await pool.query(
      `SELECT migration_name AS name, checksum, applied_steps_count AS steps, finished_at IS NOT NULL AS finished,
         rolled_back_at, logs
       FROM _prisma_migrations ORDER BY started_at, migration_name`,
    )
  ).rows

const expected = names.map((migration) => ({
  name: migration,
  checksum: createHash('sha256')
    .update(readFileSync(new URL(`${migration}/migration.sql`, folder)))
    .digest('hex'),
  steps: 1,
  finished: true,
  rolled_back_at: null,
  logs: null,
}))

/** Everything that a migration could change, as text. */
const shape = async () =>
  (
    await pool.query(
      `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
       WHERE table_schema = 'public' ORDER BY 1, 2`,
    )
  ).rows

test('a new database gets every migration, and a ledger of them as Prisma keeps it', async () => {
  await migrate(pool)
  expect(names.length).toBeGreaterThan(0)
  expect(await ledger()).toEqual(expected)
})

test('migrating again changes nothing', async () => {
  await migrate(pool)
  const before = { ledger: await ledger(), shape: await shape() }
  await migrate(pool)
  expect({ ledger: await ledger(), shape: await shape() }).toEqual(before)
})

test('four processes that start at once migrate it once', async () => {
  const pools = Array.from({ length: 4 }, () => openPool({ max: 1 }))
  await Promise.all(pools.map((one) => migrate(one)))
  await Promise.all(pools.map((one) => one.end()))
  expect(await ledger()).toEqual(expected)
})

test('a migration that was changed after it had been applied is refused, and the next process is not kept waiting', async () => {
  await migrate(pool)
  await pool.query('UPDATE _prisma_migrations SET checksum = repeat($1, 64)', ['0'])
  await expect(migrate(pool)).rejects.toThrow(`migration ${names[0]} was changed after it had been applied`)
  await expect(migrate(pool)).rejects.toThrow('was changed')
})

test('a migration that fails leaves nothing of itself, and can be applied once the cause is gone', async () => {
  await pool.query('CREATE TABLE page_message (id integer)')
  await expect(migrate(pool)).rejects.toThrow(/already exists/)
  expect(await ledger()).toEqual([])
  expect(await shape().then((columns) => columns.filter((column) => column.table_name === 'city'))).toEqual(
    [],
  )
  await pool.query('DROP TABLE page_message')
  await migrate(pool)
  expect(await ledger()).toEqual(expected)
})

test('a migration that was rolled back is applied again, and the ledger holds both', async () => {
  await migrate(pool)
  await run(
    onSameServer(inject('postgres'), name),
    `CREATE SCHEMA kept;
     ALTER TABLE _prisma_migrations SET SCHEMA kept;
     DROP SCHEMA public CASCADE;
     CREATE SCHEMA public;
     ALTER TABLE kept._prisma_migrations SET SCHEMA public;
     UPDATE _prisma_migrations SET rolled_back_at = now()`,
  )
  await migrate(pool)
  const rolledBack = expected.map((row) => ({ ...row, rolled_back_at: expect.any(Date) }))
  expect(await ledger()).toEqual([...rolledBack, ...expected])
})

test('a user who may not make the extensions that are needed is told in one line what to have done', async () => {
  const role = `${name}_user`
  const server = onSameServer(inject('postgres'), name)
  await run(server, `CREATE ROLE ${role} LOGIN PASSWORD 'x'; GRANT CREATE ON SCHEMA public TO ${role}`)
  const url = new URL(server)
  url.username = role
  url.password = 'x'
  const bound = openPool({ connectionString: url.href })
  try {
    const fault: unknown = await migrate(bound).catch((reason: unknown) => reason)
    expect(fault).toBeInstanceOf(DatabaseLacks)
    expect(String(fault)).toMatch(
      /^DatabaseLacks: DATABASE_URL: [^\n]*CREATE EXTENSION IF NOT EXISTS pg_trgm;[^\n]*$/,
    )
    // Once the administrator has made them, the same user goes on.
    await run(server, 'CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm')
    await migrate(bound)
    expect(await ledger()).toEqual(expected)
  } finally {
    await bound.end()
    await run(server, `DROP OWNED BY ${role}; DROP ROLE ${role}`)
  }
})
