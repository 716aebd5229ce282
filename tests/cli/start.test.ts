import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPageClient, type PageClient } from './page-client.ts'
import { address, endAll, here, type Run, voces } from './program.ts'
import { talk } from './talk.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voces-start-'))
})

afterAll(async () => {
  endAll()
  await rm(folder, { recursive: true, force: true })
})

/** What a terminal does at Ctrl-C: every process of the group gets the signal. */
const ctrlC = (run: Run) => process.kill(-(run.child.pid ?? 0), 'SIGINT')

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function signs(page: PageClient): Promise<void> {
  await page.opens('p_11')
  await page.chooses('Español')
  await page.chooses('Firmar')
  await page.chooses('Acepto')
  await page.says('55 5123 4567')
  await page.says(await page.code())
  await page.chooses('Coyoacán')
  await page.chooses('Sí, firmar')
  await page.waitsFor('Registrada')
}

describe('voces start', () => {
  it('runs the whole house from nothing, stops at Ctrl-C, and keeps what was signed', async () => {
    const first = voces(folder, ['start'])
    const page = await openPageClient(await address(first))
    await signs(page)
    page.close()
    const server = Number(
      (await readFile(join(folder, 'data/postgres/cluster/data/postmaster.pid'), 'utf8')).split('\n')[0],
    )
    expect(alive(server)).toBe(true)
    ctrlC(first)
    expect(await first.ended).toBe(0)
    await expect.poll(() => alive(server)).toBe(false)

    const second = voces(folder, ['start'])
    const again = await openPageClient(await address(second), page.cookie)
    await again.says('mis firmas')
    await again.says('menú')
    await again.chooses('Mis firmas')
    await again.waitsFor('1 propuesta')
    again.close()
    ctrlC(second)
    expect(await second.ended).toBe(0)

    const recounted = await here(folder, ['recount'])
    expect(recounted.code).toBe(0)
    expect(recounted.output).toMatch(/^41 proposals, \d+ signatures, 0 counts wrong$/m)
  }, 120_000)

  it('says which setting is wrong and how to mend it, in one line', async () => {
    const run = voces(folder, ['start'], { DATABASE_URL: 'mysql://somewhere' })
    expect(await run.ended).toBe(1)
    expect(run.output()).toBe(
      'voces: DATABASE_URL: must look like postgresql://user:password@host:5432/voces\n',
    )
  })

  it('refuses the demo inbox in production', async () => {
    const run = await here(folder, ['web'], {
      VOCES_ENV: 'production',
      VOCES_SECRET: 'x'.repeat(40),
      DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/voces',
    })
    expect(run.code).toBe(1)
    expect(run.output).toMatch(/^voces: CODE_SENDER_URL: .*refused there\n$/)
  })

  it('names the port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const run = voces(folder, ['start'], { WEB_PORT: String(port) })
    expect(await run.ended).toBe(1)
    expect(run.output()).toContain(`voces: port ${port} is taken`)
    other.close()
  }, 60_000)

  it('explains itself', async () => {
    const run = voces(folder, ['--help'])
    expect(await run.ended).toBe(0)
    const commands = ['start', 'bots', 'web', 'worker', 'chat', 'plant', 'recount', 'health', 'link', 'staff']
    for (const command of commands) expect(run.output()).toMatch(new RegExp(`^  ${command}`, 'm'))
    expect(run.output()).toMatch(/bots: Telegram and WhatsApp/)
  })
})

// In the same folder: to plant the demonstration takes longer than the rest.
describe('voces chat', () => {
  it('ends a whole visit with the receipt of the signature', async () => {
    const { output, code } = await talk(
      folder,
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
})
