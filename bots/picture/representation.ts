import type { RepresentationPicture } from '../../core/reply.ts'
import { type Look, sharesChart } from '../chart/shares.ts'
import { round, type Size } from './element.ts'
import { family, regular } from './font.ts'
import { colour, sheet } from './ink.ts'
import {
  type Block,
  gap,
  heightOf,
  large,
  margin,
  rect,
  room,
  small,
  stacked,
  strong,
  width,
  words,
} from './result/block.ts'
import { drawable } from './title.ts'
import { untitled } from './words.ts'

const look: Look = {
  width: room,
  row: 84,
  bar: 34,
  letter: 36,
  names: 300,
  family,
  ink: colour.paper,
  faint: colour.lilac,
  share: colour.marigold,
  of: colour.paper,
  interval: colour.paper,
  ground: colour.ground,
}

const swatch = { x: margin, wide: 54, high: 30 }

/** What stands for what: drawn as in a row, and named. */
function key(name: string, drawn: (y: number) => string[]): Block {
  const label = words(name, small, 2, margin + swatch.wide + 22, room - swatch.wide - 22)
  return { height: label.height, draw: (y) => [...drawn(y + 8), ...label.draw(y)] }
}

function keys({ legend }: RepresentationPicture): Block[] {
  const { x, wide, high } = swatch
  return [
    key(legend.share, (y) => [rect(x, y, wide, high, 8, colour.marigold)]),
    key(legend.of, (y) => [rect(x + wide / 2 - 4, y - 8, 8, high + 16, 0, colour.paper)]),
    key(legend.interval, (y) => [
      `<rect x="${x}" y="${y + high / 4}" width="${wide}" height="${high / 2}" fill="${colour.ground}" stroke="${colour.paper}" stroke-width="3"/>`,
    ]),
  ]
}

/** Its height is known before it is drawn. */
const chart = ({ rows }: RepresentationPicture): Block => ({
  height: look.row * rows.length,
  draw: (y) => {
    const named = rows.map((row) => ({ ...row, name: drawable(row.name, regular) }))
    return [sharesChart(named, look).replace('<svg ', `<svg x="${margin}" y="${round(y)}" `)]
  },
})

const blocksOf = (picture: RepresentationPicture): Block[] => [
  gap(46),
  words(picture.title || untitled[picture.language], large, 3),
  gap(22),
  words(picture.said, strong, 6),
  gap(26),
  ...keys(picture),
  gap(20),
  chart(picture),
  gap(16),
  ...picture.notes.map((note) => words(note, small, 4)),
  gap(44),
]

export const representationSize = (picture: RepresentationPicture): Size => ({
  width,
  height: heightOf(blocksOf(picture)),
})

/** Whom the signatures of a proposal represent, as SVG. */
export const representationSvg = (picture: RepresentationPicture): string =>
  sheet(representationSize(picture), stacked(blocksOf(picture)))
