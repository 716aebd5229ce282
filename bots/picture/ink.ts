import type { Size } from './element.ts'
import { family } from './font.ts'

/** Jacaranda and marigold. Words stand at 7:1 or more on the ground, the bar's empty track at 3:1. */
export const colour = {
  ground: '#35124f',
  ring: '#41195f',
  paper: '#fff7ec',
  lilac: '#dcc8ee',
  track: '#9470b3',
  marigold: '#ffb81c',
}

/** A drawing as SVG, with an opaque ground, so that it reads the same in a light and in a dark chat. */
export const sheet = ({ width, height }: Size, parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${family}">`,
    `<rect width="${width}" height="${height}" fill="${colour.ground}"/>`,
    voices(width),
    ...parts,
    '</svg>',
  ].join('\n')

/** Rings that spread from a corner, as a voice does. */
function voices(width: number): string {
  const rings = [110, 220, 330, 440].map((radius) => `<circle cx="${width}" cy="0" r="${radius}"/>`)
  return `<g fill="none" stroke="${colour.ring}" stroke-width="44">${rings.join('')}</g>`
}
