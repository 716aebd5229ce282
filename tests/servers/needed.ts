import { readdirSync } from 'node:fs'
import { chromiumPath } from './chromium.ts'
import { redisPath } from './redis.ts'

/** A test file that cannot run on this computer, and the program it lacks. */
export interface Needing {
  /** Relative to the folder that was searched. */
  file: string
  lacks: string
}

const kinds = [
  { ending: '.redis.test.ts', program: 'redis-server', find: redisPath },
  { ending: '.chromium.test.ts', program: 'Chromium', find: chromiumPath },
]

/** The test files below `folder` whose server is not installed, told by the ending of their name. */
export function neededServers(folder: string): Needing[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return kinds.flatMap(({ ending, program, find }) =>
    find() === undefined
      ? files.filter((file) => file.endsWith(ending)).map((file) => ({ file, lacks: program }))
      : [],
  )
}
