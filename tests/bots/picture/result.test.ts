import { describe, expect, test } from 'vitest'
import { bold, regular } from '../../../bots/picture/font.ts'
import { renderPicture } from '../../../bots/picture/render.ts'
import { resultSvg } from '../../../bots/picture/result/stack.ts'
import { sizeOf } from '../../../bots/picture/size.ts'
import { languages, type ResultPicture } from '../../../core/reply.ts'
import type { Question } from '../../../core/survey/question.ts'
import { questionsOf } from '../../../core/survey/questions.ts'
import { resultPicture } from '../../../core/survey/results/picture.ts'
import { resultsOf } from '../../../core/survey/results/result.ts'
import { plainCount } from '../../core/survey/results/plain-count.ts'
import { demoSurvey } from '../../core/world/surveys.ts'
import { city } from '../../core/world.ts'
import { answersOf, luck } from '../../prisma/survey/crowd.ts'

const survey = demoSurvey()
const random = luck(5)
const people = (count: number, weight?: () => number) =>
  Array.from({ length: count }, () => ({
    answers: answersOf(survey, random),
    ...(weight && { weight: weight() }),
  }))
const crowds = {
  'a crowd': [plainCount(survey, 'phone', people(600))],
  'a crowd and stands, weighted': [
    plainCount(
      survey,
      'phone',
      people(400, () => 0.5 + random()),
    ),
    plainCount(survey, 'stand', people(90)),
  ],
  'a few, of whom much is kept back': [
    plainCount(survey, 'chat', people(40)),
    plainCount(survey, 'stand', people(9)),
  ],
}

const pictures = Object.entries(crowds).flatMap(([who, counts]) => {
  const results = resultsOf(survey, counts, 5)
  return questionsOf(survey).flatMap(({ question }) =>
    languages.flatMap((language) => {
      const picture = resultPicture(question, results[question.id] ?? [], ['Contado hoy.'], {
        language,
        city,
      })
      return picture ? [{ who, id: question.id, language, picture }] : []
    }),
  )
})

interface Word {
  x: number
  y: number
  size: number
  face: typeof bold
  text: string
  centred: boolean
}

const unescaped = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
const wordsOf = (picture: ResultPicture): Word[] =>
  [
    ...resultSvg(picture).matchAll(
      /<text x="([-\d.]+)" y="([-\d.]+)" font-size="(\d+)" font-weight="(\d+)" fill="[^"]+"( text-anchor="middle")?>([^<]*)</g,
    ),
  ].map(([, x, y, size, weight, centred, text = '']) => ({
    x: Number(x),
    y: Number(y),
    size: Number(size),
    face: weight === '700' ? bold : regular,
    text: unescaped(text),
    centred: centred !== undefined,
  }))

describe('the picture of results', () => {
  test('is drawn of every kind of question, in both languages', () => {
    expect(pictures.length).toBeGreaterThan(60)
    expect(new Set(pictures.map(({ picture }) => picture.drawing.type))).toEqual(
      new Set(['bars', 'scale', 'tiles']),
    )
  })

  test.each(pictures)('keeps its words inside and legible: $id of $who in $language', ({ picture }) => {
    const { width, height } = sizeOf(picture)
    const words = wordsOf(picture)
    expect(words.length).toBeGreaterThan(2)
    for (const { x, y, size, face, text, centred } of words) {
      // Shown some 340 wide, 28 is as small as the text of buttons is there.
      expect(size).toBeGreaterThanOrEqual(28)
      const wide = face.width(text, size)
      const left = centred ? x - wide / 2 : x
      expect(left, text).toBeGreaterThanOrEqual(40)
      expect(left + wide, text).toBeLessThanOrEqual(width - 40)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(height - 20)
    }
    expect(resultSvg(picture)).not.toMatch(/(width|height|x|y)="-|NaN|undefined/)
  })

  test.each(pictures)('says the same figures beside it: $id of $who in $language', ({ picture }) => {
    const { drawing, alternative } = picture
    expect(alternative.length).toBeLessThanOrEqual(1_000)
    if (drawing.type === 'tiles') return
    const said = drawing.parts.flatMap(({ rows }) =>
      rows.flatMap(({ values }) => values.map(({ told }) => told)),
    )
    for (const told of said.slice(0, 8)) expect(alternative).toContain(told)
  })

  test('puts each borough where its neighbours are, and breaks no name', () => {
    const tiles = pictures.find(({ id }) => id === 'alcaldia')?.picture.drawing
    if (tiles?.type !== 'tiles') throw new Error('no map')
    expect(tiles.tiles).toHaveLength(16)
    expect(new Set(tiles.tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(16)
    const at = (name: string) => tiles.tiles.find((tile) => tile.name === name) ?? { column: 99, row: 99 }
    for (const [one, other] of [
      ['Cuauhtémoc', 'Venustiano Carranza'],
      ['Benito Juárez', 'Iztapalapa'],
      ['Tlalpan', 'Milpa Alta'],
      ['Tláhuac', 'Iztapalapa'],
      ['Gustavo A. Madero', 'Azcapotzalco'],
      ['La Magdalena Contreras', 'Tlalpan'],
    ] as const) {
      const [a, b] = [at(one), at(other)]
      expect(Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row)), `${one}, ${other}`).toBe(1)
    }
    const [first] = pictures.filter(({ id }) => id === 'alcaldia')
    const words = first ? wordsOf(first.picture).map(({ text }) => text) : []
    expect(words).toEqual(expect.arrayContaining(['Azcapotzalco', 'Cuauhtémoc', 'Venustiano', 'Carranza']))
  })

  test('says with stripes and names, not by colour alone, who is who', () => {
    const two = pictures.find(({ who, id }) => who.includes('stands') && id === 'primero')
    const svg = two ? resultSvg(two.picture) : ''
    expect(svg).toContain('fill="url(#stripes)"')
    expect(svg).toContain('Ponderado')
    expect(svg).toContain('En los puestos de la ciudad')
  })

  test('stays whole with the longest words that a file may hold', async () => {
    const long = (most: number) => 'Wañorquestalmente '.repeat(most).slice(0, most).trim()
    const question: Question = {
      type: 'choice',
      id: 'larga',
      ask: { es: long(300), en: long(300) },
      required: false,
      decline: false,
      order: 'given',
      options: Array.from({ length: 20 }, (_, place) => ({ id: `o${place}`, es: long(60), en: long(60) })),
    }
    const one = { ...survey, sections: [{ title: survey.title, questions: [question] }] }
    const said = question.options.flatMap(({ id }) =>
      Array.from({ length: 9 }, () => ({ answers: { larga: { type: 'choice' as const, option: id } } })),
    )
    const results = resultsOf(one, [plainCount(one, 'phone', said)], 5)
    const picture = resultPicture(question, results.larga ?? [], [long(100)], { language: 'es', city })
    if (!picture) throw new Error('no picture')
    for (const { x, face, text, size } of wordsOf(picture))
      expect(x + face.width(text, size)).toBeLessThanOrEqual(960)
    const png = await renderPicture(picture)
    expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(sizeOf(picture))
    expect(png.length).toBeLessThan(400_000)
  })
})
