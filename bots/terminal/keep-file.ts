import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Attached } from '../../core/reply.ts'
import { fileBytes } from '../sheet/bytes.ts'

/** Keeps a file where whoever sits at the terminal can open it. @returns its path. */
export async function keepFile(file: Attached): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'voces-'))
  const path = join(folder, basename(file.name))
  await writeFile(path, await fileBytes(file))
  return path
}
