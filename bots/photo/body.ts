import { policy } from '../../core/policy.ts'
import { NoPhoto } from '../channel.ts'

/** Reads the photo that a server answers with, and no more of it than a photo may have. @throws NoPhoto */
export async function photoOf(response: Response): Promise<Uint8Array> {
  const most = policy.photo.bytes
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel()
    throw new NoPhoto('unfit')
  }
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.byteLength
    // Leaving the loop ends the download.
    if (length > most) throw new NoPhoto('unfit')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
