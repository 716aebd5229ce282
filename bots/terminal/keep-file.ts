import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Attached } from '../../core/reply.ts'

/** Keeps a file where whoever sits at the terminal can open it. @returns its path. */
export async function keepFile({ name, content }: Attached): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'voces-'))
  const path = join(folder, basename(name))
  await writeFile(path, content)
  return path
}
