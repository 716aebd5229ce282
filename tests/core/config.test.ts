import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { ConfigFault, readConfig, requireCodeSender, settingNames } from '../../core/config.ts'

type Environment = Record<string, string>

const secret = 'x'.repeat(32)
const database = 'postgresql://voces:hidden@localhost:5432/voces'
const production = { VOCES_ENV: 'production', VOCES_SECRET: secret, DATABASE_URL: database }

/** What the fault says; undefined when there is none. */
function fault(act: () => void): string | undefined {
  try {
    act()
  } catch (thrown) {
    if (thrown instanceof ConfigFault) return thrown.message
    throw thrown
  }
  return undefined
}
const refusal = (environment: Environment) => fault(() => readConfig(environment))

describe('without any setting', () => {
  test('everything has its default', () => {
    expect(readConfig({})).toEqual({
      VOCES_ENV: 'development',
      VOCES_DATA: '.voces',
      DATABASE_CONNECTIONS: 16,
      TELEGRAM_API_ROOT: 'https://api.telegram.org',
      TELEGRAM_PER_SECOND: 30,
      TELEGRAM_WEBHOOK_PORT: 8443,
      WHATSAPP: 'off',
      WHATSAPP_CLOUD_API_ROOT: 'https://graph.facebook.com',
      TWILIO_API_ROOT: 'https://api.twilio.com',
      WHATSAPP_WEBHOOK_PORT: 8444,
      WHATSAPP_WEBHOOK_PATH: '/whatsapp',
      WEB_HOST: '127.0.0.1',
      WEB_BEHIND_PROXY: false,
      LOG_LEVEL: 'info',
    })
  })

  test('an empty variable, or one of spaces, counts as absent', () => {
    const empty = Object.fromEntries(settingNames.map((name, index) => [name, index % 2 ? '' : '  ']))
    expect(readConfig(empty)).toEqual(readConfig({}))
  })

  test('what belongs to other programs is left alone', () => {
    expect(readConfig({ PATH: '/bin', VOCES_OTHER: '1' })).toEqual(readConfig({}))
  })
})

describe('a value that is wrong', () => {
  /** Values that hold a mark, which the fault must not repeat. */
  const wrong: Readonly<Record<string, readonly string[]>> = {
    VOCES_ENV: ['zzz', 'Production-zzz'],
    VOCES_SECRET: ['zzz', 'z'.repeat(31)],
    DATABASE_URL: ['zzz', 'mysql://zzz:zzz@host/zzz', 'host:5432/zzz'],
    DATABASE_CONNECTIONS: ['zzz', '1.5', '1', '501', '-16'],
    REDIS_URL: ['zzz', 'http://zzz', 'redis://', 'redis://a,zzz'],
    TELEGRAM_BOT_TOKEN: ['zzz', '123456:zzz', `bot:${'z'.repeat(35)}`],
    TELEGRAM_API_ROOT: ['zzz', 'ftp://zzz.example.org'],
    TELEGRAM_WEBHOOK_URL: ['zzz', 'ftp://zzz.example.org'],
    TELEGRAM_WEBHOOK_SECRET: ['zzz', 'zzz zzz zzz zzz zzz', 'z'.repeat(257)],
    TELEGRAM_WEBHOOK_PORT: ['zzz', '65536', '-1', '84.43'],
    TELEGRAM_PER_SECOND: ['zzz', '0', '-1', '1.5', '1001'],
    WHATSAPP: ['zzz', 'on', 'Web'],
    WHATSAPP_PAIR_PHONE: ['zzz', '55 1234 5678', '+52 55 1234', '+52 55 1234 5678 zzz', '+999 1234 5678'],
    WHATSAPP_CLOUD_TOKEN: ['zzz', `${'z'.repeat(12)} ${'z'.repeat(12)}`],
    WHATSAPP_CLOUD_PHONE_ID: ['zzz', '+52 55 1234 5678', '1234'],
    WHATSAPP_CLOUD_APP_SECRET: ['zzz', 'z'.repeat(32), 'f'.repeat(31)],
    WHATSAPP_CLOUD_VERIFY_TOKEN: ['zzz', 'zzz zzz zzz zzz zzz', 'z'.repeat(257)],
    WHATSAPP_CLOUD_API_ROOT: ['zzz', 'ftp://zzz.example.org'],
    WHATSAPP_WEBHOOK_PORT: ['zzz', '65536', '-1'],
    WHATSAPP_WEBHOOK_PATH: ['zzz', '/zzz?', '/zzz zzz', '/:zzz'],
    WHATSAPP_TEMPLATE: ['Zzz', 'zzz zzz', 'zzz-zzz'],
    WHATSAPP_PER_MINUTE: ['zzz', '0', '-1', '1.5', '60001'],
    WHATSAPP_PER_DAY: ['zzz', '-1', '1.5'],
    WEB_PORT: ['zzz', '65536', '-1', '30.5'],
    WEB_ORIGIN: ['zzz', 'zzz.example.org'],
    WEB_BEHIND_PROXY: ['zzz', 'yes', '1'],
    CODE_SENDER_URL: ['zzz', 'file:///zzz'],
    TWILIO_ACCOUNT_SID: ['zzz', `AC${'z'.repeat(32)}`, '0'.repeat(32)],
    TWILIO_AUTH_TOKEN: ['zzz', 'z'.repeat(32)],
    TWILIO_FROM: ['zzz', '55 1234 5678', `MG${'z'.repeat(32)}`],
    TWILIO_API_ROOT: ['zzz', 'ftp://zzz.example.org'],
    LOG_LEVEL: ['zzz', 'verbose'],
  }
  /** Words that nothing can be wrong with. */
  const anything = ['VOCES_DATA', 'CHROMIUM_PATH', 'WEB_HOST', 'CODE_SENDER_TOKEN', 'VOCES_LOG_FILE']

  const cases = Object.entries(wrong).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  )

  test.each(cases)(
    'of %s (%s) is one line with its name and the mend, and never the value',
    (name, value) => {
      const said = refusal({ [name]: value })
      expect(said).toMatch(new RegExp(`^${name}: [a-z].{8,}$`))
      expect(said).not.toContain('zzz')
      expect(said).not.toMatch(/invalid|expected|undefined/i)
    },
  )

  test('has been tried for each setting that can be wrong', () => {
    expect([...Object.keys(wrong), ...anything].sort()).toEqual([...settingNames].sort())
  })
})

describe('a value that is right', () => {
  test.each([
    ['DATABASE_CONNECTIONS', '2', 2],
    ['WEB_PORT', '0', 0],
    ['WEB_PORT', ' 8080 ', 8080],
    ['WEB_BEHIND_PROXY', 'true', true],
    ['TELEGRAM_BOT_TOKEN', `123456:${'a'.repeat(35)}`, `123456:${'a'.repeat(35)}`],
    ['WEB_ORIGIN', 'https://voces.example.org', 'https://voces.example.org'],
    ['LOG_LEVEL', 'debug', 'debug'],
    ['WHATSAPP', 'web', 'web'],
    ['WHATSAPP_PAIR_PHONE', '+52 1 55 1234 5678', '5215512345678'],
    ['WHATSAPP_PAIR_PHONE', '+1 (202) 555-0108', '12025550108'],
    ['WHATSAPP_TEMPLATE', 'voces_aviso_2', 'voces_aviso_2'],
    ['WHATSAPP_PER_DAY', '0', 0],
  ])('%s=%s is %j', (name, value, read) => {
    expect(readConfig({ [name]: value })).toMatchObject({ [name]: read })
  })

  test.each(['postgres://h/voces', database])('a database is %s', (url) => {
    expect(readConfig({ DATABASE_URL: url }).DATABASE_URL).toBe(url)
  })

  test.each(['redis://h:6379', 'rediss://u:p@h:6379/1', 'redis://a:1, redis://b:2'])(
    'a queue is %s',
    (url) => {
      expect(readConfig({ DATABASE_URL: database, REDIS_URL: url }).REDIS_URL).toBe(url)
    },
  )
})

describe('settings that need one another', () => {
  const cloud = {
    WHATSAPP_CLOUD_TOKEN: `EAAJ${'a'.repeat(40)}`,
    WHATSAPP_CLOUD_PHONE_ID: '106540352242922',
    WHATSAPP_CLOUD_APP_SECRET: 'f00dfeed'.repeat(4),
    WHATSAPP_CLOUD_VERIFY_TOKEN: 'a word of ours'.replaceAll(' ', '-').padEnd(16, '-'),
  }

  test.each<[string, string, Environment]>([
    ['production', 'VOCES_SECRET', { VOCES_ENV: 'production', DATABASE_URL: database }],
    ['production', 'DATABASE_URL', { VOCES_ENV: 'production', VOCES_SECRET: secret }],
    ['a webhook', 'TELEGRAM_WEBHOOK_SECRET', { TELEGRAM_WEBHOOK_URL: 'https://voces.example.org/t' }],
    ['Redis', 'DATABASE_URL', { REDIS_URL: 'redis://localhost:6379' }],
    ...Object.keys(cloud).map((name): [string, string, Environment] => [
      'WhatsApp by the Cloud API',
      name,
      { WHATSAPP: 'cloud', ...cloud, [name]: '' },
    ]),
  ])('%s needs %s', (_what, name, environment) => {
    expect(refusal(environment)).toMatch(new RegExp(`^${name}: [a-z].{8,}$`))
  })

  test('production with a secret and a database is complete', () => {
    expect(readConfig(production)).toMatchObject(production)
  })

  test('a webhook with its secret is complete', () => {
    const webhook = {
      TELEGRAM_WEBHOOK_URL: 'https://voces.example.org/t',
      TELEGRAM_WEBHOOK_SECRET: 'a'.repeat(16),
    }
    expect(readConfig(webhook)).toMatchObject(webhook)
  })

  test('the Cloud API with all that it needs is complete, and asks for nothing where it is not used', () => {
    expect(readConfig({ WHATSAPP: 'cloud', ...cloud })).toMatchObject(cloud)
    expect(refusal({ WHATSAPP: 'web' })).toBeUndefined()
  })

  test('in production WhatsApp needs a gateway too, and says why', () => {
    const said = fault(() => requireCodeSender(readConfig(production), 'whatsapp'))
    expect(said).toMatch(/^CODE_SENDER_URL: WhatsApp .*hides some residents’ numbers/)
  })

  test('in production the chat page needs a gateway for its codes, elsewhere it does not', () => {
    const gateway = { CODE_SENDER_URL: 'https://sms.example.org' }
    expect(fault(() => requireCodeSender(readConfig(production)))).toMatch(/^CODE_SENDER_URL: .+$/)
    expect(fault(() => requireCodeSender(readConfig({ ...production, ...gateway })))).toBeUndefined()
    expect(fault(() => requireCodeSender(readConfig({})))).toBeUndefined()
  })

  test('Twilio stands for a gateway, whole and alone', () => {
    const twilio = {
      TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
      TWILIO_AUTH_TOKEN: '1'.repeat(32),
      TWILIO_FROM: '+15005550006',
    }
    expect(fault(() => requireCodeSender(readConfig({ ...production, ...twilio })))).toBeUndefined()
    expect(fault(() => readConfig({ ...twilio, TWILIO_FROM: '' }))).toMatch(/^TWILIO_FROM: .+together$/)
    expect(fault(() => readConfig({ ...twilio, CODE_SENDER_URL: 'https://sms.example.org' }))).toMatch(
      /^CODE_SENDER_URL: .+one of the two/,
    )
  })
})

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  const paragraphs = text.split('\n\n').map((paragraph) => paragraph.trim().split('\n'))
  const settings = paragraphs.flatMap((lines) => {
    const found = /^# ([A-Z_]+)=(.*)$/.exec(lines.at(-1) ?? '')
    return found ? [{ name: found[1] ?? '', value: found[2] ?? '', explanation: lines.slice(0, -1) }] : []
  })

  test('names each setting once', () => {
    expect(text.match(/^# [A-Z_]+=/gm)).toHaveLength(settingNames.length)
    expect(settings.map(({ name }) => name).sort()).toEqual([...settingNames].sort())
  })

  test('explains each in one to three lines', () => {
    for (const { name, explanation } of settings) {
      expect(explanation.length, name).toBeGreaterThanOrEqual(1)
      expect(explanation.length, name).toBeLessThanOrEqual(3)
      expect(explanation.join(' ').length, name).toBeGreaterThan(30)
    }
  })

  test('shows the defaults', () => {
    const defaults: Record<string, unknown> = readConfig({})
    const shown = settings.filter(({ value }) => value !== '')
    expect(Object.fromEntries(shown.map(({ name, value }) => [name, value]))).toEqual(
      Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, String(value)])),
    )
  })

  test('changes nothing when it is copied', () => {
    expect(parseEnv(text)).toEqual({})
  })
})
