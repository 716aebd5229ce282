import { describe, expect, test } from 'vitest'
import {
  asksForReview,
  commandWords,
  linkedAnnouncement,
  linkedProposal,
  linkWords,
  spokenCommand,
  telegramLink,
  webLink,
  whatsappLink,
} from '../../core/link.ts'
import { spokenButton } from '../../core/promise-button.ts'
import { languages } from '../../core/reply.ts'
import { plain } from '../../core/text.ts'

describe('the words that a link puts into somebody’s mouth', () => {
  test.each(languages)('open the proposal in %s', (language) => {
    for (const id of [1, 12, 350, 999_999_999]) expect(linkedProposal(linkWords(language, id))).toBe(id)
  })

  test.each(languages)('are what a notice without buttons asks for, in %s', (language) => {
    const choice = { id: 'open', label: 'Ver', command: { name: 'start', payload: 'p_12' } }
    const words = plain(spokenCommand(language, choice))
    expect(linkedProposal(/(propuesta|proposal) \d+/.exec(words)?.[0] ?? '')).toBe(12)
  })

  test.each([
    ['Hola, quiero firmar la propuesta 12 🙏', 12],
    ['PROPUESTA 12', 12],
    ['la propuesta número 12, por favor', 12],
    ['Propuesta #12', 12],
    ['I would like to sign proposal no. 12, please', 12],
    ['Quiero leer la propuesta １２', 12],
  ])('may be shortened or decorated: %s', (typed, id) => {
    expect(linkedProposal(typed)).toBe(id)
  })

  test.each([
    'propuesta',
    'propuesta doce mil',
    'la 12',
    '12',
    'no quiero leer la propuesta 12',
    'propuesta 12 y 13',
    'propuesta 1234567890',
    `${'hola '.repeat(40)}propuesta 12`,
  ])('are no other words: %s', (typed) => {
    expect(linkedProposal(typed)).toBeUndefined()
  })
})

describe('a link for the team that can carry words alone', () => {
  test.each(languages)('carries those that open the same in %s', (language) => {
    expect(asksForReview(commandWords(language, 'review'))).toBe(true)
    expect(linkedAnnouncement(commandWords(language, 'a_12'))).toBe('12')
    expect(spokenButton(commandWords(language, 'o_7'), false)).toEqual({ meaning: 'owed', id: '7' })
  })
})

describe('a link to a proposal', () => {
  test.each(languages)('writes words into WhatsApp in %s that open it when they are sent', (language) => {
    for (const id of [1, 12, 999_999_999]) {
      const link = whatsappLink('525512345678', language, id)
      // Some chat apps take a link to end at the first letter that is not plain.
      expect(link).toMatch(/^https:\/\/wa\.me\/525512345678\?text=[\w%.~!'()*-]+$/)
      expect(linkedProposal(new URL(link).searchParams.get('text') ?? '')).toBe(id)
    }
  })

  test('leads to the chat page and to Telegram', () => {
    expect(webLink('https://voces.example.org', 12)).toBe('https://voces.example.org/p/12')
    expect(webLink('https://voces.example.org/', 12)).toBe('https://voces.example.org/p/12')
    expect(telegramLink('voces_bot', 12)).toBe('https://t.me/voces_bot?start=p_12')
  })
})
