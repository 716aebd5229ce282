import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import type { Proposal } from '../../core/city.ts'
import type { Input } from '../../core/input.ts'
import type { Key } from '../../core/language/messages.ts'
import { catalogues, locales, say } from '../../core/language/say.ts'
import { type Language, languages, type Reply } from '../../core/reply.ts'
import { newState } from '../../core/state.ts'
import { plain, type Text } from '../../core/text.ts'
import { losses } from './losses.ts'
import { Chat, capabilities } from './transcript/chat.ts'
import { World } from './world.ts'

/** A piece of a parsed message, as far as this test reads it. The numbers are those of the parser's TYPE. */
interface Piece {
  type: number
  value: string
  options?: Record<string, { value: Piece[] }>
  children?: Piece[]
}
const kinds: Readonly<Record<number, string>> = { 1: 'text', 2: 'number', 5: 'select', 6: 'plural' }
const tag = 8

const keys = Object.keys(catalogues.es) as Key[]
const messages = languages.flatMap((language) => keys.map((key) => ({ language, key })))

const parsed = (language: Language, key: Key): Piece[] =>
  new IntlMessageFormat(catalogues[language][key], locales[language]).getAst() as unknown as Piece[]

/** Every piece, those within others too. */
const pieces = (some: readonly Piece[]): Piece[] =>
  some.flatMap((piece) => [
    piece,
    ...pieces(Object.values(piece.options ?? {}).flatMap(({ value }) => value)),
    ...pieces(piece.children ?? []),
  ])

/** The arguments of a message, with how they are used: 'count: plural'. */
const uses = (language: Language, key: Key): { name: string; kind: string }[] =>
  pieces(parsed(language, key)).flatMap(({ type, value }) => {
    const kind = kinds[type]
    return kind ? [{ name: value, kind }] : []
  })
const names = (language: Language, key: Key) =>
  [...new Set(uses(language, key).map(({ name }) => name))].sort()

/** Values that decide which words are said, and are not said themselves. */
const selected = (name: string) => ['kind', 'buttons', 'state', 'where', 'renews'].includes(name)

const numeric = (language: Language, key: Key) =>
  new Set(
    uses(language, key)
      .filter(({ kind }) => kind === 'number' || kind === 'plural')
      .map(({ name }) => name),
  )

/** The message with this number wherever a number is asked for, and a word of its own for anything else. */
function sample(language: Language, key: Key, number: number, kind = 'voice'): Text {
  const numbers = numeric(language, key)
  const values = names(language, key).map((name) => [
    name,
    numbers.has(name)
      ? number
      : name === 'kind'
        ? kind
        : name === 'buttons' || name === 'renews'
          ? 'yes'
          : name === 'state'
            ? 'ready'
            : `<${name}>`,
  ])
  return (say as (language: Language, key: Key, values: object) => Text)(
    language,
    key,
    Object.fromEntries(values),
  )
}

describe('every message', () => {
  test.each(messages)('$key can be said in $language', ({ language, key }) => {
    const words = plain(sample(language, key, 4990))
    expect(words.trim()).toBe(words)
    expect(words).not.toMatch(/[{}]|undefined|NaN|\[object|<\/?b>/)
    for (const name of names(language, key)) {
      if (!selected(name)) expect(words).toContain(numeric(language, key).has(name) ? '4,990' : `<${name}>`)
    }
  })

  test.each(keys)('%s takes the same values in every language', (key) => {
    for (const language of languages) expect(names(language, key)).toEqual(names('es', key))
  })

  test.each(keys)('%s makes something stand out in all languages or in none', (key) => {
    const marks = (language: Language) =>
      pieces(parsed(language, key)).filter(({ type }) => type === tag).length
    for (const language of languages) expect(marks(language)).toBe(marks('es'))
  })

  test('is written without the marks of another language', () => {
    const spanish = keys.filter((key) => /[“”]/.test(catalogues.es[key]))
    const english = keys.filter((key) => /[«»¿¡]/.test(catalogues.en[key]))
    expect({ spanish, english }).toEqual({ spanish: [], english: [] })
  })

  test('of what a person sent answers every kind', () => {
    for (const language of languages) {
      const options = pieces(parsed(language, 'answer.attachment')).find(
        ({ value }) => value === 'kind',
      )?.options
      expect(Object.keys(options ?? {}).sort()).toEqual([
        'contact',
        'file',
        'location',
        'other',
        'photo',
        'sticker',
        'video',
        'voice',
      ])
    }
  })
})

describe('numbers', () => {
  const plurals = messages.filter(({ language, key }) =>
    uses(language, key).some(({ kind }) => kind === 'plural'),
  )
  /** One of them would be wrong: "1 firmas", "2 minute". A figure alone needs no word after it. */
  const disagreeing =
    /\b1 (firmas|propuestas|minutos|intentos|signatures|proposals|minutes|tries)\b|\b[024][\d,]* (firma|propuesta|minuto|intento|signature|proposal|minute|try)\b|\b(falta|queda|va) [02-9]|\b(faltan|quedan|van) 1\b/i

  test.each(plurals)('agree with their words: $key in $language', ({ language, key }) => {
    for (const number of [0, 1, 2, 4990]) {
      expect(plain(sample(language, key, number))).not.toMatch(disagreeing)
    }
  })

  test.each(plurals)('are one, or more than one: $key in $language', ({ language, key }) => {
    const shape = (number: number) => plain(sample(language, key, number)).replaceAll(/\d[\d,]*/g, '#')
    expect(shape(1)).not.toBe(shape(2))
    expect(shape(2)).toBe(shape(4990))
  })

  test('are none where there can be none', () => {
    expect(plain(say('es', 'proposal.count', { count: 0 }))).toMatch(/^Todavía sin firmas/)
    expect(plain(say('en', 'proposal.count', { count: 0 }))).toMatch(/^No signatures yet/)
    expect(plain(say('es', 'list.item', { place: 1, title: 'T', count: 0 }))).toBe('1. T\nSin firmas todavía')
    expect(plain(say('en', 'list.item', { place: 1, title: 'T', count: 0 }))).toBe('1. T\nNo signatures yet')
  })
})

describe('what the proposals of the demo city say', () => {
  const sheets: Proposal[] = [...new World().proposals.values()]

  /**
   * The card as it is shown to somebody who signed, and again below each thing that can be said above it: in the
   * longest forms that it has.
   */
  function cards(id: number, language: Language): Reply[] {
    const chat = new Chat()
    chat.world.here = chat.world.resident('+525512345678', null)
    chat.world.effects.push({ type: 'sign', proposal: id, resident: chat.world.here.id, elsewhere: false })
    chat.stored = { ...newState, language, prompt: { id: 1, choices: [] } }
    const link: Input = { type: 'command', name: 'start', payload: `p_${id}` }
    const label = (key: 'proposal.follow' | 'proposal.unfollow') => plain(say(language, key))
    const first = chat.send(link).replies
    const above: Input[] = [
      { type: 'text', text: 'quiero que arreglen mi calle' },
      { type: 'attachment', kind: 'voice' },
      { type: 'choice', prompt: 1, ordinal: 0 },
    ]
    const followed = ['proposal.follow', 'proposal.unfollow'] as const
    return [
      ...first,
      ...above.flatMap((input) => chat.send(input).replies),
      ...followed.flatMap((key) => chat.send(chat.press(label(key), false)).replies),
    ]
  }

  test.each(languages)('fits beside a picture on Telegram, to the last character, in %s', (language) => {
    for (const { id, title } of sheets) {
      const shown = cards(id, language)
      expect(shown.map(({ text }) => plain(text).includes(title))).toEqual(Array(6).fill(true))
      expect(shown.flatMap((reply) => losses(reply, capabilities.telegram))).toEqual([])
    }
  })

  test.each(languages)('is named whole on the button that offers to go on, in %s', (language) => {
    for (const { title } of sheets) {
      const label = plain(say(language, 'menu.resume', { title }))
      for (const can of Object.values(capabilities)) expect(label.length).toBeLessThanOrEqual(can.label)
    }
  })

  test.each(languages)('a message alone is never longer than a caption, in %s', (language) => {
    for (const key of keys) expect(plain(sample(language, key, 4990)).length).toBeLessThanOrEqual(1024)
  })
})
