/** The kinds of picture that are kept as photos. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PhotoType = (typeof photoTypes)[number]

export const isPhotoType = (type: string | undefined): type is PhotoType =>
  photoTypes.some((one) => one === type)

/** A photo as it is kept: without what the device wrote into it about the place, the time and itself. */
export interface Photo {
  type: PhotoType
  bytes: Uint8Array
}

/** Why one cannot be had: its platform no longer has it, it is not one that is kept, or it was not reached for days. */
export type PhotoLoss = 'gone' | 'unfit' | 'unreachable'
