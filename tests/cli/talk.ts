import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Talks by `voces chat`: each line is typed once its words were read. */
export function talk(
  folder: string,
  args: readonly string[],
  dialogue: readonly [read: RegExp, typed: string | ((read: RegExpExecArray) => string)][],
) {
  return new Promise<{ output: string; code: number | null }>((resolve) => {
    const child = spawn(
      process.execPath,
      [new URL('../../cli/voces.mjs', import.meta.url).pathname, 'chat', ...args],
      {
        cwd: folder,
        env: { ...process.env, VOCES_DATA: join(folder, 'data') },
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    )
    const left = [...dialogue]
    let output = ''
    let from = 0
    child.stdout.on('data', (chunk) => {
      output += chunk
      const next = left[0]
      const read = next?.[0].exec(output.slice(from))
      if (!next || !read) return
      left.shift()
      from = output.length
      child.stdin.write(`${typeof next[1] === 'string' ? next[1] : next[1](read)}\n`)
      // The pipe ends with the last words: what they ask for is still answered.
      if (left.length === 0) child.stdin.end()
    })
    child.once('exit', (code) => resolve({ output, code }))
  })
}
