import { describe, expect, test } from 'vitest'
import { Condition } from '../../bots/whatsapp/web/condition.ts'
import { type ChannelState, newsOf, reportOf } from '../../core/health.ts'

const now = Date.UTC(2026, 10, 25, 12)
const ago = (seconds: number): Date => new Date(now - seconds * 1_000)
const news = (state: ChannelState, seconds: number, told?: Parameters<typeof newsOf>[1], detail?: string) =>
  newsOf({ state, since: ago(seconds), detail }, told, now)

describe('staff are told', () => {
  test.each(['broken', 'silent', 'logged-out'] as const)('at once that a channel is %s', (state) => {
    expect(news(state, 0)).toBe(state)
    expect(news(state, 0, 'ready')).toBe(state)
  })

  test.each(['pairing', 'reconnecting'] as const)('of %s only when it lasts a minute', (state) => {
    expect(news(state, 59)).toBeUndefined()
    expect(news(state, 60)).toBe(state)
  })

  test('once: what they were told last is no news', () => {
    for (const state of ['broken', 'silent', 'logged-out', 'pairing', 'reconnecting'] as const) {
      expect(news(state, 3_600, state)).toBeUndefined()
    }
  })

  test('that it works again when they heard of trouble, and when it works steadily', () => {
    expect(news('ready', 14, 'broken')).toBeUndefined()
    expect(news('ready', 15, 'broken')).toBe('ready')
    expect(news('ready', 3_600, 'ready')).toBeUndefined()
  })

  test('nothing of a channel that works and always did, nor of one that starts', () => {
    expect(news('ready', 3_600)).toBeUndefined()
    expect(news('starting', 3_600)).toBeUndefined()
    expect(news('starting', 3_600, 'broken')).toBeUndefined()
  })

  test('that the phone ended the session, though a new code to pair it was there before they could be', () => {
    const condition = new Condition(() => undefined)
    condition.ready('525512345678')
    condition.away('the phone ended the session')
    condition.loggedOut(now)
    expect(newsOf({ ...condition.health, since: ago(0) }, 'ready', now)).toBe('logged-out')
    condition.pairing({ type: 'qr', text: 'a code' })
    expect(condition.health.state).toBe('pairing')
    expect(newsOf({ ...condition.health, since: ago(0) }, 'ready', now)).toBe('logged-out')
    expect(newsOf({ ...condition.health, since: ago(0) }, 'logged-out', now)).toBeUndefined()
  })

  test('nothing of the code of a first pairing, until it has waited a minute', () => {
    const condition = new Condition(() => undefined)
    condition.pairing({ type: 'qr', text: 'a code' })
    expect(newsOf({ ...condition.health, since: ago(0) }, undefined, now)).toBeUndefined()
    expect(newsOf({ ...condition.health, since: ago(60) }, undefined, now)).toBe('pairing')
  })
})

describe('whoever watches from outside', () => {
  const seen = (state: ChannelState, seconds: number) => [
    { channel: 'whatsapp' as const, state, since: ago(seconds), detail: 'an inner detail', number: '52' },
  ]
  const status = (state: ChannelState, seconds: number) =>
    reportOf(seen(state, seconds), ['whatsapp'], now, now).status

  test('sees at once that something is the matter', () => {
    for (const state of ['broken', 'silent', 'logged-out', 'pairing', 'reconnecting'] as const) {
      expect(status(state, 0)).toBe('trouble')
    }
    expect(status('ready', 0)).toBe('ok')
  })

  test('sees a start as well for a minute, and no longer', () => {
    expect(status('starting', 59)).toBe('ok')
    expect(status('starting', 60)).toBe('trouble')
  })

  test('sees how a channel is and since when, and nothing else of it', () => {
    expect(reportOf(seen('broken', 5), [], now, now)).toEqual({
      status: 'trouble',
      channels: { whatsapp: { state: 'broken', since: ago(5) } },
    })
  })

  test('misses a channel that never came, or is forgotten', () => {
    const opened = (seconds: number) => reportOf([], ['whatsapp'], now - seconds * 1_000, now)
    expect(opened(10)).toMatchObject({ status: 'ok', channels: { whatsapp: { state: 'starting' } } })
    expect(opened(35)).toMatchObject({ status: 'trouble', channels: { whatsapp: { state: 'silent' } } })
    expect(reportOf([], [], now, now)).toEqual({ status: 'ok', channels: {} })
  })
})
