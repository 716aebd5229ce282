import { expect, test } from 'vitest'
import { fresh, reach } from '../../../../bots/whatsapp/web/fresh.ts'
import type { Raw } from '../../../../bots/whatsapp/web/protocol.ts'

const paired = 1_700_000_000_000
/** A resident's message, so many seconds after the house was paired; `-` before it makes it one of ours. */
const said = (id: string, after: number): Raw => ({
  id,
  chat: '5215512345678@c.us',
  fromMe: id.startsWith('-'),
  broadcast: false,
  at: paired / 1000 + after,
  type: 'chat',
  text: id,
})
const chat = (...ids: string[]): Raw[] => ids.map((id, index) => said(id, index + 1))
const ids = (messages: readonly Raw[]) => messages.map(({ id }) => id)

test('what came after the last answered message is new, in order', () => {
  const seen = { handled: new Set(['b']), unread: 2, paired }
  expect(ids(fresh(chat('a', 'b', '-1', 'c', 'd'), seen))).toEqual(['c', 'd'])
  expect(fresh(chat('a', 'b', '-1'), seen)).toEqual([])
})

test('what stands before all that the house remembers is old', () => {
  const seen = { handled: new Set(['c', 'd']), unread: 0, paired }
  expect(ids(fresh(chat('a', 'b', 'c', 'd', 'e'), seen))).toEqual(['e'])
})

test('a message that was passed over between answered ones is taken late rather than never', () => {
  const seen = { handled: new Set(['a', 'c']), unread: 0, paired }
  expect(ids(fresh(chat('a', 'b', 'c'), seen))).toEqual(['b'])
})

test('further back than the house surely remembers, nothing is taken again', () => {
  const all = Array.from({ length: 30 }, (_, index) => `m${index}`)
  // One of long ago was answered late, so that the house remembers it beside the last nineteen.
  const handled = new Set(['m0', ...all.slice(11)])
  expect(fresh(chat(...all), { handled, unread: 0, paired })).toEqual([])
})

test('in a chat of which nothing was answered, what came since the house was paired is new', () => {
  const messages = [said('old', -100), said('-1', -50), said('new', 10), said('newer', 11)]
  expect(ids(fresh(messages, { handled: new Set(), unread: 0, paired }))).toEqual(['new', 'newer'])
})

test('what was unread when the house was paired is answered, unless it is of another time', () => {
  const messages = [said('older', -2 * (reach / 1000)), said('read', -200), said('unread', -100)]
  expect(ids(fresh(messages, { handled: new Set(), unread: 1, paired }))).toEqual(['unread'])
  expect(ids(fresh(messages, { handled: new Set(), unread: 3, paired }))).toEqual(['read', 'unread'])
})
