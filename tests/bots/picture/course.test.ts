import { describe, expect, test } from 'vitest'
import { courseSvg } from '../../../bots/picture/course.ts'
import { bold } from '../../../bots/picture/font.ts'
import { pictureKey, renderPicture } from '../../../bots/picture/render.ts'
import { sizeOf } from '../../../bots/picture/size.ts'
import type { CoursePicture } from '../../../core/reply.ts'

const weeks = ['10-05', '10-12', '10-19', '10-26', '11-02', '11-09', '11-16', '11-23']

const pictureOf = (some: Partial<CoursePicture> = {}): CoursePicture => ({
  type: 'course',
  title: 'Captar la lluvia en las escuelas y los mercados',
  count: 4_990,
  recent: 212,
  by: 'week',
  bars: [12, 340, 1_234, 1_780, 802, 410, 200, 212].map((count, index) => ({
    from: `2026-${weeks[index]}`,
    count,
  })),
  places: [
    { name: 'Iztapalapa', count: 2_310 },
    { name: 'La Magdalena Contreras', count: 640 },
    { name: 'Otras', count: 2_040 },
  ],
  language: 'es',
  alternative: 'words',
  ...some,
})

const wordsOf = (picture: CoursePicture): string[] =>
  [...courseSvg(picture).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '')

describe('the picture of a course', () => {
  test('says how many there are, how many lately, each week and each place', () => {
    expect(wordsOf(pictureOf())).toEqual(
      expect.arrayContaining(['4,990', 'firmas', '+212 en 7 días', '1,780', '23 nov', 'Iztapalapa', '2,310']),
    )
  })

  test('says it in the language of the person', () => {
    const words = wordsOf(pictureOf({ language: 'en' }))
    expect(words).toEqual(
      expect.arrayContaining(['signatures', '+212 in 7 days', 'Nov 23', 'Where they live']),
    )
  })

  test('says that there are too few where no place may be told', () => {
    expect(
      wordsOf(pictureOf({ places: [] }))
        .slice(-2)
        .join(' '),
    ).toBe('Todavía son pocas para contarlas por alcaldía.')
  })

  test.each([
    [
      'by day, with numbers as long as they come',
      {
        by: 'day' as const,
        bars: Array.from({ length: 14 }, (_, day) => ({ from: `2026-11-${day + 10}`, count: 99_999 })),
      },
    ],
    [
      'with nothing yet',
      { count: 0, recent: 0, bars: pictureOf().bars.map(({ from }) => ({ from, count: 0 })), places: [] },
    ],
    ['with a title that nothing of can be drawn', { title: '🎉🎉' }],
    [
      'with the longest words',
      {
        title: 'Ñ'.repeat(70),
        count: 9_209_944,
        places: Array.from({ length: 6 }, () => ({ name: 'W'.repeat(60), count: 9_209_944 })),
      },
    ],
  ])('keeps all its words inside: %s', (_what, some) => {
    const picture = pictureOf(some)
    for (const [, x, y, size, text] of courseSvg(picture).matchAll(
      /<text x="([-\d.]+)" y="([\d.]+)" font-size="(\d+)"[^>]*>([^<]*)</g,
    )) {
      expect(Number(size)).toBeGreaterThanOrEqual(38)
      expect(Number(x)).toBeGreaterThanOrEqual(40)
      expect(Number(x) + bold.width(text ?? '', Number(size)) * 0.9).toBeLessThanOrEqual(
        sizeOf(picture).width,
      )
      expect(Number(y)).toBeLessThan(sizeOf(picture).height)
    }
    expect(courseSvg(picture)).not.toMatch(/(width|height)="-|NaN/)
  })

  test('is a PNG of the size that the page keeps for it, under 100 kB', async () => {
    const picture = pictureOf()
    const png = await renderPicture(picture)
    expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(sizeOf(picture))
    expect(png.length).toBeLessThan(100_000)
  })

  test('has a key that follows what is drawn', () => {
    expect(pictureKey(pictureOf({ alternative: 'others' }))).toBe(pictureKey(pictureOf()))
    expect(pictureKey(pictureOf({ recent: 3 }))).not.toBe(pictureKey(pictureOf()))
  })
})
