import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the system knows of a process. A number alone may meanwhile belong to another one. */
export interface Process {
  pid: number
  /** When it began, in the system's own words; equal for the same process alone. */
  began: string
}

/** @returns undefined when there is no such process, or it has ended and only waits to be buried. */
export function lookAt(pid: number): (Process & { command: string }) | undefined {
  try {
    if (process.platform !== 'linux') {
      const said = execFileSync('ps', ['-ww', '-o', 'lstart=,command=', '-p', String(pid)], {
        encoding: 'utf8',
      })
      return { pid, began: said.slice(0, 24), command: said.slice(25) }
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return fields[0] === 'Z' ? undefined : { pid, began: fields[19] ?? '', command }
  } catch {
    return undefined
  }
}

export const isRunning = ({ pid, began }: Process): boolean => lookAt(pid)?.began === began

/** Ends a process at once, if it is still the same, and waits until it is gone. */
export async function end(one: Process): Promise<void> {
  if (!isRunning(one)) return
  try {
    process.kill(one.pid, 'SIGKILL')
  } catch {
    return
  }
  for (let waited = 0; isRunning(one) && waited < 5_000; waited += 20) await sleep(20)
}
