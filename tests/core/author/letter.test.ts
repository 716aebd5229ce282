import { describe, expect, test } from 'vitest'
import { quietedProposal } from '../../../core/link.ts'
import { plain } from '../../../core/text.ts'
import { Chat } from '../transcript/chat.ts'
import { city } from '../world.ts'

describe('a message that wants nothing more of a proposal', () => {
  test.each([
    ['no más de la propuesta 12', 12],
    ['NO MAS DE LA PROPUESTA 12.', 12],
    ['ya no quiero recibir más mensajes de la propuesta 7', 7],
    ['no más 12', 12],
    ['no more of proposal 3', 3],
    ['no more messages from proposal 3', 3],
    ['no más', undefined],
    ['no más esperas, firmemos la propuesta 12', undefined],
    ['propuesta 12', undefined],
    ['no', undefined],
  ])('“%s”: %s', (typed, id) => {
    expect(quietedProposal(typed, false)).toBe(id)
  })

  test('is meant where a text is asked for only in the words that the message gave', () => {
    expect(quietedProposal('no más de la propuesta 12', true)).toBe(12)
    expect(quietedProposal('no más 12', true)).toBeUndefined()
  })
})

test('an author whose proposal is hidden while they write is told so, and who is none is not offered it', () => {
  const chat = new Chat()
  const { world } = chat
  world.here = world.resident('+525512345678', city.boroughs[0]?.id ?? null)
  world.authors.set(3, world.here.id)
  for (const text of ['hola', 'español', 'propuesta 3', 'cómo va', 'escribir a firmantes'])
    chat.send({ type: 'text', text })
  world.authors.delete(3)
  const { replies } = chat.send({ type: 'text', text: 'Nos vemos el sábado en la plaza.' })
  expect(plain(replies[0]?.text ?? [])).toMatch(/^Desde esta propuesta ya no se puede escribir\./)
})
