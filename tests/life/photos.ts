import { readFileSync } from 'node:fs'
import type { Inbound } from '../../bots/door.ts'
import { cleanPhoto } from '../../bots/photo/clean.ts'
import type { Input, Renewal } from '../../core/input.ts'
import type { ChannelName } from '../../core/job.ts'

/** What every platform of the transcripts has, whichever photo is asked for: as a phone takes one. */
export const photoFile = readFileSync(new URL('../bots/photo/files/phone.jpg', import.meta.url))

/** How a photo reaches the house: the chat page brings it along; elsewhere it is fetched. */
export function broughtBy(
  channel: ChannelName,
  input: Input | Renewal,
  update: string,
): Pick<Inbound, 'input' | 'upload'> {
  if (channel !== 'web' || input.type !== 'attachment' || input.file === undefined) return { input }
  const upload = cleanPhoto(photoFile)
  return { input: { ...input, album: update }, ...(upload && { upload }) }
}
