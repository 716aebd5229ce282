import { Resvg } from '@resvg/resvg-js'
import jsQR from 'jsqr'
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

const links = [
  'https://voces.example.org/p/12',
  'https://t.me/voces_cdmx_bot?start=p_34999',
  'https://wa.me/525550001234?text=Quiero%20leer%20la%20propuesta%2034999',
]

const read = (pixels: Buffer) => jsQR.default(new Uint8ClampedArray(pixels), width, height)?.data

/** A sheet as a street leaves it: a square of so many pixels torn out of the middle of the QR. */
function torn(pixels: Buffer, link: string, side: number): Buffer {
  const { modules, module, left, top } = codeOf(link)
  const middle = Math.round((module * modules.size - side) / 2)
  const worn = Buffer.from(pixels)
  for (let y = top + middle; y < top + middle + side; y++) {
    const from = 4 * (y * width + left + middle)
    worn.fill(255, from, from + 4 * side)
  }
  return worn
}

describe('the QR of a poster', () => {
  it.each(links)('of %s is read from the picture, also when it is torn', async (link) => {
    const pixels = decoded(await renderPicture(posterOf({ link })))
    expect(read(pixels)).toBe(link)
    expect(read(torn(pixels, link, 160))).toBe(link)
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
