import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionsFile, setQuestions } from '../../../cli/questions.ts'
import { readCity } from '../../../prisma/city.ts'
import { synthesis, synthesisAlike, synthesisOf } from '../../../prisma/meeting/synthesis.ts'
import { CityFileFault } from '../../../prisma/seed/city-file.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore } from '../../city.ts'
import { heldMeeting, type Said } from '../../meeting.ts'

let store: TestStore
const consultation = 'constitucion'

beforeAll(async () => {
  store = await testStore([3], 6)
})
afterAll(() => store.close())

const held = (points: readonly Said[], more: Parameters<typeof heldMeeting>[2] = {}) =>
  transaction(store.pool, (client) => heldMeeting(client, points, more))
const reader = () => ({ client: store.pool, consultation }) as never
const of = (question: string, kind: 'agreement' | 'disagreement' = 'agreement') =>
  synthesisOf({ question, kind, page: 1 }, reader())

test('what several meetings say alike is counted once for each, also when they are published at once', async () => {
  const said = [
    'Que haya agua todos los días en cada colonia',
    'Que haya agua todos los dias, en cada colonia.',
    'QUE HAYA AGUA TODOS LOS DÍAS EN CADA COLONIA',
    'Que haya agua todos los días en todas las colonias',
  ]
  await Promise.all(said.map((words) => held([{ question: 'derechos', words }])))
  // One that says it twice is one meeting, and one of too few people is none.
  await held([
    { question: 'derechos', words: said[0] ?? '' },
    { question: 'derechos', words: said[1] ?? '' },
    { question: 'derechos', kind: 'disagreement', words: said[0] ?? '' },
    { question: 'derechos', words: 'Parques con árboles' },
  ])
  await held([{ question: 'derechos', words: said[0] ?? '' }], { attended: 9 })

  const { alike } = await of('derechos')
  expect(alike.map(({ meetings }) => meetings)).toEqual([5, 1])
  expect(alike[1]?.words).toBe('Parques con árboles')
  expect((await of('derechos', 'disagreement')).alike.map(({ meetings }) => meetings)).toEqual([1])

  const all = await synthesis({}, reader())
  expect(all).toMatchObject({ meetings: 5, few: 1 })
  expect(all.questions.find(({ question }) => question === 'derechos')).toEqual({
    question: 'derechos',
    agreements: 7,
    disagreements: 1,
  })
  expect(all.questions.find(({ question }) => question === 'deberes')).toEqual({
    question: 'deberes',
    agreements: 0,
    disagreements: 0,
  })

  // The original is there in its own words.
  const originals = await synthesisAlike({ alike: alike[0]?.id ?? '', page: 1 }, reader())
  expect(new Set(originals?.originals.map(({ words }) => words))).toEqual(new Set(said))
  expect(await synthesisAlike({ alike: '999999', page: 1 }, reader())).toBe(undefined)
})

test('what differs in a negation, or is alike in empty words alone, is counted apart', async () => {
  const said = [
    'Hay que cobrar el agua según lo que se usa',
    'Hay que no cobrar el agua según lo que se usa',
    'Hay que abrir el mercado según lo que se usa',
    'Que se cobre el agua según el uso',
  ]
  for (const words of said) await held([{ question: 'instituciones', words }])
  const { alike } = await of('instituciones')
  expect(alike.map(({ words, meetings }) => [words, meetings])).toEqual([
    [said[0], 2],
    [said[1], 1],
    [said[2], 1],
  ])
})

test('words are counted by meetings, their forms together, without those that say nothing, as most write them', async () => {
  await held([
    { question: 'deberes', words: 'Cuidar los árboles, los árboles y los árboles de la calle' },
    { question: 'deberes', words: 'Que los árboles no se talen' },
  ])
  await held([{ question: 'deberes', words: 'Cuidemos cada arbol' }])
  await held([{ question: 'deberes', words: 'Sembrar árboles donde faltan' }])
  await held([{ question: 'deberes', words: 'Neighbours should plant trees' }], { language: 'en' })
  await held([{ question: 'deberes', words: 'One tree for each house' }], { language: 'en' })
  const { words } = await of('deberes')
  expect(words[0]).toEqual({ word: 'árboles', meetings: 3 })
  expect(words).toContainEqual({ word: 'tree', meetings: 2 })
  expect(words.map(({ word }) => word)).not.toContain('que')
  // What one meeting alone says is no word of all.
  expect(words.map(({ word }) => word)).not.toContain('sembrar')
})

test('what is discussed can be changed by a file, and what was said of a question stays', async () => {
  const file = JSON.parse(await questionsFile(store)) as { id: string; text: { es: string; en: string } }[]
  expect(file.map(({ id }) => id)).toEqual(['principios', 'derechos', 'deberes', 'instituciones'])
  const text = { es: '¿Qué ciudad queremos?', en: 'Which city do we want?' }
  await expect(setQuestions(store, '[]')).rejects.toThrow(CityFileFault)
  await expect(setQuestions(store, JSON.stringify([...file, ...file]))).rejects.toThrow(/items|twice/)
  await expect(setQuestions(store, JSON.stringify([file[0], file[0]]))).rejects.toThrow(
    'has principios twice',
  )
  await setQuestions(store, JSON.stringify([{ id: 'ciudad', text }, file[1]]))
  expect((await readCity(store)).questions).toEqual([{ id: 'ciudad', text }, file[1]])
  expect((await of('derechos')).alike[0]?.meetings).toBe(5)
})
