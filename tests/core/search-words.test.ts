import { describe, expect, test } from 'vitest'
import { searchWords } from '../../core/search-words.ts'

describe('what a resident looks for', () => {
  test.each([
    ['Árboles en la Álvaro Obregón', ['arboles', 'en', 'la', 'alvaro', 'obregon']],
    ['Hola, busco la propuesta sobre el Metro, por favor', ['la', 'el', 'metro']],
    ['I am looking for a proposal about buses, please', ['i', 'am', 'for', 'a', 'buses']],
  ])('%s', (typed, words) => {
    expect(searchWords(typed)).toEqual(words)
  })

  test.each(['', 'hola', 'Buenas tardes', 'gracias', '12', '👍🏽', '/nada', 'de', 'agua '.repeat(40)])(
    'is nothing in %j',
    (typed) => {
      expect(searchWords(typed)).toBeUndefined()
    },
  )

  test('is at most ten words', () => {
    expect(searchWords('uno dos tres cuatro cinco seis siete ocho nueve diez once')).toHaveLength(10)
  })
})
