import { expect, test } from 'vitest'
import { essayPayload, essayWords, linkedEssay, linkedPoint } from '../../../core/essay/link.ts'
import { placeOf } from '../../../core/place.ts'
import { languages } from '../../../core/reply.ts'

test.each(languages)('the words of a link open the essay, whatever is asked, in %s', (language) => {
  const words = essayWords(language, 'derecho-al-agua')
  expect(linkedEssay(words, true)).toBe('derecho-al-agua')
  expect(linkedEssay(`${words.toUpperCase()} 🙂`, true)).toBe('derecho-al-agua')
})

test('others that mean the same do where no words are asked for', () => {
  for (const typed of ['hola, quiero leer el ensayo el agua', 'the essay el-agua, please'])
    expect([linkedEssay(typed, false), linkedEssay(typed, true)]).toEqual(['el-agua', undefined])
  for (const typed of ['ensayo', 'un ensayo de mi hijo', 'ensayo 12', `ensayo ${'a'.repeat(200)}`])
    expect(linkedEssay(typed, false)).toBeUndefined()
})

test('a comment is opened by its number', () => {
  expect(linkedPoint('Comentario 12')).toBe('12')
  expect(linkedPoint('comment 12')).toBe('12')
  expect(linkedPoint('mi comentario 12')).toBeUndefined()
})

test('a payload leads to the essay, and one that is none nowhere', () => {
  expect(placeOf(essayPayload('el-agua'))).toEqual({ type: 'essay', essay: 'el-agua' })
  expect(placeOf('k_7')).toEqual({ type: 'point', point: '7' })
  expect(placeOf('t_')).toBeUndefined()
  expect(placeOf('t_El Agua')).toBeUndefined()
})
