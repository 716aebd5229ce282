import { describe, expect, test } from 'vitest'
import { isWritten, parts, rooms } from '../../core/draft.ts'
import { channels } from '../../core/job.ts'
import { languages } from '../../core/reply.ts'
import { newState, readState, type State } from '../../core/state.ts'
import { plain } from '../../core/text.ts'
import { Chat } from './transcript/chat.ts'

/** As much as fits, of words that nobody else says, broad ones. */
const longest = (most: number, word: string) =>
  `${word} `
    .repeat(most)
    .slice(0, most - 1)
    .concat('W')

const answers: Readonly<Record<(typeof parts)[number], string>> = {
  title: longest(rooms.title.most, 'Zanahorias'),
  problem: longest(rooms.problem.most, 'Murciélagos'),
  change: longest(rooms.change.most, 'Ornitorrincos'),
  aim: longest(rooms.aim.most, 'Xilófono'),
  topic: '1',
  place: '2',
  name: longest(rooms.name.most, 'Wenceslao'),
}

/** Somebody of a borough with a long name, at the menu. */
function atMenu(channel: (typeof channels)[number], language: (typeof languages)[number]): Chat {
  const chat = new Chat()
  chat.channel = channel
  chat.world.here = chat.world.resident('+525512345678', 'cuajimalpa')
  chat.stored = { ...newState, language, scene: { type: 'menu' }, prompt: { id: 1, choices: [] } }
  chat.send({ type: 'text', text: 'menu' })
  return chat
}

describe.each(channels)('on %s', (channel) => {
  test.each(languages)('the longest proposal loses nothing while it is written, in %s', (language) => {
    const chat = atMenu(channel, language)
    chat.send({ type: 'text', text: language === 'es' ? 'escribir una propuesta' : 'write a proposal' })
    for (const part of parts) {
      const { replies } = chat.send({ type: 'text', text: answers[part] })
      // What is written is in the store; the conversation knows where to find it.
      expect(JSON.stringify(chat.stored)).not.toMatch(/Zanahoria|Murciélago|Ornitorrinco|Xilófono|Wenceslao/)
      expect(replies).toHaveLength(1)
    }
    expect((chat.stored as State).scene.type).toBe('draft')
    const { replies } = chat.send({ type: 'text', text: 'hola' })
    for (const part of parts.filter(isWritten)) expect(plain(replies[0]?.text ?? [])).toContain(answers[part])
    expect(chat.device.lost).toEqual([])
  })
})

test('a wish to sign that was stored before there was writing is still one', () => {
  const stored = { ...newState, wish: { proposal: 10, title: 'Transporte de noche' } }
  expect(readState(JSON.parse(JSON.stringify(stored)))).toEqual({ state: stored, lost: false })
})

test('the card of the longest proposal is shown whole, without a picture that it does not fit beside', () => {
  for (const channel of channels) {
    const chat = atMenu(channel, 'en')
    const template = chat.world.proposals.get(1)
    if (!template) throw new Error('no proposal 1')
    const { title, problem, change, aim, name: author } = answers
    chat.world.proposals.set(1, { ...template, title, problem, change, aim, author, borough: 'cuajimalpa' })
    chat.world.authors.set(1, chat.world.here?.id ?? '')
    const { replies } = chat.send({ type: 'command', name: 'start', payload: 'p_1' })
    expect(plain(replies[0]?.text ?? [])).toContain(aim)
    expect(replies[0]?.picture).toBeUndefined()
    expect(chat.device.lost).toEqual([])
  }
})
