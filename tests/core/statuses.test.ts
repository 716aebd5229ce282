import { describe, expect, test } from 'vitest'
import { Entry, entryWords, statusKinds } from '../../core/history.ts'
import { noticeReply } from '../../core/notice-reply.ts'
import { policy } from '../../core/policy.ts'
import { buttonWords, pressedButton, spokenButton } from '../../core/promise-button.ts'
import { languages } from '../../core/reply.ts'
import { fields, httpsLink, statusOf } from '../../core/scene/staff/promise/form.ts'
import { plain } from '../../core/text.ts'
import { losses } from './losses.ts'
import { capabilities } from './transcript/chat.ts'
import { said } from './world/histories.ts'
import { city } from './world.ts'

const longest = (kind: (typeof statusKinds)[number]) =>
  statusOf(
    kind,
    Object.fromEntries(
      fields[kind].map((field) => [
        field.id,
        field.takes === 'words'
          ? 'Ñ'.repeat(field.most)
          : field.takes === 'link'
            ? 'https://'.padEnd(policy.published.link, 'x')
            : '2016-10-12T22:00:00.000Z',
      ]),
    ),
    '2016-10-03',
  )

describe('what staff say of a proposal', () => {
  test.each(statusKinds)('is asked about with three buttons that fit WhatsApp: %s', (kind) => {
    for (const language of languages) {
      const notice = { type: 'entry', proposal: 12, entry: '345', author: false } as const
      const { prompt } = noticeReply(notice, { title: 'Agua', entry: said[kind] }, language, city)
      expect(prompt?.choices.map(({ command }) => command?.payload)).toEqual(['h_12', 'c_345_y', 'c_345_n'])
      for (const { label } of prompt?.choices ?? []) expect(label.length).toBeLessThanOrEqual(20)
    }
  })

  test.each(statusKinds)('is told whole on every channel, however long it is: %s', (kind) => {
    for (const language of languages) {
      for (const author of [true, false]) {
        const notice = { type: 'entry', proposal: 12, entry: '345', author } as const
        const about = { title: 'Ñ'.repeat(70), entry: longest(kind) }
        const reply = noticeReply(notice, about, language, city)
        for (const can of Object.values(capabilities)) expect(losses(reply, can)).toEqual([])
      }
    }
  })

  test('fills a page of the history that every channel shows whole', () => {
    for (const language of languages) {
      const most = Math.max(
        ...statusKinds.map((kind) => plain(entryWords(longest(kind), language, city.timeZone)).length),
      )
      // A title, what was reached, and with each entry its day and to how many it is clear.
      const others = 400 + policy.history.page * 120
      expect(policy.history.page * most + others).toBeLessThanOrEqual(4_096)
    }
  })

  test.each(statusKinds)('is stored and read back unchanged: %s', (kind) => {
    expect(Entry.parse(JSON.parse(JSON.stringify(longest(kind))))).toEqual(longest(kind))
  })
})

describe('the button of such a notice', () => {
  test.each(['h_12', 'o_7', 'c_345_y', 'c_345_n'])('%s can be said where there are no buttons', (payload) => {
    for (const language of languages) {
      const words =
        /<?\b(?:escribe|type) (.*)\.$/.exec(plain(buttonWords(language, payload) ?? []))?.[1] ?? ''
      expect(spokenButton(words, false)).toEqual(pressedButton(payload))
    }
  })

  test.each(['p_12', 'c_345', 'c_345_x', 'h_', 'd_7', 'o_7_y', ''])('is not %j', (payload) => {
    expect(pressedButton(payload)).toBeUndefined()
    expect(buttonWords('es', payload)).toBeUndefined()
  })

  test.each(['claro', 'no', 'no claro', 'claro que sí', 'historia', 'es claro 12 veces', '12'])(
    'is not said by %j',
    (typed) => {
      expect(spokenButton(typed, false)).toBeUndefined()
    },
  )

  test('of a history is a text like others where a text is asked for', () => {
    expect(spokenButton('Historia 12', false)).toEqual({ meaning: 'history', id: '12' })
    expect(spokenButton('Historia 12', true)).toBeUndefined()
    expect(spokenButton('No claro 12', true)).toEqual({ meaning: 'unclear', id: '12' })
  })
})

describe('a link that staff give', () => {
  test.each([
    ['https://cdmx.gob.mx/a.pdf', 'https://cdmx.gob.mx/a.pdf'],
    [' https://youtu.be/x?t=1 ', 'https://youtu.be/x?t=1'],
    ['cdmx.gob.mx/revision', 'https://cdmx.gob.mx/revision'],
  ])('%j is taken', (typed, link) => {
    expect(httpsLink(typed)).toBe(link)
  })

  test.each([
    'http://cdmx.gob.mx',
    'javascript:alert(1)',
    'https://user:secret@cdmx.gob.mx',
    'https://localhost/x',
    'no hay',
    'pendiente',
    'https://',
    `https://cdmx.gob.mx/${'x'.repeat(300)}`,
  ])('%j is not', (typed) => {
    expect(httpsLink(typed)).toBeUndefined()
  })
})
