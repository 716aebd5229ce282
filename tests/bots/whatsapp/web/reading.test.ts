import { expect, test } from 'vitest'
import type { Raw } from '../../../../bots/whatsapp/web/protocol.ts'
import { isPerson, readMessage } from '../../../../bots/whatsapp/web/read.ts'

const raw = (fields: Partial<Raw>): Raw => ({
  id: '3A01',
  chat: '5215512345678@c.us',
  fromMe: false,
  broadcast: false,
  at: 1_700_000_000,
  type: 'chat',
  text: '',
  ...fields,
})

test('residents are those who write from a chat of their own, by a number or an opaque id', () => {
  expect(['5215512345678@c.us', '111000000000001@lid'].filter(isPerson)).toHaveLength(2)
  const others = [
    '0@c.us',
    '120363000000000001@g.us',
    '120363000000000002@newsletter',
    '123456@broadcast',
    'status@broadcast',
    '867051314767696@bot',
  ]
  expect(others.filter(isPerson)).toEqual([])
})

test.each([
  [{ text: 'Hola' }, { type: 'text', text: 'Hola' }],
  [
    { type: 'buttons_response', text: 'Sí' },
    { type: 'text', text: 'Sí' },
  ],
  [{ type: 'ptt' }, { type: 'attachment', kind: 'voice' }],
  [{ type: 'audio' }, { type: 'attachment', kind: 'voice' }],
  [{ type: 'image' }, { type: 'attachment', kind: 'photo', file: '5215512345678@c.us 3A01' }],
  [{ type: 'video' }, { type: 'attachment', kind: 'video' }],
  [{ type: 'gif' }, { type: 'attachment', kind: 'video' }],
  [{ type: 'sticker' }, { type: 'attachment', kind: 'sticker' }],
  [{ type: 'document' }, { type: 'attachment', kind: 'file' }],
  [
    { type: 'document', mime: 'application/pdf' },
    { type: 'attachment', kind: 'file' },
  ],
  [
    { type: 'document', mime: 'image/png' },
    { type: 'attachment', kind: 'photo', file: '5215512345678@c.us 3A01' },
  ],
  [
    { type: 'document', mime: 'image/heic' },
    { type: 'attachment', kind: 'photo' },
  ],
  [{ type: 'poll_creation' }, { type: 'attachment', kind: 'other' }],
  [{ type: 'multi_vcard' }, { type: 'attachment', kind: 'other' }],
  [
    { type: 'location', latitude: 19.4, longitude: -99.1 },
    { type: 'location', latitude: 19.4, longitude: -99.1 },
  ],
  [{ type: 'location' }, { type: 'attachment', kind: 'other' }],
])('what a resident sends is read: %o', (fields, content) => {
  expect(readMessage(raw(fields))).toEqual(content)
})

const nobodys: Partial<Raw>[] = [
  { text: '' },
  { text: 'Hola', fromMe: true },
  { text: 'Hola', broadcast: true },
  { text: 'Hola', chat: '120363000000000001@g.us' },
  ...['album', 'call_log', 'ciphertext', 'e2e_notification', 'gp2', 'protocol', 'reaction', 'revoked'].map(
    (type) => ({ type }),
  ),
  { type: 'hsm', text: 'Oferta' },
]
test.each(nobodys)('what nobody said to the house is no turn: %o', (fields) => {
  expect(readMessage(raw(fields))).toBeUndefined()
})

test.each([
  ['BEGIN:VCARD\nTEL;type=CELL;waid=5215512345678:+52 1 55 1234 5678\nEND:VCARD', '+5215512345678'],
  ['BEGIN:VCARD\r\nitem1.TEL:+52 55 1234 5678\r\nEND:VCARD', '+52 55 1234 5678'],
  ['BEGIN:VCARD\nTEL;type=CELL;\n waid=34600000001:+34 600 00 00 01\nEND:VCARD', '+34600000001'],
])('the phone of a card is read as WhatsApp writes it', (text, phone) => {
  expect(readMessage(raw({ type: 'vcard', text }))).toEqual({ type: 'contact', phone })
})

test('a card without a phone is only something', () => {
  const text = 'BEGIN:VCARD\nFN:Hotel\nEND:VCARD'
  expect(readMessage(raw({ type: 'vcard', text }))).toEqual({ type: 'attachment', kind: 'other' })
})
