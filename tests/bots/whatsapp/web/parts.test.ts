import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, test, vi } from 'vitest'
import { type Health, heartbeat } from '../../../../bots/whatsapp/transport.ts'
import { chromiumArgs, findChromium, noChromium } from '../../../../bots/whatsapp/web/chromium.ts'
import { Condition } from '../../../../bots/whatsapp/web/condition.ts'
import { wordsOf } from '../../../../bots/whatsapp/web/fault.ts'
import { Identity } from '../../../../bots/whatsapp/web/identity.ts'
import { Pauses } from '../../../../bots/whatsapp/web/pauses.ts'
import { seenAfter, timings } from '../../../../bots/whatsapp/web/timings.ts'
import { webTransport } from '../../../../bots/whatsapp/web/transport.ts'
import { pairedNow } from '../../../../bots/whatsapp/web/verdict.ts'

test.each(Object.entries(seenAfter(timings)))('health says within a minute that %s', (_, after) => {
  expect(after).toBeLessThan(60_000)
})

test('health is told often enough to be missed', () => {
  expect(heartbeat).toBeLessThanOrEqual(10_000)
})

test('pauses grow, are jittered, end at the longest one, and begin anew', () => {
  const pauses = new Pauses(1_000, 120_000, () => 1)
  expect(Array.from({ length: 9 }, () => pauses.next())).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 120_000, 120_000,
  ])
  pauses.reset()
  expect(pauses.next()).toBe(1_000)
  expect(new Pauses(1_000, 120_000, () => 0).next()).toBe(750)
})

test('the system’s Chromium is found in its usual places, and CHROMIUM_PATH comes first', () => {
  const path = '/usr/local/bin:/usr/bin'
  const runs = (...files: string[]) => ({ runs: (file: string) => files.includes(file) })
  expect(findChromium({ path, ...runs('/usr/bin/chromium', '/usr/local/bin/google-chrome') })).toBe(
    '/usr/bin/chromium',
  )
  expect(findChromium({ path, ...runs('/usr/local/bin/google-chrome-stable') })).toBe(
    '/usr/local/bin/google-chrome-stable',
  )
  expect(
    findChromium({ path, ...runs('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome') }),
  ).toContain('MacOS')
  expect(findChromium({ chosen: '/opt/chrome', path, ...runs('/opt/chrome', '/usr/bin/chromium') })).toBe(
    '/opt/chrome',
  )
  expect(findChromium({ chosen: '/opt/chrome', path, ...runs('/usr/bin/chromium') })).toBeUndefined()
  expect(findChromium({ path, runs: () => false })).toBeUndefined()
  expect(noChromium).toMatch(/CHROMIUM_PATH/)
})

test('Chromium gives up its sandbox for root alone', () => {
  expect(chromiumArgs(false)).not.toContain('--no-sandbox')
  expect(chromiumArgs(true)).toContain('--no-sandbox')
})

test('staff are told each change once, and read the worst of it', () => {
  const told: Health[] = []
  const condition = new Condition((health) => told.push(health))
  condition.pairing({ type: 'qr', text: '2@abc' })
  condition.pairing({ type: 'qr', text: '2@abc' })
  condition.ready('5215500000001')
  condition.trouble('deaf', 'no messages come')
  condition.trouble('modules', 'something is missing')
  condition.well('deaf', 'modules')
  condition.away('Chromium ended')
  condition.loggedOut(Date.UTC(2026, 0, 2, 3, 4))
  condition.pairing({ type: 'qr', text: '2@def' })
  const out = 'the phone ended the session (2026-01-02 03:04 UTC): pair it again'
  const number = '5215500000001'
  expect(told).toEqual([
    { state: 'pairing', pairing: { type: 'qr', text: '2@abc' } },
    { state: 'ready', number },
    { state: 'broken', detail: 'no messages come', number },
    { state: 'ready', number },
    { state: 'reconnecting', detail: 'Chromium ended', number },
    { state: 'logged-out', detail: out },
    { state: 'pairing', detail: out, pairing: { type: 'qr', text: '2@def' } },
  ])
})

test('what the library says is told without whom it says it of', () => {
  expect(wordsOf(new Error('No LID for user 5215512345678@c.us'))).toBe('Error')
  expect(wordsOf('hola, soy Ana')).toBe('a fault of the page')
  expect(wordsOf('auth timeout')).toBe('auth timeout')
  expect(wordsOf(new Error('net::ERR_NAME_NOT_RESOLVED at https://web.whatsapp.com/'))).toBe(
    'net::ERR_NAME_NOT_RESOLVED',
  )
})

test('who WhatsApp does not name is asked about again much later, and not while it cannot be asked', async () => {
  let now = 0
  let away = true
  const asked: string[] = []
  const identity = new Identity({
    knows: async () => undefined,
    ask: async (opaque) => {
      if (away) throw new Error('not connected')
      asked.push(opaque)
      return now > 1_000 ? '5215512345678' : null
    },
    now: () => now,
  })
  const ana = '111000000000001@lid'
  await expect(identity.of(ana)).rejects.toThrow('not connected')
  away = false
  expect(await Promise.all([identity.of(ana), identity.of(ana)])).toEqual([
    { number: undefined, opaque: ana },
    { number: undefined, opaque: ana },
  ])
  await identity.of(ana)
  expect(asked).toEqual([ana])
  now = 2 * 60 * 60 * 1000
  expect(await identity.of(ana)).toEqual({ number: '5215512345678', opaque: ana })
  await identity.of(ana)
  expect(asked).toEqual([ana, ana])
})

test('another account than before is not answered about what was written to it before', () => {
  const before = { paired: false, firstPaired: 1_000, account: '5215500000001' }
  expect(pairedNow(before, '5215500000001', 2_000)).toMatchObject({ firstPaired: 1_000, paired: true })
  expect(pairedNow(before, undefined, 2_000)).toMatchObject({ firstPaired: 1_000, account: '5215500000001' })
  expect(pairedNow(before, '5215500000002', 2_000)).toMatchObject({
    firstPaired: 2_000,
    account: '5215500000002',
  })
  expect(pairedNow({ paired: false }, '5215500000001', 2_000)).toMatchObject({ firstPaired: 2_000 })
})

test('health is told again and again, changed or not', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const folder = mkdtempSync(join(tmpdir(), 'web-transport-'))
  const told: Health[] = []
  const log = pino({ level: 'silent' })
  const transport = webTransport({ folder, chromium: '/nowhere/chromium', log })
  try {
    const nothing = async () => undefined
    await transport.start({ received: nothing, status: nothing, health: (health) => told.push(health) })
    expect(told.at(-1)?.state).toBe('broken')
    told.length = 0
    vi.advanceTimersByTime(60_000)
    expect(told.length).toBeGreaterThanOrEqual(60_000 / heartbeat)
    const waiting = transport.ready()
    await Promise.all([expect(waiting).rejects.toThrow('stopped'), transport.stop()])
    await expect(transport.ready()).rejects.toThrow('stopped')
  } finally {
    vi.useRealTimers()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a pinned page that is not there stops the start', async () => {
  const page = { folder: '/nowhere', version: '2.3000.1' }
  const transport = webTransport({ folder: '/nowhere', page, log: pino({ level: 'silent' }) })
  const nothing = async () => undefined
  const starting = transport.start({ received: nothing, status: nothing, health: () => undefined })
  await expect(starting).rejects.toThrow('/nowhere/2.3000.1.html')
})
