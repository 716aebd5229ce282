import { Resvg } from '@resvg/resvg-js'
import { create } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { codeOf, posterSvg } from '../../bots/picture/poster.ts'
import { pictureKey, renderPicture } from '../../bots/picture/render.ts'
import { sizes } from '../../bots/picture/size.ts'
import type { Poster } from '../../core/reply.ts'

const { width, height } = sizes.poster
const posterOf = (change: Partial<Poster> = {}): Poster => ({
  type: 'poster',
  title: 'Captar la lluvia en las escuelas y los mercados de Iztapalapa',
  link: 'https://voces.example.org/p/12',
  city: 'Ciudad de México',
  language: 'es',
  alternative: '',
  ...change,
})
const linesOf = (poster: Poster): string[] =>
  [...posterSvg(poster).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '')

/** Decoded by another library than the one that wrote it, as a phone's gallery would. RGBA. */
function decoded(png: Buffer): Buffer {
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels
}

/** 'dark', 'light', or undefined where the pixels of a square are not all the same. */
function tone(pixels: Buffer, left: number, top: number, side: number): 'dark' | 'light' | undefined {
  let dark = 0
  let light = 0
  for (let y = top; y < top + side; y++) {
    for (let x = left; x < left + side; x++) {
      const red = pixels.readUInt8(4 * (y * width + x))
      if (red < 16) dark++
      if (red > 239) light++
    }
  }
  return dark === side * side ? 'dark' : light === side * side ? 'light' : undefined
}

const links = [
  'https://voces.example.org/p/12',
  'https://t.me/voces_cdmx_bot?start=p_34999',
  'https://wa.me/525550001234?text=Quiero%20leer%20la%20propuesta%2034999',
]

describe('the QR of a poster', () => {
  it.each(links)('of %s stands in the picture module by module, with its quiet zone', async (link) => {
    const pixels = decoded(await renderPicture(posterOf({ link })))
    const { modules } = create(link, { errorCorrectionLevel: 'Q' })
    const { module, left, top } = codeOf(link)
    for (let row = -4; row < modules.size + 4; row++) {
      for (let column = -4; column < modules.size + 4; column++) {
        const within = [row, column].every((at) => at >= 0 && at < modules.size)
        const expected = within && modules.get(row, column) ? 'dark' : 'light'
        const seen = tone(pixels, left + column * module, top + row * module, module)
        if (seen !== expected) expect.fail(`row ${row}, column ${column}: ${seen} instead of ${expected}`)
      }
    }
  })

  it('has modules of more than a millimetre on a sheet of A6, which a phone reads at arm’s length', () => {
    for (const link of links) expect((codeOf(link).module * 105) / width).toBeGreaterThan(1)
  })
})

describe('the words of a poster', () => {
  it.each([
    ['es', 'Firma con tu celular'],
    ['en', 'Sign with your phone'],
  ] as const)('in %s say the whole title, what to do, where it is, and whose city', (language, call) => {
    const lines = linesOf(posterOf({ language }))
    const at = lines.indexOf(call)
    expect(lines.slice(0, at).join(' ')).toBe(posterOf().title)
    expect(lines.slice(at)).toEqual([call, 'voces.example.org/p/12', 'Voces · Ciudad de México'])
  })

  it.each([
    ['a title as long as a paragraph', 'Que ninguna obra pública se empiece sin consulta '.repeat(20)],
    ['a word without end', 'ñ'.repeat(500)],
    ['nothing that can be drawn', '🎉🎉'],
    ['markup', '</text><script>alert(1)</script> & "más"'],
  ])('stay above the code with %s', (_, title) => {
    const svg = posterSvg(posterOf({ title }))
    const places = [...svg.matchAll(/<text[^>]* y="(\d+)" font-size="(\d+)"/g)].map(([, y]) => Number(y))
    const call = places.indexOf(722)
    expect(call).toBeGreaterThan(0)
    for (const y of places.slice(0, call)) expect(y).toBeLessThan(640)
    expect(places[0]).toBeGreaterThan(90)
    expect(svg).not.toContain('<script>')
  })

  it('do not hold a link that nobody would type', () => {
    expect(linesOf(posterOf({ link: links[2] ?? '' })).some((line) => line.includes('wa.me'))).toBe(false)
  })
})

it('another link makes another picture, and the same one is drawn once', async () => {
  expect(pictureKey(posterOf())).toBe(pictureKey(posterOf({ alternative: 'other words' })))
  expect(pictureKey(posterOf())).not.toBe(pictureKey(posterOf({ link: links[1] ?? '' })))
  expect(await renderPicture(posterOf())).toBe(await renderPicture(posterOf()))
})

it('is small enough for every chat', async () => {
  for (const link of links) expect((await renderPicture(posterOf({ link }))).length).toBeLessThan(120_000)
})
