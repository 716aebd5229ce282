import type { ResultPicture } from '../../../core/reply.ts'
import type { Size } from '../element.ts'
import { sheet } from '../ink.ts'
import { barBlocks } from './bars.ts'
import { type Block, definitions, gap, large, small, width, words } from './block.ts'
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

export const resultSize = (picture: ResultPicture): Size => ({
  width,
  height: Math.round(blocksOf(picture).reduce((all, { height }) => all + height, 0)),
})

/** The answers to one question, as SVG. */
export function resultSvg(picture: ResultPicture): string {
  let y = 0
  const parts = blocksOf(picture).flatMap(({ height, draw }) => {
    const drawn = draw(y)
    y += height
    return drawn
  })
  return sheet(resultSize(picture), [definitions, ...parts])
}
