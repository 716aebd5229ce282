import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it, vi } from 'vitest'
import { remembered } from '../../bots/picture/cache.ts'
import { bold } from '../../bots/picture/font.ts'
import { palettePng } from '../../bots/picture/png.ts'
import { progressSvg } from '../../bots/picture/progress.ts'
import { pictureKey, renderPicture } from '../../bots/picture/render.ts'
import { sizes } from '../../bots/picture/size.ts'
import { steps } from '../../bots/picture/steps.ts'
import { drawable, wrap } from '../../bots/picture/title.ts'
import type { Progress } from '../../core/reply.ts'

const tiers = [5_000, 10_000, 50_000]
const pictureOf = (change: Partial<Progress> = {}): Progress => ({
  type: 'progress',
  title: 'Agua limpia para Iztapalapa',
  count: 4_990,
  tiers,
  language: 'es',
  alternative: '4,990 firmas',
  ...change,
})

const { width, height } = sizes.progress

/** The words of a picture, one entry for each line that is drawn. */
const linesOf = (picture: Progress): string[] =>
  [...progressSvg(picture).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '')

/** Decoded by another library than the one that made it, as a chat's own viewer would. RGBA. */
function decoded(png: Buffer): Buffer {
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels
}

/** How many pixels of a stretch of the picture are nearly white: only words are. */
function ink(pixels: Buffer, area: { left: number; right: number; top: number; bottom: number }): number {
  let inked = 0
  for (let y = area.top; y < area.bottom; y++) {
    for (let x = area.left; x < area.right; x++) {
      const at = 4 * (y * width + x)
      if (pixels.readUInt8(at) > 200 && pixels.readUInt8(at + 2) > 200) inked++
    }
  }
  return inked
}

const titleArea = { left: 0, right: width, top: 0, bottom: 190 }

const hostile: Record<string, string> = {
  markup: '<script>alert("x")</script>',
  'an ampersand': 'Agua & tierra &amp; &#x0; libertad',
  'a closing tag': '</text></svg>]]><image href="file:///etc/passwd"/>',
  'a very long word': 'ñ'.repeat(5_000),
  'very many words': 'agua para todas '.repeat(2_000),
  emoji: '🎉🇲🇽👩‍👩‍👧‍👦 1️⃣ Parque',
  nothing: '',
  'spaces alone': ' \n\t\u00a0 ',
  'right to left': 'حق الماء للجميع',
  'right-to-left marks': '\u202eaugA\u202c \u200fparque',
  'control characters': 'Agua\u0000\u0008\ufffe\uffff limpia',
  'half a character': 'Agua \ud83c limpia \udf89',
  'a heap of accents': `a${'\u0301'.repeat(400)}gua`,
}

describe('the way through the tiers', () => {
  it.each([
    [0, ['next', 'later', 'later'], 5_000, 0],
    [4_999, ['next', 'later', 'later'], 5_000, 4_999 / 5_000],
    [5_000, ['reached', 'next', 'later'], 10_000, 0],
    [7_500, ['reached', 'next', 'later'], 10_000, 0.5],
    [49_999, ['reached', 'reached', 'next'], 50_000, 39_999 / 40_000],
    [50_000, ['reached', 'reached', 'reached'], undefined, undefined],
    [1_200_000, ['reached', 'reached', 'reached'], undefined, undefined],
  ])('at %i signatures the steps are %j', (count, states, tier, share) => {
    const way = steps(count, tiers)
    expect(way.map((step) => step.state)).toEqual(states)
    const next = way.find((step) => step.state === 'next')
    expect(next?.tier).toBe(tier)
    expect(next?.share).toBe(share)
  })

  it('the last missing signature leaves the bar unfilled, and the first one shows', () => {
    const bars = (count: number) =>
      [...progressSvg(pictureOf({ count })).matchAll(/<rect x="56" [^>]*?width="([\d.]+)"/g)].map(
        ([, extent]) => Number(extent),
      )
    const [track = 0, almost = 0] = bars(4_999)
    expect(almost).toBeLessThan(track - 10)
    expect(bars(1)[1]).toBeGreaterThan(20)
    expect(bars(0)).toEqual([track])
    expect(bars(5_000)).toEqual([track, track])
  })

  it('every reached tier has a check mark', () => {
    const checks = (count: number) => progressSvg(pictureOf({ count })).match(/<path /g)?.length ?? 0
    expect([0, 4_999, 5_000, 49_999, 50_000].map(checks)).toEqual([0, 0, 1, 2, 3])
  })
})

describe('the words', () => {
  it.each<[number, Progress['language'], string, string, string]>([
    [0, 'es', '0', 'firmas', 'Primera meta: 5,000'],
    [1, 'es', '1', 'firma', 'Faltan 4,999 para 5,000'],
    [4_990, 'es', '4,990', 'firmas', 'Faltan 10 para 5,000'],
    [4_999, 'es', '4,999', 'firmas', 'Falta 1 para 5,000'],
    [5_000, 'es', '5,000', 'firmas', 'Faltan 5,000 para 10,000'],
    [49_999, 'es', '49,999', 'firmas', 'Falta 1 para 50,000'],
    [1_200_000, 'es', '1,200,000', 'firmas', '¡Todas las metas alcanzadas!'],
    [0, 'en', '0', 'signatures', 'First goal: 5,000'],
    [1, 'en', '1', 'signature', '4,999 more to reach 5,000'],
    [9_999, 'en', '9,999', 'signatures', '1 more to reach 10,000'],
    [50_000, 'en', '50,000', 'signatures', 'All goals reached!'],
  ])('%i in %s are %s %s: %s', (count, language, ...said) => {
    expect(linesOf(pictureOf({ count, language })).slice(1, 4)).toEqual(said)
  })

  it('a consultation of one tier has one goal, and one without tiers has none', () => {
    expect(linesOf(pictureOf({ count: 9, tiers: [9] }))).toContain('¡Meta alcanzada!')
    expect(linesOf(pictureOf({ tiers: [] }))).toEqual(['Agua limpia para Iztapalapa', '4,990', 'firmas'])
  })

  it('many tiers are all shown as steps, of which the next is labelled', () => {
    const many = Array.from({ length: 24 }, (_, index) => 1_000 * (index + 1))
    const picture = pictureOf({ tiers: many, count: 3_500 })
    expect(progressSvg(picture).match(/<circle r=/g)).toHaveLength(24)
    expect(linesOf(picture).slice(4)).toEqual(['4,000'])
    expect(progressSvg(picture)).not.toMatch(/(width|height|r)="-/)
  })

  it('every word stands out from what is behind it by 4.5 to 1 or more', () => {
    const svg = progressSvg(pictureOf({ count: 7_000 }))
    const inks = new Set([...svg.matchAll(/<text[^>]*fill="(#\w+)"/g)].map(([, fill]) => fill ?? ''))
    const grounds = [/<rect[^>]*fill="(#\w+)"/, /<g fill="none" stroke="(#\w+)"/].map(
      (pattern) => pattern.exec(svg)?.[1] ?? '',
    )
    expect(inks.size).toBe(3)
    for (const front of inks) {
      for (const back of grounds) expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('the title', () => {
  it('what cannot be drawn is left out, and a word with a foreign letter becomes an ellipsis', () => {
    expect(drawable('🎉 Parque 🌳 para   todas', bold)).toBe('Parque para todas')
    expect(drawable('Парк für alle', bold)).toBe('… für alle')
    expect(drawable('حق الماء', bold)).toBe('')
    expect(drawable('Ａgua ﬁrme', bold)).toMatch(/^Agua (fi|ﬁ)rme$/)
    expect(drawable('cafe\u0301', bold)).toBe('café')
  })

  it('a short title is whole, a long one has two lines and ends in an ellipsis after a word', () => {
    expect(wrap('Agua para todas', bold, 52, 888, 2)).toEqual(['Agua para todas'])
    const long = wrap('Un parque lineal en lugar del segundo piso: árboles, bancas, agua', bold, 52, 888, 2)
    expect(long).toEqual(['Un parque lineal en lugar del', 'segundo piso: árboles, bancas…'])
  })

  it.each(Object.entries(hostile))(
    'with %s, it takes at most two lines, all inside the picture',
    async (_, title) => {
      const picture = pictureOf({ title })
      const lines = linesOf(picture)
      expect(lines.indexOf('4,990')).toBeGreaterThanOrEqual(1)
      expect(lines.indexOf('4,990')).toBeLessThanOrEqual(2)
      const pixels = decoded(await renderPicture(picture))
      expect(ink(pixels, titleArea)).toBeGreaterThan(500)
      expect(ink(pixels, { ...titleArea, left: width - 40 })).toBe(0)
    },
  )
})

describe('the PNG', () => {
  it('is one of 1000 by 560, opaque and smaller than 40 kB', async () => {
    const png = await renderPicture(
      pictureOf({ title: 'Un parque lineal en lugar del segundo piso de la calzada' }),
    )
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1000, 560])
    expect(png.length).toBeLessThan(40_000)
    expect(decoded(png).every((byte, index) => index % 4 !== 3 || byte === 255)).toBe(true)
  })

  it('shows the title, so its typeface was found', async () => {
    const short = ink(decoded(await renderPicture(pictureOf({ title: 'Agua' }))), titleArea)
    const long = ink(decoded(await renderPicture(pictureOf({ title: 'Agua limpia y segura' }))), titleArea)
    expect(short).toBeGreaterThan(1_000)
    expect(long).toBeGreaterThan(3 * short)
  })

  it('has the same bytes when it is drawn anew', async () => {
    const first = await renderPicture(pictureOf())
    vi.resetModules()
    const anew = await import('../../bots/picture/render.ts')
    const second = await anew.renderPicture(pictureOf())
    expect(second).not.toBe(first)
    expect(second.equals(first)).toBe(true)
  })

  it('is drawn once for those who ask at the same time', async () => {
    const [first, second] = await Promise.all([renderPicture(pictureOf()), renderPicture(pictureOf())])
    expect(second).toBe(first)
  })

  it('shows the very pixels it was made of', async () => {
    const image = new Resvg(progressSvg(pictureOf({ tiers: [] })), {
      font: { loadSystemFonts: false },
    }).render()
    const png = await palettePng(image)
    expect(png && decoded(png).equals(image.pixels)).toBe(true)
  })

  it('has no palette when there are more colours than one holds', async () => {
    const imageOf = (colours: number) => {
      const pixels = Buffer.alloc(4 * colours)
      for (let colour = 0; colour < colours; colour++) pixels.writeUInt32BE(colour * 256 + 255, 4 * colour)
      return { width: colours, height: 1, pixels }
    }
    expect(await palettePng(imageOf(256))).toBeInstanceOf(Buffer)
    expect(await palettePng(imageOf(257))).toBeUndefined()
  })
})

describe('the key of a picture', () => {
  it('follows what is drawn and nothing else', () => {
    const key = pictureKey(pictureOf())
    expect(key).toMatch(/^[\w-]{22}$/)
    expect(
      pictureKey(pictureOf({ alternative: 'other words', title: ' Agua  limpia para Iztapalapa 🎉' })),
    ).toBe(key)
    const others = [{ count: 4_991 }, { title: 'Agua' }, { language: 'en' as const }, { tiers: [5_000] }]
    expect(new Set([key, ...others.map((other) => pictureKey(pictureOf(other)))]).size).toBe(5)
  })
})

describe('what is remembered', () => {
  it('is the last asked for, and a failure is tried again', async () => {
    const asked: string[] = []
    const remember = remembered<string>(2)
    const ask = (key: string) =>
      remember(key, async () => {
        asked.push(key)
        if (key === 'broken') throw new Error('no ink')
        return key
      })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(key)
    expect(asked).toEqual(['a', 'b', 'c', 'b'])
    await expect(ask('broken')).rejects.toThrow('no ink')
    await expect(ask('broken')).rejects.toThrow('no ink')
    expect(asked.slice(4)).toEqual(['broken', 'broken'])
  })
})

/** Contrast of two colours (#rrggbb) as WCAG 2.2 defines it, 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
