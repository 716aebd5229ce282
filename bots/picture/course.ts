import type { CoursePicture, Language } from '../../core/reply.ts'
import { line, round } from './element.ts'
import { bold, regular } from './font.ts'
import { colour, sheet } from './ink.ts'
import { placeLines as places, sizeOf, sizes } from './size.ts'
import { drawable, wrap } from './title.ts'
import { untitled } from './words.ts'

/** As wide as the picture of progress: a third of every size below must still be read. */
const { width } = sizes.progress
const margin = 56
const room = width - 2 * margin
const heading = 830
const chart = { top: 470, base: 690, label: 738 }

interface Words {
  number: Intl.NumberFormat
  day: Intl.DateTimeFormat
  signatures(count: number): string
  recent(count: string): string
  over: Record<CoursePicture['by'], string>
  where: string
  few: readonly string[]
}

const words: Record<Language, Words> = {
  es: {
    number: new Intl.NumberFormat('es-MX'),
    day: new Intl.DateTimeFormat('es-MX', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    signatures: (count) => (count === 1 ? 'firma' : 'firmas'),
    recent: (count) => `+${count} en 7 días`,
    over: { day: 'Por día', week: 'Por semana, desde el lunes' },
    where: 'Dónde viven',
    few: ['Todavía son pocas para', 'contarlas por alcaldía.'],
  },
  en: {
    number: new Intl.NumberFormat('en-US'),
    day: new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    signatures: (count) => (count === 1 ? 'signature' : 'signatures'),
    recent: (count) => `+${count} in 7 days`,
    over: { day: 'By day', week: 'By week, from Monday' },
    where: 'Where they live',
    few: ['Too few yet to count them', 'by borough.'],
  },
}

/** How a proposal goes, as SVG. */
export const courseSvg = (picture: CoursePicture): string =>
  sheet(sizeOf(picture), [
    ...title(picture),
    ...count(picture),
    line(words[picture.language].over[picture.by], regular, 40, margin, 424, colour.lilac),
    ...bars(picture),
    line(words[picture.language].where, regular, 40, margin, heading, colour.lilac),
    ...shares(picture),
  ])

function title({ title: words_, language }: CoursePicture): string[] {
  const text = drawable(words_, bold) || untitled[language]
  const lines = wrap(text, bold, 52, room, 2)
  const first = lines.length === 1 ? 118 : 94
  return lines.map((part, index) => line(part, bold, 52, margin, first + 62 * index, colour.paper))
}

function count({ count: signatures, recent, language }: CoursePicture): string[] {
  const { number, signatures: noun, recent: news } = words[language]
  const digits = number.format(signatures)
  const after = margin + bold.width(digits, 110) + 20
  return [
    line(digits, bold, 110, margin - 4, 272, colour.paper),
    line(noun(signatures), regular, 50, after, 272, colour.paper),
    recent > 0 ? line(news(number.format(recent)), bold, 48, margin, 344, colour.marigold) : '',
  ]
}

/** A bar for each day or week, its number above it and its first day below, where there is room. */
function bars({ bars: all, language }: CoursePicture): string[] {
  const { number, day } = words[language]
  const pitch = room / all.length
  const most = Math.max(1, ...all.map(({ count }) => count))
  const highest = all.findIndex((bar) => bar.count === most)
  const labels = all.map(({ from }) => day.format(Date.parse(from)).replace('.', ''))
  const every = Math.ceil(Math.max(...labels.map((label) => regular.width(label, 38) + 18)) / pitch)
  const fits = all.every(({ count }) => bold.width(number.format(count), 40) + 6 <= pitch)
  const middle = (index: number) => margin + pitch * (index + 0.5)
  const centred = (text: string, face: typeof bold, size: number, index: number, y: number, fill: string) => {
    const wide = face.width(text, size)
    const x = Math.min(Math.max(margin, middle(index) - wide / 2), width - margin - wide)
    return line(text, face, size, x, y, fill)
  }
  return all.flatMap(({ count }, index) => {
    const extent = count === 0 ? 6 : Math.max(12, ((chart.base - chart.top - 54) * count) / most)
    const fill = count === 0 ? colour.track : colour.marigold
    const wide = pitch * 0.62
    const bar = `<rect x="${round(middle(index) - wide / 2)}" y="${round(chart.base - extent)}" width="${round(wide)}" height="${round(extent)}" rx="${round(Math.min(8, extent / 2))}" fill="${fill}"/>`
    const told = count > 0 && (fits || index === highest)
    return [
      bar,
      told
        ? centred(number.format(count), bold, 40, index, round(chart.base - extent - 14), colour.paper)
        : '',
      (all.length - 1 - index) % every === 0
        ? centred(labels[index] ?? '', regular, 38, index, chart.label, colour.lilac)
        : '',
    ]
  })
}

/** A line for each place: its name, its number, and how much of the most it is. */
function shares({ places: all, language }: CoursePicture): string[] {
  const { number, few } = words[language]
  if (all.length === 0) {
    return few.map((part, index) =>
      line(part, regular, 42, margin, places.first + 8 + 50 * index, colour.paper),
    )
  }
  const most = Math.max(...all.map((place) => place.count))
  return all.flatMap(({ name, count }, index) => {
    const y = places.first + places.pitch * index
    const digits = number.format(count)
    const [shown = ''] = wrap(drawable(name, regular), regular, 42, room - bold.width(digits, 42) - 30, 1)
    const length = Math.max(14, (room * count) / most)
    return [
      line(shown, regular, 42, margin, y, colour.paper),
      line(digits, bold, 42, width - margin - bold.width(digits, 42), y, colour.paper),
      `<rect x="${margin}" y="${y + 16}" width="${round(room)}" height="14" rx="7" fill="${colour.ring}"/>`,
      `<rect x="${margin}" y="${y + 16}" width="${round(length)}" height="14" rx="7" fill="${colour.marigold}"/>`,
    ]
  })
}
