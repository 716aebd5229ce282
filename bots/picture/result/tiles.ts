import type { Tiles } from '../../../core/reply.ts'
import { line } from '../element.ts'
import { bold, regular } from '../font.ts'
import { colour } from '../ink.ts'
import { drawable, wrap } from '../title.ts'
import { fillOf, fillsOf, heading } from './bars.ts'
import { type Block, gap, margin, rect, room } from './block.ts'
import { shade } from './ramp.ts'

const between = 8
const inside = 12
/** Of their names: a word that is broken in two is hard to read, so the longest word decides. */
const sizes = [36, 35, 34, 33, 32, 31, 30, 29, 28]
const name = { pitch: 40, most: 3 }
/** Fewer would be large and empty. */
const fewest = 4

/** A map of equal tiles, darker where there are few and brighter where there are many, with its number in each. */
export function tileBlocks({ parts, columns, rows, tiles }: Tiles): Block[] {
  const side = room / Math.max(columns, fewest)
  const named = tiles.some((tile) => tile.name !== '')
  const series = parts.reduce((all, part) => all + (part.isDrawn ? part.series.length : 0), 0)
  const needed = (named ? name.most * name.pitch + 116 : 76) + 42 * (series - 1)
  const high = named ? needed : Math.max(side, needed)
  const size = sizeFor(
    tiles.map((tile) => tile.name),
    side - between - 2 * inside,
  )
  const most = Math.max(0.01, ...tiles.map(({ values }) => values[0]?.share ?? 0))
  const first = fillsOf(parts)
  const headings = parts.flatMap((part, place) => heading(part, first[place], parts.length === 1))
  return [
    ...headings,
    {
      height: rows * high,
      draw: (y) =>
        tiles.flatMap((tile) =>
          drawTile(tile, margin + tile.column * side, y + tile.row * high, { side, high, most, size }),
        ),
    },
    gap(16),
  ]
}

const sizeFor = (names: readonly string[], wide: number): number =>
  sizes.find((size) =>
    names.every((called) => called.split(' ').every((word) => regular.width(word, size) <= wide)),
  ) ??
  sizes.at(-1) ??
  36

interface Measure {
  side: number
  high: number
  most: number
  /** Of names. */
  size: number
}

function drawTile(
  { name: called, values }: Tiles['tiles'][number],
  x: number,
  y: number,
  measure: Measure,
): string[] {
  const { side, high, most, size } = measure
  const [wide, tall] = [side - between, high - between]
  const [value, ...others] = values
  const { fill, ink } =
    value?.share === undefined ? { fill: colour.ring, ink: colour.paper } : shade(value.share / most)
  const lines = wrap(drawable(called, regular), regular, size, wide - 2 * inside, name.most)
  const [share = '', ...count] = (value?.told ?? '').split(' · ')
  const below = y + 8 + (called === '' ? 0 : name.most * name.pitch + 6)
  return [
    rect(x, y, wide, tall, 14, fill),
    ...lines.map((part, place) =>
      line(part, regular, size, x + inside, Math.round(y + 42 + name.pitch * place), ink),
    ),
    line(share, bold, 44, x + inside, Math.round(below + 42), ink),
    ...(called === '' ? [] : [line(count.join(' '), regular, 36, x + inside, Math.round(below + 82), ink)]),
    ...others.flatMap(({ told }, place) => {
      const top = Math.round(below + (called === '' ? 56 : 92) + 42 * place)
      return [
        rect(x + inside, top + 4, 26, 26, 5, fillOf(place + 1)),
        line(told.split(' · ')[0] ?? '', bold, 36, x + 48, top + 30, ink),
      ]
    }),
  ]
}
