import { line, round } from '../element.ts'
import { bold, type Face, regular } from '../font.ts'
import { colour } from '../ink.ts'
import { drawable, wrap } from '../title.ts'

/** As wide as the picture of progress: a third of every size must still be read. */
export const width = 1_000
export const margin = 56
export const room = width - 2 * margin

/** A piece of a picture, which stands below the one before. */
export interface Block {
  height: number
  /** @param y Where it begins. */
  draw(y: number): readonly string[]
}

export const heightOf = (blocks: readonly Block[]): number =>
  Math.round(blocks.reduce((all, { height }) => all + height, 0))

/** One below the other. */
export function stacked(blocks: readonly Block[]): string[] {
  let y = 0
  return blocks.flatMap(({ height, draw }) => {
    const drawn = draw(y)
    y += height
    return drawn
  })
}

export const gap = (height: number): Block => ({ height, draw: () => [] })

export interface Type {
  face: Face
  size: number
  fill: string
}
export const large: Type = { face: bold, size: 50, fill: colour.paper }
export const strong: Type = { face: bold, size: 42, fill: colour.paper }
export const usual: Type = { face: regular, size: 42, fill: colour.paper }
export const small: Type = { face: regular, size: 38, fill: colour.lilac }

/** Words on as many lines as they need, up to a limit; what does not fit ends in an ellipsis. */
export function words(
  text: string,
  { face, size, fill }: Type,
  limit: number,
  left = margin,
  wide = room,
): Block {
  const lines = wrap(drawable(text, face), face, size, wide, limit)
  const pitch = Math.round(size * 1.2)
  return {
    height: lines.length * pitch,
    draw: (y) =>
      lines.map((part, place) => line(part, face, size, left, Math.round(y + size + pitch * place), fill)),
  }
}

export const rect = (
  x: number,
  y: number,
  wide: number,
  high: number,
  radius: number,
  fill: string,
): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, wide))}" height="${round(high)}" rx="${round(Math.min(radius, wide / 2, high / 2))}" fill="${fill}"/>`

/** Stripes tell a second series from the first without its colour. */
export const stripes = 'url(#stripes)'
export const definitions = `<defs><pattern id="stripes" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="14" height="14" fill="${colour.lilac}"/><rect width="6" height="14" fill="${colour.ground}"/></pattern></defs>`

/** The first series is solid, the second striped, the third pale. */
export const fills: readonly string[] = [colour.marigold, stripes, colour.paper]
