import { describe, expect, test } from 'vitest'
import { endOf } from '../../core/announcement/estimate.ts'
import { kinds } from '../../core/announcement/kind.ts'
import { bar } from '../../core/announcement/progress.ts'
import { announcementReply } from '../../core/announcement/reply.ts'
import { pressedUnsubscribe, spokenUnsubscribe } from '../../core/announcement/unsubscribe.ts'
import { policy } from '../../core/policy.ts'
import { languages } from '../../core/reply.ts'
import { plain } from '../../core/text.ts'
import { losses } from './losses.ts'
import { capabilities } from './transcript/chat.ts'

const zone = 'America/Mexico_City'
/** At noon in the city, on a Monday. */
const noon = Date.UTC(2016, 8, 5, 17)
const hour = 60 * 60_000
const telegram = (people: number) => ({
  channel: 'telegram' as const,
  people,
  perMinute: 1_782,
  perDay: undefined,
})
const whatsapp = (people: number) => ({
  channel: 'whatsapp' as const,
  people,
  perMinute: 1_200,
  perDay: 250,
})

describe('how long an announcement takes', () => {
  test('is as long as its slowest channel, at its own pace', () => {
    expect(
      endOf([telegram(17_820), { ...telegram(5), channel: 'web', perMinute: undefined }], noon, zone),
    ).toBe(noon + 10 * 60_000)
  })

  test('counts the nights, in which nobody is written to', () => {
    // It is nine hours until the evening.
    expect(endOf([telegram(1_782 * 60 * 9)], noon, zone)).toBe(noon + 9 * hour)
    expect(endOf([telegram(1_782 * 60 * 10)], noon, zone)).toBe(noon + 10 * hour + 11 * hour)
  })

  test('begins in the morning for what goes out at night', () => {
    const midnight = noon + 12 * hour
    expect(endOf([telegram(1_782)], midnight, zone)).toBe(midnight + 8 * hour + 60_000)
  })

  test('is as many days as WhatsApp’s daily limit makes it', () => {
    const end = endOf([telegram(10), whatsapp(600)], noon, zone)
    expect(Math.floor((end - noon) / (24 * hour))).toBe(1)
    expect(end).toBeGreaterThan(noon + 24 * hour)
  })

  test('is nothing when nobody is reached', () => {
    expect(endOf([], noon, zone)).toBe(noon)
  })
})

describe('an announcement', () => {
  test('of the longest words loses nothing on any channel', () => {
    const texts = { es: 'á'.repeat(policy.announcement.most), en: 'x'.repeat(policy.announcement.most) }
    for (const kind of kinds)
      for (const language of languages)
        for (const can of Object.values(capabilities)) {
          const event = {
            id: 12,
            title: 'ñ'.repeat(120),
            place: 'p'.repeat(160),
            starts: noon,
            ends: noon,
            zone,
          }
          const reply = announcementReply({ kind, texts, event }, language)
          expect(losses(reply, can)).toEqual([])
          expect(plain(reply.text).length).toBeLessThan(1_000)
        }
  })

  test('is in Spanish for who reads a language that it does not have', () => {
    const words = plain(announcementReply({ kind: 'news', texts: { es: 'Hola a todas' } }, 'en').text)
    expect(words).toBe('News\n\nHola a todas')
  })

  test('is ended for its kind by a tap, or by the words that stand for it, and taken back by others', () => {
    expect(pressedUnsubscribe('u_events')).toEqual({ kind: 'events', on: false })
    expect(pressedUnsubscribe('u_everything')).toBeUndefined()
    expect(spokenUnsubscribe('No mas eventos.', true)).toEqual({ kind: 'events', on: false })
    expect(spokenUnsubscribe('¡Quiero encuestas!', false)).toEqual({ kind: 'surveys', on: true })
    expect(spokenUnsubscribe('quiero encuestas', true)).toBeUndefined()
    expect(spokenUnsubscribe('no más', false)).toBeUndefined()
  })
})

test('a bar is full when everybody was come to, and not before', () => {
  expect(bar(0, 0)).toBe('▓▓▓▓▓▓▓▓▓▓')
  expect(bar(999, 1_000)).toBe('▓▓▓▓▓▓▓▓▓░')
  expect(bar(45, 100)).toBe('▓▓▓▓░░░░░░')
})
