import type { Picture } from '../../core/reply.ts'

export interface Size {
  width: number
  height: number
}

/** In pixels. Chats show a picture some 300 wide; a poster is a sheet of A6 at 300 dots an inch, and prints as A5 too. */
export const sizes: Readonly<Record<Picture['type'], Size>> = {
  progress: { width: 1000, height: 560 },
  poster: { width: 1240, height: 1748 },
}
