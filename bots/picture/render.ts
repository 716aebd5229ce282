import { createHash } from 'node:crypto'
import { renderAsync } from '@resvg/resvg-js'
import type { Drawing, Picture } from '../../core/reply.ts'
import { remembered } from './cache.ts'
import { courseSvg } from './course.ts'
import { bold, family, regular } from './font.ts'
import { palettePng } from './png.ts'
import { posterSvg } from './poster.ts'
import { progressSvg } from './progress.ts'
import { representationSvg } from './representation.ts'
import { resultSvg } from './result/stack.ts'

/** Pictures of 20 to 30 kB each. */
const remember = remembered<Buffer>(200)

function svgOf(picture: Drawing): string {
  switch (picture.type) {
    case 'progress':
      return progressSvg(picture)
    case 'poster':
      return posterSvg(picture)
    case 'course':
      return courseSvg(picture)
    case 'result':
      return resultSvg(picture)
    case 'representation':
      return representationSvg(picture)
  }
}

/** A picture as PNG. Pictures in which the same is drawn are drawn once. */
export function renderPicture(picture: Drawing): Promise<Buffer> {
  const svg = svgOf(picture)
  return remember(keyOf(svg), () => draw(svg))
}

/**
 * What is drawn, as 22 characters of `A-Za-z0-9_-`: another title, count or design gives another key, another
 * alternative text does not. Fit for addresses and for remembering a file that a channel has already taken.
 */
export const pictureKey = (picture: Picture): string =>
  picture.type === 'photo' ? `photo_${picture.photo}` : keyOf(svgOf(picture))

const keyOf = (svg: string): string =>
  createHash('sha256').update(svg).digest().subarray(0, 16).toString('base64url')

async function draw(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [regular.file, bold.file],
      defaultFontFamily: family,
    },
    logLevel: 'error',
  })
  return (await palettePng(image)) ?? image.asPng()
}
