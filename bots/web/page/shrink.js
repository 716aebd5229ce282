// @ts-check

/** The longer side of a photo that is sent, in pixels: enough to see what it shows. */
const longest = 1_600
const quality = 0.85

/**
 * Draws a picture anew, smaller where it is large: what its file says about where and when it was taken stays behind.
 *
 * @param {Blob} file
 * @returns {Promise<Blob | undefined>} a JPEG; undefined for what this browser cannot show
 */
export const shrink = async (file) => {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    const brush = canvas.getContext('2d')
    if (!brush) return undefined
    // A JPEG knows nothing that one could see through.
    brush.fillStyle = '#ffffff'
    brush.fillRect(0, 0, canvas.width, canvas.height)
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    return await new Promise((resolve) =>
      canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality),
    )
  } catch {
    return undefined
  }
}
