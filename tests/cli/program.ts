import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { command } from '../../cli/commands.ts'
import { readConfig } from '../../core/config.ts'

const program = fileURLToPath(new URL('../../cli/voces.mjs', import.meta.url))
const running = new Set<ChildProcess>()

export interface Run {
  child: ChildProcess
  output(): string
  /** Resolves with the exit code. */
  ended: Promise<number | null>
}

/** In a process group of its own, as a shell starts it, so that a signal can reach it just as Ctrl-C does. */
export function voces(folder: string, args: string[], settings: Record<string, string> = {}): Run {
  let output = ''
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    detached: true,
    env: { ...process.env, WEB_PORT: '0', VOCES_DATA: join(folder, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
    })
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
  return { child, output: () => output, ended }
}

/**
 * A command as the program does it, in this process: without Node's start, which takes longer than most commands.
 * Files are named as they are from here.
 */
export async function here(
  folder: string,
  args: readonly string[],
  settings: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  const lines: string[] = []
  let code = 0
  await command(args, {
    config: async () => readConfig({ ...process.env, VOCES_DATA: join(folder, 'data'), ...settings }),
    say: (line) => lines.push(line),
    complain: (line) => lines.push(line),
    ends: (given) => {
      code = given
    },
  })
  return { code, output: lines.map((line) => `${line}\n`).join('') }
}

export async function address(run: Run): Promise<string> {
  for (let waited = 0; waited < 40_000; waited += 50) {
    const found = /http:\/\/localhost:\d+/.exec(run.output())?.[0]
    if (found) return found
    if (run.child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`it did not start:\n${run.output()}`)
}

/** Ends whatever a failed test left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL')
}
