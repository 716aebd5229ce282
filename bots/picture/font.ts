import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A face of the pictures' typeface: which characters it has and how wide they are. */
export interface Face {
  file: string
  /** True when the face can draw this one character. */
  has(character: string): boolean
  /** Width of a text in pixels at a size in pixels, without kerning, which only makes it narrower. */
  width(text: string, size: number): number
}

export const family = 'Atkinson Hyperlegible'

/**
 * Reads from an OpenType file what layout needs: `head.unitsPerEm`, the advances of `hmtx`, and the Unicode
 * table (format 4) of `cmap`. Throws when the file has no such table: the pictures would come out without words.
 */
function readFace(file: string): Face {
  const font = readFileSync(file)
  const tables = new Map<string, number>()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index
    tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8))
  }
  const table = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`${file} has no table ${tag}`)
    return offset
  }

  const unitsPerEm = font.readUInt16BE(table('head') + 18)
  const measured = font.readUInt16BE(table('hhea') + 34)
  const advance = (glyph: number): number =>
    font.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, measured - 1)) / unitsPerEm

  const advances = new Map<number, number>()
  for (const [code, glyph] of glyphs(font, table('cmap'))) advances.set(code, advance(glyph))
  if (advances.size === 0) throw new Error(`${file} maps no characters`)

  const widthOf = (character: string): number => advances.get(character.codePointAt(0) ?? 0) ?? 0
  return {
    file,
    has: (character) => advances.has(character.codePointAt(0) ?? 0),
    width: (text, size) => size * [...text].reduce((sum, character) => sum + widthOf(character), 0),
  }
}

function* glyphs(font: Buffer, cmap: number): Generator<[code: number, glyph: number]> {
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const start = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4)
    if (font.readUInt16BE(start) !== 4) continue
    const double = font.readUInt16BE(start + 6)
    for (let segment = 0; segment < double; segment += 2) {
      const last = font.readUInt16BE(start + 14 + segment)
      const first = font.readUInt16BE(start + 16 + double + segment)
      const delta = font.readUInt16BE(start + 16 + 2 * double + segment)
      const range = start + 16 + 3 * double + segment
      const offset = font.readUInt16BE(range)
      for (let code = first; code <= last && code < 0xffff; code++) {
        const found = offset === 0 ? code : font.readUInt16BE(range + offset + 2 * (code - first))
        const glyph = found === 0 ? 0 : (found + delta) & 0xffff
        if (glyph !== 0) yield [code, glyph]
      }
    }
    return
  }
}

const require = createRequire(import.meta.url)
const face = (name: string): Face =>
  readFace(
    require.resolve(`@expo-google-fonts/atkinson-hyperlegible/${name}/AtkinsonHyperlegible_${name}.ttf`),
  )

export const regular = face('400Regular')
export const bold = face('700Bold')
