import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voces-chat-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Talks in the terminal: each line is typed once its words were read. */
function chat(
  args: string[],
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

it('a whole visit in the terminal ends with the receipt of the signature', async () => {
  const { output, code } = await chat(
    ['--proposal', '3'],
    [
      [/2\. English/, 'español'],
      [/1\. Firmar/, '1'],
      [/1\. Acepto/, 'acepto'],
      [/¿Cuál es tu número/, '55 5123 9876'],
      [/Tu código de Voces es (\d{6})/, (read) => read[1] ?? ''],
      [/16\. Xochimilco/, 'coyoacan'],
      [/1\. Sí, firmar/, 'si'],
    ],
  )
  expect(output).toMatch(/✔ .*Registrada/)
  expect(output).toContain('/start p_3')
  expect(code).toBe(0)
}, 60_000)
