import type { CoursePicture, Picture } from '../../core/reply.ts'
import type { Size } from './element.ts'
import { representationSize } from './representation.ts'
import { resultSize } from './result/stack.ts'

/** In pixels. Chats show a picture some 300 wide; a poster is a sheet of A6 at 300 dots an inch, and prints as A5 too. */
export const sizes = {
  progress: { width: 1000, height: 560 },
  poster: { width: 1240, height: 1748 },
  /** The room of most photos: which one it needs is known once it is there. */
  photo: { width: 1200, height: 900 },
} as const satisfies Record<Exclude<Picture['type'], 'course' | 'result' | 'representation'>, Size>

/** Where the places of a course begin, and how far they stand apart. */
export const placeLines = { first: 896, pitch: 82 }

/** Grows with the places that are shown; where there are none, two lines say so. */
const courseSize = ({ places }: CoursePicture): Size => ({
  width: 1000,
  height: placeLines.first + Math.max(placeLines.pitch * places.length, 110),
})

export function sizeOf(picture: Picture): Size {
  switch (picture.type) {
    case 'course':
      return courseSize(picture)
    case 'result':
      return resultSize(picture)
    case 'representation':
      return representationSize(picture)
    default:
      return sizes[picture.type]
  }
}
