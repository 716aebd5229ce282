import { word } from '../../language/say.ts'
import type { Bars, Language, ResultPart, ResultPicture, ResultRow, Scale, Tiles } from '../../reply.ts'
import type { Question } from '../question.ts'
import { questionWords, type Where } from './label.ts'
import { layoutOf } from './layout.ts'
import type { Shown } from './result.ts'
import { introOf, keptBackWords, partOf, rowWords } from './telling.ts'
import { cornerOf } from './tile.ts'

/** Rows that a picture shows of one part; the words have all of them. */
const most = 20
/** Characters of the text beside a picture, which is a caption in some chats. */
const longest = 900

/** The results of one question as a picture. Undefined: there is nothing to draw. */
export function resultPicture(
  question: Question,
  shown: readonly Shown[],
  notes: readonly string[],
  where: Where,
): ResultPicture | undefined {
  const { language } = where
  const drawing = drawingOf(question, shown, where)
  if (!drawing) return undefined
  const intro = introOf(question, language)
  return {
    type: 'result',
    title: questionWords(question, language),
    drawing,
    notes: [
      ...(intro ? [intro] : []),
      ...(drawing.type === 'tiles' && drawing.tiles.every(({ name }) => name === '')
        ? [word(language, 'results.squares', { kilometres: Math.round(stepOf(shown) * kilometres) })]
        : []),
      ...keptBackWords(shown, language),
      ...notes,
    ],
    language,
    alternative: alternativeOf(question, shown, where),
  }
}

function drawingOf(
  question: Question,
  shown: readonly Shown[],
  where: Where,
): Bars | Scale | Tiles | undefined {
  const told = shown.filter(({ people }) => people !== undefined)
  const parts = told.map((one) => partOf(question, one, where))
  if (parts.every(({ rows }) => rows.length === 0)) return undefined
  if (question.type === 'place')
    return tilesOf(told, parts, where) ?? { type: 'bars', parts: brief(parts, where) }
  return question.type === 'scale' ? { type: 'scale', parts } : { type: 'bars', parts: brief(parts, where) }
}

const brief = (parts: readonly ResultPart[], { language }: Where): ResultPart[] =>
  parts.map(({ rows, ...part }) => ({ ...part, rows: briefRows(rows, language) }))

function briefRows(rows: readonly ResultRow[], language: Language): readonly ResultRow[] {
  const left = rows.length - most
  return left > 0
    ? [...rows.slice(0, most), { label: word(language, 'results.more-lines', { count: left }), values: [] }]
    : rows
}

/** Boroughs where a city has them on its map, or squares where people shared points; undefined where it is both. */
function tilesOf(shown: readonly Shown[], parts: readonly ResultPart[], { city }: Where): Tiles | undefined {
  const values = shown.flatMap(({ lines }) => lines.map(({ value }) => value))
  const points = values.flatMap((value) => cornerOf(value) ?? [])
  if (points.length > 0 && points.length < values.length) return undefined
  const zero = { share: 0, told: '0%' }
  const at = (value: string) =>
    parts.flatMap(({ rows, series }, part) => {
      if (rows.length === 0) return []
      const place = shown[part]?.lines.findIndex((line) => line.value === value) ?? -1
      return rows[place]?.values ?? series.map(() => zero)
    })
  const tiles =
    points.length > 0
      ? squares(shown, at)
      : [...layoutOf(city)].map(([id, tile]) => ({
          ...tile,
          name: city.boroughs.find((borough) => borough.id === id)?.name ?? id,
          values: at(id),
        }))
  return {
    type: 'tiles',
    parts: parts.map(({ rows, ...part }) => ({ ...part, isDrawn: rows.length > 0 })),
    columns: Math.max(...tiles.map(({ column }) => column)) + 1,
    rows: Math.max(...tiles.map(({ row }) => row)) + 1,
    tiles,
  }
}

/** Of a degree. */
const kilometres = 111

/** Columns and rows of a map of squares at most: what lies farther off is told in words. */
const widest = 8

function squares(
  shown: readonly Shown[],
  at: (value: string) => Tiles['tiles'][number]['values'],
): Tiles['tiles'] {
  const [most] = [...shown].sort((one, other) => (other.people ?? 0) - (one.people ?? 0))
  const corners = [...new Set((most?.lines ?? []).map(({ value }) => value))].flatMap((value) => {
    const corner = cornerOf(value)
    return corner ? [{ value, ...corner }] : []
  })
  const step = stepOf(shown)
  const index = (degrees: number) => Math.round(degrees / step)
  // The most people lie first: the map is around them.
  const around = (of: (corner: (typeof corners)[number]) => number) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const corner of corners) {
      const place = index(of(corner))
      if (Math.max(high, place) - Math.min(low, place) >= widest) continue
      low = Math.min(low, place)
      high = Math.max(high, place)
    }
    return { low, high }
  }
  const [north, east] = [around(({ latitude }) => latitude), around(({ longitude }) => longitude)]
  return corners.flatMap(({ value, latitude, longitude }) => {
    const [row, column] = [north.high - index(latitude), index(longitude) - east.low]
    const isOn = row >= 0 && column >= 0 && row <= north.high - north.low && column <= east.high - east.low
    return isOn ? [{ name: '', column, row, values: at(value) }] : []
  })
}

/** Degrees of the side of a square. */
const stepOf = (shown: readonly Shown[]): number =>
  shown.flatMap(({ lines }) => lines.flatMap(({ step }) => step ?? []))[0] ?? 1

/** The same figures in words, as many as a caption holds. */
function alternativeOf(question: Question, shown: readonly Shown[], where: Where): string {
  const { language } = where
  const parts = shown.map((one) => partOf(question, one, where))
  const words = parts.flatMap(({ name, base, rows, series, sums }) => [
    `${name}: ${base}.`,
    ...rows.map((row, place) => `${rowWords(row, series, language)}${place === rows.length - 1 ? '.' : ';'}`),
    ...sums.map((sum) => (sum.endsWith('.') ? sum : `${sum}.`)),
  ])
  const told: string[] = [questionWords(question, language)]
  let length = told[0]?.length ?? 0
  for (const [place, one] of words.entries()) {
    length += one.length + 1
    if (length > longest)
      return [...told, `${word(language, 'results.more-lines', { count: words.length - place })}.`].join(' ')
    told.push(one)
  }
  return told.join(' ')
}
