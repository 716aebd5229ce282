import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Linux keeps it in memory, everywhere that it can be written to. */
const memory = '/dev/shm'
/** A whole run uses some 0.6 GB at its fullest; containers often give 64 MB. Bytes. */
const enough = 3_000_000_000

/**
 * A folder for all that a run writes: databases, Chromium's profiles, logs. In memory where there is room, since these
 * are many small files and none is kept; else where the system has such things.
 */
export function makeRoom(): string {
  const place = isRoomy() ? memory : tmpdir()
  // A run that was killed could not tidy up, and memory is dear.
  for (const left of readdirSync(place)) {
    const pid = /^voces-tests-(\d+)-/.exec(left)?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(join(place, left), { recursive: true, force: true })
  }
  const room = mkdtempSync(join(place, `voces-tests-${process.pid}-`))
  // As open as the system's own: where root runs the tests, PostgreSQL is somebody else.
  chmodSync(room, 0o1777)
  return room
}

function isRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > enough
  } catch {
    return false
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
