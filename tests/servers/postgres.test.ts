import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from './postgres.ts'

async function count(url: string, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`)
  await client.end()
  return rows[0]?.count ?? -1
}

test('two suites have databases of their own, both with the migrations applied', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  expect(one.url).not.toBe(other.url)
  expect(await count(one.url, '_prisma_migrations')).toBeGreaterThan(0)
  expect(await count(other.url, '_prisma_migrations')).toBeGreaterThan(0)
  await one.drop()
  await expect(count(one.url, '_prisma_migrations')).rejects.toThrow(/does not exist/)
  await other.drop()
})
