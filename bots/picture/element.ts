import { bold, type Face } from './font.ts'

/** In pixels. */
export interface Size {
  width: number
  height: number
}

export const round = (length: number): number => Math.round(length * 10) / 10

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '')

/** A line of text as SVG, from its left end, or from its middle when it is `centred`. */
export function line(
  text: string,
  face: Face,
  size: number,
  x: number,
  y: number,
  fill: string,
  centred = false,
): string {
  const weight = face === bold ? 700 : 400
  const anchor = centred ? ' text-anchor="middle"' : ''
  return `<text x="${round(x)}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}"${anchor}>${escaped(text)}</text>`
}
