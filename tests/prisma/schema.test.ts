import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../servers/postgres.ts'
import { readModels } from './models.ts'

const models = readModels(readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8'))

let database: TestDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await testDatabase()
  pool = new pg.Pool({ connectionString: database.url })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

test('the schema names every table of the database, and no other', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  )
  expect(models.map(({ table }) => table).toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
})

test.each(models)('the columns of $table are those of model $name', async ({ table, columns }) => {
  const { rows } = await pool.query(
    `SELECT column_name AS name, udt_name AS type, is_nullable = 'YES' AS nullable,
       column_default IS NOT NULL OR is_identity = 'YES' AS defaulted
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  )
  expect(columns.length).toBeGreaterThan(0)
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
  expect(columns.toSorted(byName)).toEqual(rows.toSorted(byName))
})

test.each(models)('the keys of $table are those of model $name', async ({ table, keys }) => {
  const { rows } = await pool.query<{ key: string }>(
    `SELECT CASE c.contype WHEN 'p' THEN 'primary' WHEN 'u' THEN 'unique' ELSE 'to ' || c.confrelid::regclass END
       || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.place)
         FROM unnest(c.conkey) WITH ORDINALITY AS k (attnum, place)
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) || ')'
       || CASE c.confdeltype WHEN 'c' THEN ' cascade' ELSE '' END AS key
     FROM pg_constraint c WHERE c.conrelid = $1::regclass AND c.contype IN ('p', 'u', 'f')`,
    [table],
  )
  expect(keys.toSorted()).toEqual(rows.map(({ key }) => key).toSorted())
})
