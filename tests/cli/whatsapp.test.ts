import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type CloudApi, openCloudApi } from '../bots/whatsapp/cloud/api/server.ts'
import { type TestStore, testSecret, testStore } from '../city.ts'
import { freePort } from '../servers/port.ts'
import { address, endAll, here, type Run, voces } from './program.ts'

let folder: string
let store: TestStore
let api: CloudApi
let port: number
let running: Run | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voces-whatsapp-'))
  store = await testStore([120, 40])
  port = await freePort()
  api = await openCloudApi({ reach: () => `http://127.0.0.1:${port}/whatsapp` })
})
afterEach(async () => {
  running?.child.kill('SIGTERM')
  if (running) expect(await running.ended).toBe(0)
  running = undefined
  await store.pool.query('DELETE FROM health')
})
afterAll(async () => {
  endAll()
  await api.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

function start(args: string[], settings: Record<string, string>): Run {
  running = voces(folder, args, {
    DATABASE_URL: store.url,
    VOCES_SECRET: testSecret,
    CHROMIUM_PATH: '/nonexistent/chromium',
    ...settings,
  })
  return running
}
const cloud = () => ({
  WHATSAPP: 'cloud',
  WHATSAPP_CLOUD_TOKEN: api.token,
  WHATSAPP_CLOUD_PHONE_ID: api.phoneId,
  WHATSAPP_CLOUD_APP_SECRET: api.appSecret,
  WHATSAPP_CLOUD_VERIFY_TOKEN: api.verifyToken,
  WHATSAPP_CLOUD_API_ROOT: api.url,
  WHATSAPP_WEBHOOK_PORT: String(port),
})
const health = async (page: string) => {
  const answer = await fetch(`${page}/health`)
  return { code: answer.status, ...((await answer.json()) as object) }
}
const eventually = { timeout: 60_000, interval: 100 }

describe('voces start with WhatsApp', () => {
  it('by the Cloud API: says where it is, and answers who writes', async () => {
    const run = start(['start'], cloud())
    const page = await address(run)
    await expect.poll(run.output, eventually).toContain('WhatsApp · https://wa.me/5215550783881\n')
    await expect
      .poll(() => health(page), eventually)
      .toMatchObject({ code: 200, channels: { whatsapp: { state: 'ready' } } })
    const ana = api.person({ number: '5215551234567' })
    ana.sends('Propuesta 2')
    await expect.poll(() => ana.sees().map(({ words }) => words), eventually).toHaveLength(1)
    expect(ana.sees()[0]?.choices).toContain('Español')
  }, 90_000)

  it('by the Cloud API with a token that Meta does not take: says so, and runs all the same', async () => {
    const run = start(['start'], { ...cloud(), WHATSAPP_CLOUD_TOKEN: `EAAJ${'x'.repeat(40)}` })
    const page = await address(run)
    await expect.poll(run.output, eventually).toMatch(/^ {2}WhatsApp · WHATSAPP_CLOUD_TOKEN[^\n]+$/m)
    await expect.poll(async () => (await health(page)).code, eventually).toBe(503)
    expect(await (await fetch(`${page}/healthz`)).text()).toBe('ok')
    expect(run.output()).not.toContain('xxxx')
  }, 90_000)

  it('by a paired phone without Chromium: says what is wrong and the mend, and runs all the same', async () => {
    const run = start(['start'], { WHATSAPP: 'web' })
    const page = await address(run)
    await expect
      .poll(run.output, eventually)
      .toMatch(/^ {2}WhatsApp · no Chromium: install it .+, or set CHROMIUM_PATH to its program$/m)
    await expect
      .poll(() => health(page), eventually)
      .toMatchObject({ code: 503, channels: { whatsapp: { state: 'broken' } } })
    expect((await fetch(page)).status).toBe(200)
    const asked = await here(folder, ['health'], {
      DATABASE_URL: store.url,
      VOCES_SECRET: testSecret,
      WHATSAPP: 'web',
    })
    expect(asked.code).toBe(1)
    expect(asked.output).toMatch(/^whatsapp {2}broken since .+: no Chromium: install it/m)
  }, 90_000)
})

describe('voces bots', () => {
  it('runs with WhatsApp alone', async () => {
    const run = start(['bots'], cloud())
    await expect.poll(run.output, eventually).toContain('WhatsApp · https://wa.me/5215550783881\n')
  }, 90_000)

  it('names both ways to talk when neither is configured', async () => {
    const run = await here(folder, ['bots'], { DATABASE_URL: store.url })
    expect(run.code).toBe(1)
    expect(run.output).toMatch(/^voces: TELEGRAM_BOT_TOKEN: .+WHATSAPP=web or cloud.+\n$/)
  }, 60_000)

  it('refuses WhatsApp in production without a gateway for codes, before anything is opened', async () => {
    const run = await here(folder, ['bots'], {
      ...cloud(),
      VOCES_ENV: 'production',
      VOCES_SECRET: testSecret,
      DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/voces',
    })
    expect(run.code).toBe(1)
    expect(run.output).toMatch(/^voces: CODE_SENDER_URL: WhatsApp needs .+\n$/)
  }, 60_000)
})
