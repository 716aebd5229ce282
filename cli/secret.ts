import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../core/config.ts'

/**
 * The city's secret: the configured one, or, outside production, one that is made once and kept beside the data,
 * since residents are only recognised by it.
 */
export async function readSecret(config: Config): Promise<string> {
  if (config.VOCES_SECRET) return config.VOCES_SECRET
  await mkdir(config.VOCES_DATA, { recursive: true })
  const file = join(config.VOCES_DATA, 'secret')
  await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(
    (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault
    },
  )
  return (await readFile(file, 'utf8')).trim()
}
