import { describe, expect, test } from 'vitest'
import { bold, regular } from '../../../bots/picture/font.ts'
import { pictureKey, renderPicture } from '../../../bots/picture/render.ts'
import { representationSvg } from '../../../bots/picture/representation.ts'
import { sizeOf } from '../../../bots/picture/size.ts'
import { languages, type RepresentationPicture } from '../../../core/reply.ts'
import { representationPicture } from '../../../core/representation/picture.ts'
import { countedBy } from '../../core/world/counted.ts'
import { city } from '../../core/world.ts'

const people = (each: (place: number) => number) =>
  Object.fromEntries(city.boroughs.map(({ id }, place) => [id, each(place)]))

const crowds: Readonly<Record<string, Record<string, number>>> = {
  'every borough': people((place) => 40 + 30 * place),
  'one borough alone': people((place) => (place === 4 ? 800 : 0)),
  'some kept back': people((place) => (place % 3 === 0 ? 3 : 12)),
}

const pictures = Object.entries(crowds).flatMap(([who, crowd]) =>
  languages.map((language) => {
    const kept = countedBy('Captar la lluvia en las escuelas y los mercados', 0, crowd, 25)
    const picture = representationPicture(kept, ['Counted today.'], language, city)
    if (!picture) throw new Error('nothing to draw')
    return { who, language, picture }
  }),
)

interface Word {
  x: number
  size: number
  text: string
}

/** Words of the heading and the keys, and those of the chart, which stands at an x of its own. */
function wordsOf(picture: RepresentationPicture): { own: Word[]; chart: Word[]; left: number } {
  const svg = representationSvg(picture)
  const [, left = '0'] = /<svg x="(\d+)"/.exec(svg) ?? []
  const own = [
    ...svg.matchAll(/<text x="([-\d.]+)" y="[-\d.]+" font-size="(\d+)" font-weight[^>]*>([^<]*)</g),
  ]
  const chart = [
    ...svg.matchAll(
      /<text dominant-baseline[^>]*font-size="(\d+)"[^>]*?(?:translate\(|x=")([-\d.]+)[^>]*fill="[^"]+">([^<]*)</g,
    ),
  ]
  return {
    own: own.map(([, x, size, text = '']) => ({ x: Number(x), size: Number(size), text })),
    chart: chart.map(([, size, x, text = '']) => ({ x: Number(x), size: Number(size), text })),
    left: Number(left),
  }
}

describe('the picture of whom signatures represent', () => {
  test.each(pictures)('names every borough, legible and inside: $who in $language', ({ picture }) => {
    const { own, chart, left } = wordsOf(picture)
    const { width } = sizeOf(picture)
    for (const { x, size, text } of own) {
      expect(size).toBeGreaterThanOrEqual(28)
      expect(x + bold.width(text, size), text).toBeLessThanOrEqual(width - 40)
    }
    const said = chart
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/ +/g, ' ')
    for (const { name, told } of picture.rows) {
      expect(said).toContain(name)
      expect(said).toContain(told)
    }
    for (const { x, size, text } of chart) {
      expect(size).toBeGreaterThanOrEqual(28)
      expect(left + x + regular.width(text, size), text).toBeLessThanOrEqual(width - 40)
    }
    expect(representationSvg(picture)).not.toMatch(/(width|height)="-|NaN|undefined|style/)
  })

  test.each(pictures)(
    'is drawn as large as it says, in few bytes: $who in $language',
    async ({ picture }) => {
      const png = await renderPicture(picture)
      expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(sizeOf(picture))
      expect(png.length).toBeLessThan(250_000)
    },
  )

  test('draws no bar and no interval of what is kept back', () => {
    const [picture] = pictures.filter(({ who }) => who === 'some kept back').map((one) => one.picture)
    if (!picture) throw new Error('no picture')
    const drawn = picture.rows.filter(({ share }) => share !== undefined)
    expect(drawn.length).toBeGreaterThan(5)
    expect(picture.rows.filter(({ told }) => told === 'no se muestra').length).toBe(16 - drawn.length)
    const chart = representationSvg(picture).split('<svg x=')[1] ?? ''
    const count = (what: RegExp) => chart.match(what)?.length ?? 0
    expect(count(/<path [^>]*fill="#35124f" stroke="#fff7ec"/g)).toBe(drawn.length)
  })

  test('is another when a number is another, and the same for another alternative', () => {
    const [{ picture } = { picture: undefined }] = pictures
    if (!picture) throw new Error('no picture')
    const key = pictureKey(picture)
    expect(pictureKey({ ...picture, alternative: 'other words' })).toBe(key)
    const [first, ...rest] = picture.rows
    if (!first) throw new Error('no row')
    expect(pictureKey({ ...picture, rows: [{ ...first, share: 0.9, high: 0.95 }, ...rest] })).not.toBe(key)
  })
})
