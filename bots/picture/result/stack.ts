import type { ResultPicture } from '../../../core/reply.ts'
import type { Size } from '../element.ts'
import { sheet } from '../ink.ts'
import { barBlocks } from './bars.ts'
import { type Block, definitions, gap, heightOf, large, small, stacked, width, words } from './block.ts'
import { scaleBlocks } from './scale.ts'
import { tileBlocks } from './tiles.ts'

function drawing({ drawing: drawn }: ResultPicture): Block[] {
  switch (drawn.type) {
    case 'bars':
      return barBlocks(drawn.parts)
    case 'scale':
      return scaleBlocks(drawn)
    case 'tiles':
      return tileBlocks(drawn)
  }
}

const blocksOf = (picture: ResultPicture): Block[] => [
  gap(46),
  words(picture.title, large, 6),
  gap(22),
  ...drawing(picture),
  gap(10),
  ...picture.notes.map((note) => words(note, small, 3)),
  gap(44),
]

export const resultSize = (picture: ResultPicture): Size => ({ width, height: heightOf(blocksOf(picture)) })

/** The answers to one question, as SVG. */
export const resultSvg = (picture: ResultPicture): string =>
  sheet(resultSize(picture), [definitions, ...stacked(blocksOf(picture))])
