import { readFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import type { Results } from './results.ts'

const versionOf = (path: string): string =>
  (JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as { version: string }).version

export const machine = (): Results['machine'] => ({
  processors: `${cpus().length} × ${cpus()[0]?.model.trim() || 'unknown'}`,
  memory: `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
  system: `${type()} ${release()}`,
})

/** @param postgres What the server says of itself. @param redis As its INFO says; absent where there is none. */
export const versions = (postgres: string, redis?: string): Results['versions'] => ({
  Voces: versionOf('package.json'),
  Node: process.versions.node,
  PostgreSQL: postgres,
  ...(redis !== undefined && { Redis: redis }),
  BullMQ: versionOf('node_modules/bullmq/package.json'),
  Prisma: versionOf('node_modules/@prisma/client/package.json'),
})
