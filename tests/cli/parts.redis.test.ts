import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BotApi, startBotApi } from '../bots/telegram/api/server.ts'
import { type TestStore, testSecret, testStore } from '../city.ts'
import { startRedis } from '../servers/redis.ts'
import { openPageClient } from './page-client.ts'
import { address, endAll, here, type Run, voces } from './program.ts'

let folder: string
let store: TestStore
let redis: Awaited<ReturnType<typeof startRedis>>
let botApi: BotApi
const runs: Run[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voces-parts-'))
  store = await testStore(Array.from({ length: 12 }, (_, index) => index))
  redis = await startRedis()
  botApi = await startBotApi()
})

afterAll(async () => {
  endAll()
  await botApi.close()
  await redis.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

function part(name: string): Run {
  const run = voces(folder, [name], {
    DATABASE_URL: store.url,
    VOCES_SECRET: testSecret,
    REDIS_URL: redis.url,
    TELEGRAM_BOT_TOKEN: botApi.token,
    TELEGRAM_API_ROOT: botApi.url,
  })
  runs.push(run)
  return run
}

describe('the parts of the house as processes of their own', () => {
  it('serve Telegram and two chat pages together, on one database and one Redis', async () => {
    part('worker')
    part('worker')
    part('bots')
    const [one, other] = [part('web'), part('web')]

    const person = botApi.person({ id: 900_000_731, known: true })
    person.opens('p_11')
    await person.waitsFor('¿En qué idioma hablamos?', 40_000)
    person.presses('Español')
    await person.waitsFor('Qué pasa')
    person.presses('Firmar')
    await person.waitsFor('huella cifrada')
    person.sharesContact('525552347031')
    await person.waitsFor('¿En qué alcaldía vives?')
    person.presses('Tlalpan')
    await person.waitsFor('¿Firmas')
    person.presses('Sí, firmar')
    await person.waitsFor('Registrada', 60_000)

    // The same person at a stand: the number is proved anew, and what was signed is known, at either process.
    const stand = await openPageClient(await address(one))
    await stand.opens('p_12')
    await stand.chooses('Español')
    await stand.chooses('Firmar')
    await stand.chooses('Acepto')
    await stand.says('55 5234 7031')
    await stand.says(await stand.code())
    await stand.chooses('No')
    await stand.opens('p_11')
    await stand.waitsFor('La firmaste')
    const elsewhere = await openPageClient(await address(other), stand.cookie)
    await elsewhere.opens('p_12')
    await stand.waitsFor('¿Firmas')
    stand.close()
    elsewhere.close()

    for (const { child } of runs) child.kill('SIGTERM')
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual(runs.map(() => 0))
    expect(
      await here(folder, ['recount'], { DATABASE_URL: store.url, VOCES_SECRET: testSecret }),
    ).toMatchObject({ code: 0 })
  }, 120_000)

  it('say in one line that a token is not known to Telegram', async () => {
    const run = voces(folder, ['bots'], {
      DATABASE_URL: store.url,
      VOCES_SECRET: testSecret,
      REDIS_URL: redis.url,
      TELEGRAM_BOT_TOKEN: `123456:${'a'.repeat(35)}`,
      TELEGRAM_API_ROOT: botApi.url,
    })
    expect(await run.ended).toBe(1)
    expect(run.output()).toContain('voces: TELEGRAM_BOT_TOKEN: Telegram does not know it')
  }, 60_000)
})
