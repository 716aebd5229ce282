import { createHash } from 'node:crypto'
import type { WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import { z } from 'zod'
import type { Attached, Picture } from '../../../core/reply.ts'
import type { Draw, PictureFile } from '../../picture/file.ts'
import { pictureKey } from '../../picture/render.ts'
import { Recent } from '../../recent.ts'
import { fileBytes } from '../../sheet/bytes.ts'
import { Unreachable } from '../transport.ts'
import { withoutPayload } from './fault.ts'

interface Upload {
  id: Promise<string>
  at: number
}

/** What is to be sent with a message, and how its bytes are made. */
export interface Medium {
  key: string
  file(): Promise<PictureFile>
}

/** Files that Meta has already taken. */
const remembered = 500
/** Meta keeps a file for 30 days. */
const kept = 25 * 24 * 60 * 60 * 1_000

/** Document types that Meta takes; it looks at the type, and a phone at the ending of the name. */
const documents: readonly RegExp[] = [
  /^text\/plain$/,
  /^application\/(pdf|msword|vnd\.ms-(excel|powerpoint))$/,
  /^application\/vnd\.openxmlformats-officedocument\./,
]

export const pictureMedium = (picture: Picture, draw: Draw): Medium => ({
  key: `picture ${pictureKey(picture)}`,
  file: () => draw(picture),
})

/** A calendar entry is text, and text is what Meta is told: it does not take text/calendar. The name keeps its ending. */
export function fileMedium(file: Attached): Medium {
  const { name, type, content } = file
  const digest = createHash('sha256')
    .update(JSON.stringify([name, type, content]))
    .digest('base64url')
  return {
    key: `file ${digest}`,
    file: async () => ({
      bytes: await fileBytes(file),
      type: documents.some((known) => known.test(type)) ? type : 'text/plain',
      name,
    }),
  }
}

const Uploaded = z.object({ id: z.string().min(1) })

/** Each file is uploaded once, however many people it is sent to, and again when Meta no longer has it. */
export class Media {
  readonly #client: WhatsAppClient
  readonly #phoneId: string
  #uploads = new Recent<string, Upload>(remembered)

  constructor(client: WhatsAppClient, phoneId: string) {
    this.#client = client
    this.#phoneId = phoneId
  }

  /**
   * Sends with the id of the file. Where Meta took offence at an id from before, or at anything in a message with one
   * (its words for an expired id are not documented), the file is uploaded anew and the message sent once more:
   * nothing had been sent.
   *
   * @param offended Whether a failure of `send` may be the id's.
   */
  async with<R>(
    medium: Medium,
    send: (id: string) => Promise<R>,
    offended: (fault: unknown) => boolean,
  ): Promise<R> {
    const before = this.#known(medium.key)
    if (before === undefined) return send(await this.#upload(medium).id)
    try {
      return await send(await before.id)
    } catch (fault) {
      if (!offended(fault)) throw fault
      // Others may have found out at the same time: one of them uploads it.
      const now = this.#known(medium.key)
      return send(await (now === undefined || now === before ? this.#upload(medium) : now).id)
    }
  }

  /** Meta says in the status of a message that a file is gone: all are uploaded anew. */
  forget(): void {
    this.#uploads = new Recent(remembered)
  }

  #known(key: string): Upload | undefined {
    const upload = this.#uploads.get(key)
    return upload !== undefined && Date.now() - upload.at < kept ? upload : undefined
  }

  #upload(medium: Medium): Upload {
    const uploads = this.#uploads
    const upload: Upload = { id: this.#send(medium), at: Date.now() }
    uploads.set(medium.key, upload)
    upload.id.catch(() => {
      if (uploads.get(medium.key) === upload) uploads.delete(medium.key)
    })
    return upload
  }

  async #send(medium: Medium): Promise<string> {
    const { bytes, type, name } = await medium.file()
    const file = new Blob([new Uint8Array(bytes)], { type })
    try {
      const answer: unknown = await this.#client.media.upload({
        phoneNumberId: this.#phoneId,
        type,
        file,
        fileName: name,
      })
      return Uploaded.parse(answer).id
    } catch (fault) {
      const stripped = withoutPayload('upload', fault)
      // Whether the file arrived or not: no message did.
      const open = stripped instanceof Unreachable && stripped.sent === 'unknown'
      throw open ? new Unreachable(stripped.message, 'no') : stripped
    }
  }
}
