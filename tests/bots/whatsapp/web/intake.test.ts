import { pino } from 'pino'
import { expect, test } from 'vitest'
import { Intake } from '../../../../bots/whatsapp/web/intake.ts'
import type { Raw } from '../../../../bots/whatsapp/web/protocol.ts'
import { until } from '../../contract/house.ts'

const ana = '5215512345678@c.us'
const said = (id: string, chat = ana): Raw => ({
  id,
  chat,
  fromMe: false,
  broadcast: false,
  at: 1_700_000_000,
  type: 'chat',
  text: id,
})

/** An intake whose turns end when the test says so. */
function opened(handled: readonly string[] = []) {
  const taken: string[] = []
  const marked: string[] = []
  const stopping = new AbortController()
  const rules = { take: async (_id: string): Promise<void> => undefined }
  const intake = new Intake({
    received: async ({ id }) => {
      await rules.take(id)
      taken.push(id)
    },
    senderOf: async (chat) => ({ number: chat.split('@')[0], opaque: undefined }),
    handled: async () => new Set(handled),
    answered: (chat) => marked.push(chat),
    paired: () => 1_600_000_000_000,
    againFrom: 1,
    againTo: 5,
    log: pino({ level: 'silent' }),
    signal: stopping.signal,
  })
  return { intake, taken, marked, rules, stopping }
}

test('what comes by event while the house catches up follows what came before it, without repetition', async () => {
  const { intake, taken } = opened(['a'])
  intake.hold()
  intake.live(said('d'))
  intake.live(said('c'))
  intake.live(said('x', '34600000001@c.us'))
  intake.scanned({ chat: ana, messages: ['a', 'b', 'c', 'd'].map((id) => said(id)) }, 3)
  await intake.drained()
  intake.live(said('e'))
  expect(taken).toEqual(['b', 'c', 'd'])
  intake.release()
  await intake.drained()
  expect(taken).toEqual(['b', 'c', 'd', 'x', 'e'])
})

test('a scan that sees an answered message again brings nothing', async () => {
  const { intake, taken, marked } = opened()
  intake.live(said('a'))
  intake.live(said('a'))
  await intake.drained()
  intake.scanned({ chat: ana, messages: [said('a')] }, 1)
  await intake.drained()
  expect(taken).toEqual(['a'])
  expect(marked).toEqual([ana])
})

test('one resident’s trouble does not keep others waiting', async () => {
  const { intake, taken, rules } = opened()
  let failing = true
  rules.take = async (id) => {
    if (id === 'a' && failing) throw new Error('away')
  }
  intake.live(said('a'))
  intake.live(said('b'))
  intake.live(said('x', '34600000001@c.us'))
  await until(() => taken.includes('x'))
  expect(taken).toEqual(['x'])
  failing = false
  await intake.drained()
  expect(taken).toEqual(['x', 'a', 'b'])
})

test('what was not taken before the end is not kept as taken', async () => {
  const { intake, taken, rules, stopping } = opened()
  rules.take = async () => {
    throw new Error('away')
  }
  intake.live(said('a'))
  await until(() => intake.has('a'))
  stopping.abort()
  await intake.drained()
  expect(taken).toEqual([])
})
