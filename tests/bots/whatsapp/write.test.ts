import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readContent } from '../../../bots/whatsapp/read.ts'
import type { Outgoing } from '../../../bots/whatsapp/transport.ts'
import { numberedCapabilities, pressedCapabilities, writeReply } from '../../../bots/whatsapp/write.ts'
import { linkedProposal } from '../../../core/link.ts'
import { noticeReply } from '../../../core/notice-reply.ts'
import type { Choice, Reply } from '../../../core/reply.ts'
import { plain } from '../../../core/text.ts'
import { dialogue, happen } from '../../core/events.ts'
import { Chat } from '../../core/transcript/chat.ts'
import { city } from '../../core/world.ts'

const forms = { numbered: numberedCapabilities, pressed: pressedCapabilities }

/** Everything that stands in the messages to be read, in order. */
const read = (messages: readonly Outgoing[]): string => messages.map(words).join('\n')

function words(message: Outgoing): string {
  switch (message.type) {
    case 'text':
    case 'place':
      return message.text
    case 'picture':
    case 'file':
      return message.caption
    case 'buttons':
      return [message.text, ...message.buttons.map(({ title }) => title)].join('\n')
    case 'list':
      return [message.text, ...message.rows.map(({ title, description }) => description ?? title)].join('\n')
    case 'template':
      return message.parameters.join('\n')
  }
}

const letters = (words: string) => words.replaceAll(/[^\p{L}\p{N}]/gu, '')

function withinLimits(message: Outgoing): void {
  switch (message.type) {
    case 'text':
      expect(message.text.length).toBeLessThanOrEqual(4_096)
      expect(message.text).not.toBe('')
      return
    case 'place':
      expect(message.text.length).toBeLessThanOrEqual(1_024)
      expect(message.text).not.toBe('')
      return
    case 'picture':
    case 'file':
      expect(message.caption.length).toBeLessThanOrEqual(1_024)
      return
    case 'buttons':
      expect(message.text.length).toBeLessThanOrEqual(1_024)
      expect(message.buttons.length).toBeGreaterThan(0)
      expect(message.buttons.length).toBeLessThanOrEqual(3)
      for (const { title, id } of message.buttons) {
        expect(title.length).toBeLessThanOrEqual(20)
        expect(id.length).toBeLessThanOrEqual(256)
      }
      return
    case 'list':
      expect(message.text.length).toBeLessThanOrEqual(1_024)
      expect(message.open.length).toBeLessThanOrEqual(20)
      expect(message.rows.length).toBeLessThanOrEqual(10)
      for (const { title, description = '' } of message.rows) {
        expect(title.length).toBeLessThanOrEqual(24)
        expect(description.length).toBeLessThanOrEqual(72)
      }
  }
}

const question = (choices: readonly Choice[], more: Partial<Reply> = {}): Reply => ({
  text: ['¿Qué eliges?'],
  prompt: { id: 7, choices },
  ...more,
})
const choicesOf = (...labels: string[]): Choice[] => labels.map((label, index) => ({ id: `${index}`, label }))
const picture = {
  type: 'progress',
  title: 'Agua',
  count: 1,
  tiers: [10],
  language: 'es',
  alternative: '«Agua»: 1 firma.',
} as const

describe.each(Object.entries(forms))('%s', (form, capabilities) => {
  test('whatever is said fits WhatsApp, and every word and choice of it can be read', () => {
    fc.assert(
      fc.property(fc.boolean(), dialogue, (vouched, events) => {
        const chat = new Chat()
        chat.channel = 'whatsapp'
        if (vouched) chat.world.vouch('+525587654321')
        for (const event of events) {
          const input = happen(event, chat)
          if (!input) continue
          for (const reply of chat.send(input).replies) {
            const messages = writeReply(reply, chat.language, capabilities)
            messages.forEach(withinLimits)
            const shown = letters(read(messages))
            expect(shown).toContain(letters(plain(reply.text)))
            for (const { label } of reply.prompt?.choices ?? []) expect(shown).toContain(letters(label))
            if (reply.prompt?.turn) expect(shown).toContain(letters(reply.prompt.turn.label))
            expect(messages.some((message) => 'picture' in message && message.picture)).toBe(!!reply.picture)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('a text too long for one message is cut between sentences, and none is lost', () => {
    const sentence = 'Una frase con *marcas* y palabras de sobra. '
    const messages = writeReply({ text: [sentence.repeat(250)] }, 'es', capabilities)
    expect(messages.length).toBeGreaterThan(2)
    messages.forEach(withinLimits)
    for (const message of messages) expect(message.type === 'text' && message.text.endsWith('.')).toBe(true)
    expect(letters(read(messages))).toBe(letters(sentence.repeat(250)))
  })

  test('a long text with a picture and a question loses none of them', () => {
    const reply = question(choicesOf('Sí', 'No'), { text: ['Palabra. '.repeat(700)], picture })
    const messages = writeReply(reply, 'es', capabilities)
    messages.forEach(withinLimits)
    expect(messages[0]).toEqual({ type: 'picture', picture, caption: '«Agua»: 1 firma.' })
    expect(letters(read(messages))).toContain(letters('Palabra. '.repeat(700)))
    expect(letters(read(messages))).toMatch(form === 'numbered' ? /1Sí2No$/ : /SíNo$/)
  })

  test('a file goes ahead of what is said of it', () => {
    const file = { name: 'asamblea.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR' }
    const messages = writeReply({ text: ['Asamblea'], file }, 'es', capabilities)
    expect(messages.map(({ type }) => type)).toEqual(['file', 'text'])
  })

  test.each(['es', 'en'] as const)(
    'a notice’s button can be pressed or typed at any time, in %s',
    (language) => {
      const reply = noticeReply({ type: 'signed', proposal: 12, count: 5 }, { title: 'Agua' }, language, city)
      const [message] = writeReply(reply, language, capabilities)
      if (message?.type === 'buttons') {
        const [button] = message.buttons
        expect(readContent({ type: 'pressed', id: button?.id ?? '' })).toEqual({
          type: 'command',
          name: 'start',
          payload: 'p_12',
        })
      } else {
        const said = /\*((?:propuesta|proposal) 12)\*/.exec(message?.type === 'text' ? message.text : '')?.[1]
        expect(linkedProposal(said ?? '')).toBe(12)
      }
    },
  )
})

describe('a question for a place', () => {
  const asks = { what: 'location', label: '📍 Aquí' } as const
  const prompt = { id: 7, choices: choicesOf('Saltar', 'Volver'), asks }

  test('is a button that sends one where there are any, and its choices are numbers', () => {
    expect(writeReply({ text: ['¿Dónde es?'], prompt }, 'es', pressedCapabilities)).toEqual([
      { type: 'place', text: '¿Dónde es?\n\n*1.* Saltar\n*2.* Volver' },
    ])
  })

  test('is words and numbers where there are none', () => {
    expect(writeReply({ text: ['¿Dónde es?'], prompt }, 'es', numberedCapabilities)).toEqual([
      { type: 'text', text: '¿Dónde es?\n\n*1.* Saltar\n*2.* Volver' },
    ])
  })

  test('that is too long for that button is words, and its choices are pressed', () => {
    const written = writeReply({ text: ['¿Dónde es? '.repeat(100)], prompt }, 'es', pressedCapabilities)
    expect(written.map(({ type }) => type)).toEqual(['text', 'buttons'])
  })
})

test('a question for a photo is as any other', () => {
  const prompt = { id: 7, choices: choicesOf('Saltar'), asks: { what: 'photo' } } as const
  expect(writeReply({ text: ['¿Una foto?'], prompt }, 'es', pressedCapabilities)).toEqual([
    { type: 'buttons', text: '¿Una foto?', buttons: [{ id: '7:0', title: 'Saltar' }] },
  ])
})

describe('where there are buttons', () => {
  const write = (reply: Reply) => writeReply(reply, 'es', pressedCapabilities)

  test('up to three short choices are buttons, under the picture', () => {
    expect(write(question(choicesOf('Firmar', 'Volver', 'Menú'), { picture }))).toEqual([
      {
        type: 'buttons',
        text: '¿Qué eliges?',
        picture,
        buttons: [
          { id: '7:0', title: 'Firmar' },
          { id: '7:1', title: 'Volver' },
          { id: '7:2', title: 'Menú' },
        ],
      },
    ])
  })

  test('more are a list, and a long label stands whole below its beginning', () => {
    const long = 'Captar la lluvia en las escuelas y los mercados de Iztapalapa'
    const [message] = write(question(choicesOf(long, 'Volver')))
    expect(message).toEqual({
      type: 'list',
      text: '¿Qué eliges?',
      open: 'Ver opciones',
      rows: [
        { id: '7:0', title: 'Captar la lluvia en las…', description: long },
        { id: '7:1', title: 'Volver' },
      ],
    })
  })

  test('a label that fits no row makes numbered lines of them all', () => {
    const [message] = write(question(choicesOf('Ñ'.repeat(73), 'Volver')))
    expect(message).toEqual({ type: 'text', text: `¿Qué eliges?\n\n*1.* ${'Ñ'.repeat(73)}\n*2.* Volver` })
  })

  test('a page of choices is a list of ten rows, the last of which turns it', () => {
    const reply = question(choicesOf(...Array.from({ length: 9 }, (_, index) => `Opción ${index + 10}`)))
    const prompt = { ...reply.prompt, id: 7, choices: reply.prompt?.choices ?? [], first: 9 }
    const [message] = write({ ...reply, prompt: { ...prompt, turn: { label: 'Más opciones', ordinal: 20 } } })
    const rows = message?.type === 'list' ? message.rows : []
    expect(rows).toHaveLength(10)
    expect(rows[0]).toEqual({ id: '7:9', title: 'Opción 10' })
    expect(rows[9]).toEqual({ id: '7:20', title: 'Más opciones' })
    expect(readContent({ type: 'pressed', id: '7:20' })).toEqual({ type: 'choice', prompt: 7, ordinal: 20 })
  })
})

describe('where there are none', () => {
  test('choices are numbered as they are counted, whatever page they stand on', () => {
    const reply = question(choicesOf('Tlalpan', 'Xochimilco'))
    const prompt = {
      id: 7,
      choices: reply.prompt?.choices ?? [],
      first: 9,
      turn: { label: 'Opciones anteriores', ordinal: 11 },
    }
    expect(writeReply({ ...reply, prompt }, 'es', numberedCapabilities)).toEqual([
      { type: 'text', text: '¿Qué eliges?\n\n*10.* Tlalpan\n*11.* Xochimilco\n*0.* Opciones anteriores' },
    ])
  })
})

test('a contact card proves nothing, whosever number it holds', () => {
  expect(readContent({ type: 'contact', phone: '+525512345678' })).toEqual({
    type: 'contact',
    phone: '+525512345678',
    vouched: false,
  })
})

test('a button that we never made counts as one of a question long gone', () => {
  for (const id of ['', '7', '7:100', 'x:1', '/start', '/start p 3', '-1:0']) {
    expect(readContent({ type: 'pressed', id })).toEqual({ type: 'choice', prompt: -1, ordinal: 0 })
  }
})
