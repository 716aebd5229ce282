import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const room = new URL('../../prisma/', import.meta.url)
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(ts|sql)$/.test(name) && !name.startsWith('generated'),
)

/** When a migration was done, or when an account of a platform may send again, is nobody's dialogue. */
const allowed = new Set(['migrate.ts', 'sending.ts'])

test('whoever asks the database for the time is told that of the transcript', () => {
  const otherClocks =
    /\b(clock_timestamp|statement_timestamp|transaction_timestamp|current_timestamp|current_date|localtimestamp)\b/i
  const asking = files.filter((name) => otherClocks.test(readFileSync(new URL(name, room), 'utf8')))
  expect(asking.filter((name) => !allowed.has(name))).toEqual([])
})
