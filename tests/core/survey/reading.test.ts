import { expect, test } from 'vitest'
import { type Wrong, wrongWith } from '../../../core/survey/check.ts'
import type { Given } from '../../../core/survey/given.ts'
import type { Question } from '../../../core/survey/question.ts'
import { questionOf } from '../../../core/survey/questions.ts'
import { readNumber } from '../../../core/survey/read-number.ts'
import { said } from '../../../core/survey/said.ts'
import { sayingIn } from '../../../core/survey/saying.ts'
import { readDay } from '../../../core/when.ts'
import { demoSurvey } from '../world/surveys.ts'
import { city } from '../world.ts'

const survey = demoSurvey()
const now = Date.UTC(2016, 8, 5, 18)

test.each([
  ['5', 5],
  ['cinco', 5],
  ['unas dos horas', 2],
  ['como 30 años', 30],
  ['5 y media', 5.5],
  ['3 horas y media', 3.5],
  ['dos y media', 2.5],
  ['1,5', 1.5],
  ['1.5 h', 1.5],
  ['1,500', 1_500],
  ['1.500', 1_500],
  ['1,234.5', 1_234.5],
  ['5️⃣', 5],
  ['-3', -3],
  ['entre 5 y 10', undefined],
  ['10-12', undefined],
  ['muchos', undefined],
  ['', undefined],
  ['9'.repeat(80), undefined],
])('a number typed as %j is %s', (typed, number) => {
  expect(readNumber(typed, 'es')).toBe(number)
})

test.each([
  ['19 de septiembre de 1985', '1985-09-19'],
  ['19/09/1985', '1985-09-19'],
  ['19-9-1985', '1985-09-19'],
  ['1985-09-19', '1985-09-19'],
  ['2 de octubre del 68', '1968-10-02'],
  ['5 de febrero de 1917', '1917-02-05'],
  ['ayer', '2016-09-04'],
])('a day typed as %j is %s', (typed, day) => {
  expect(readDay(typed, 'es', now, city.timeZone)).toEqual({ ok: true, day })
})

test.each([
  ['19 de septiembre', 'no-year'],
  ['1985', 'unreadable'],
  ['31/02/1999', 'unreadable'],
  ['no me acuerdo', 'unreadable'],
])('%j is no day: %s', (typed, reason) => {
  expect(readDay(typed, 'es', now, city.timeZone)).toEqual({ ok: false, reason })
})

const boroughs = city.boroughs.map(({ id }) => id)
const why = (id: string, given: Given): Wrong['why'] | undefined =>
  wrongWith(questionOf(survey, id) as Question, given, boroughs)?.why

test.each<[string, Given, Wrong['why'] | undefined]>([
  ['alcaldia', { type: 'borough', borough: 'tlalpan' }, undefined],
  ['alcaldia', { type: 'borough', borough: 'narnia' }, 'unfit'],
  ['alcaldia', { type: 'pin', latitude: 19, longitude: -99 }, 'unfit'],
  ['alcaldia', { type: 'declined' }, undefined],
  ['anos', { type: 'declined' }, 'unfit'],
  ['anos', { type: 'number', number: 110 }, undefined],
  ['anos', { type: 'number', number: 111 }, 'outside'],
  ['anos', { type: 'number', number: 1.5 }, 'fraction'],
  ['anos', { type: 'number', number: Number.NaN }, 'unfit'],
  ['horas', { type: 'number', number: 0.1 + 0.2 }, undefined],
  ['palabra', { type: 'text', text: 'x'.repeat(41) }, 'long'],
  ['palabra', { type: 'text', text: ' ' }, 'blank'],
  ['palabra', { type: 'text', text: 'ana@example.org' }, 'email'],
  ['orgullo', { type: 'number', number: 0 }, 'outside'],
  ['orgullo', { type: 'yes-no', yes: true }, 'unfit'],
  ['dentro-de-20', { type: 'choice', option: 'verde' }, undefined],
  ['dentro-de-20', { type: 'choice', option: 'verde', own: 'mía' }, 'unfit'],
  ['dentro-de-20', { type: 'choice', option: 'otra', own: 'mía' }, undefined],
  ['dentro-de-20', { type: 'skipped' }, 'required'],
  ['lugar', { type: 'pin', latitude: 91, longitude: 0 }, 'unfit'],
  ['lugar', { type: 'pin', latitude: 19.4, longitude: -99.1 }, undefined],
  ['estorba', { type: 'choices', options: [] }, 'few'],
  ['estorba', { type: 'choices', options: ['agua', 'agua'] }, 'unfit'],
  ['estorba', { type: 'choices', options: ['agua', 'renta', 'aire', 'corrupcion'] }, 'many'],
  ['orden', { type: 'ranking', order: ['cuidar', 'abrir'] }, 'order'],
  ['orden', { type: 'ranking', order: ['cuidar', 'abrir', 'innovar'] }, undefined],
  ['fecha', { type: 'day', day: '1909-12-31' }, 'early'],
  ['fecha', { type: 'day', day: '1985-02-30' }, 'unfit'],
  ['fecha', { type: 'day', day: '1985-09-19' }, undefined],
])('%s answered by %j: %s', (id, given, wrong) => {
  expect(why(id, given)).toBe(wrong)
})

test('a text repeats an answer; without one the sentence that would is left out', () => {
  const saying = sayingIn('es', city.boroughs)
  const words = (questionOf(survey, 'falta') as Question).ask
  const lacks = '¿Qué le falta para ser la que imaginas?'
  expect(said(words, survey, { palabra: { type: 'text', text: 'gris' } }, saying)).toBe(
    `Dijiste «gris» de la ciudad de hoy. ${lacks}`,
  )
  expect(said(words, survey, { palabra: { type: 'skipped' } }, saying)).toBe(lacks)
  const alone = { es: 'Dijiste {palabra}', en: 'You said {palabra}' }
  expect(said(alone, survey, {}, saying)).toBe('Dijiste …')
})
