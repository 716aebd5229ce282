import type { Photo } from '../../core/photo.ts'
import type { Picture } from '../../core/reply.ts'
import { readPhoto } from '../../prisma/photo/kept.ts'
import type { Store } from '../../prisma/store.ts'
import { Unfit } from '../channel.ts'
import { remembered } from './cache.ts'
import { renderPicture } from './render.ts'

export interface PictureFile {
  bytes: Uint8Array
  /** Media type. */
  type: string
  name: string
}

/** Makes the file of a picture. @throws Unfit for a photo that is gone. */
export type Draw = (picture: Picture) => Promise<PictureFile>

const endings: Readonly<Record<Photo['type'], string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/**
 * Draws what is to be drawn, and reads photos: one that goes to very many is read once.
 *
 * @param store Absent: there are no photos.
 */
export function drawing(store?: Pick<Store, 'pool'>): Draw {
  const photos = remembered<Photo>(4)
  return async (picture) => {
    if (picture.type !== 'photo')
      return { bytes: await renderPicture(picture), type: 'image/png', name: 'voces.png' }
    const { type, bytes } = await photos(picture.photo, async () => {
      const photo = store && (await readPhoto(store, picture.photo))
      if (!photo) throw new Unfit('a photo is gone')
      return photo
    })
    return { bytes, type, name: `voces.${endings[type]}` }
  }
}
