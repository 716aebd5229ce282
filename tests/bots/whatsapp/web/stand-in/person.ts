import type { Kept, World } from './world.ts'

/** What a person needs of the stand-in. */
export interface Post {
  world: World
  arrives(chat: string, fields: Partial<Kept> & { type: string }): Kept
  /** What the house sent to a chat, in order. */
  sent(chat: string): Kept[]
}

/** What a person sees of a message that the house sent. */
export interface Got {
  id: string
  type: string
  /** The words: of a text, or beside a picture or file. */
  text: string
  media?: { mime: string; bytes: Buffer; name?: string }
}

/** Somebody with a chat to the house. Every act gives the message that was made. */
export class Person {
  readonly chat: string
  readonly #post: Post
  readonly #watchers = new Set<() => void>()

  constructor(chat: string, post: Post) {
    this.chat = chat
    this.#post = post
  }

  sends(body: string): Kept {
    return this.#sends({ type: 'chat', body })
  }

  sendsVoice(): Kept {
    return this.#sends({ type: 'ptt', directPath: '/v/1' })
  }

  /** @param bytes The picture, which the page can then fetch. */
  sendsPhoto(caption?: string, bytes?: Buffer): Kept {
    const of = bytes ? this.#keeps('image/jpeg', bytes) : { directPath: '/v/1' }
    return this.#sends({ type: 'image', ...of, body: 'thumbnail', ...(caption && { caption }) })
  }

  #keeps(mimetype: string, bytes: Buffer): Partial<Kept> {
    const { files } = this.#post.world
    const directPath = `/v/photo-${files.size + 1}`
    files.set(directPath, bytes)
    return {
      directPath,
      mimetype,
      size: bytes.length,
      mediaKey: 'key',
      mediaData: { mediaStage: 'RESOLVED' },
    }
  }

  sendsVideo(): Kept {
    return this.#sends({ type: 'video', directPath: '/v/1' })
  }

  sendsSticker(): Kept {
    return this.#sends({ type: 'sticker', directPath: '/v/1' })
  }

  sendsDocument(filename: string): Kept {
    return this.#sends({ type: 'document', directPath: '/v/1', filename })
  }

  sendsLocation(lat: number, lng: number): Kept {
    return this.#sends({ type: 'location', lat, lng, body: 'thumbnail' })
  }

  /** A contact card, as WhatsApp writes one. */
  sendsCard(phone: string): Kept {
    const waid = phone.replaceAll(/\D/g, '')
    const lines = ['BEGIN:VCARD', 'VERSION:3.0', 'N:;Ana;;;', 'FN:Ana', `item1.TEL;waid=${waid}:${phone}`]
    return this.#sends({ type: 'vcard', body: [...lines, 'END:VCARD'].join('\n') })
  }

  sendsPoll(): Kept {
    return this.#sends({ type: 'poll_creation' })
  }

  /** A message that the page cannot read yet: see `StandIn.changes`. */
  sendsSealed(): Kept {
    return this.#sends({ type: 'ciphertext' })
  }

  /** What the house sent, in order. */
  got(): Got[] {
    const { world } = this.#post
    return this.#post.sent(this.chat).map(({ id, type, body, caption, upload, filename }) => {
      const media = upload === undefined ? undefined : world.uploads.get(upload)
      const text = (media ? caption : body) ?? ''
      return { id, type, text, ...(media && { media: { ...media, ...(filename && { name: filename }) } }) }
    })
  }

  /** The first message that fits, of all that the house sent or sends within `ms`. */
  async waitsFor(fits: (message: Got) => boolean, ms = 60_000): Promise<Got> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#watchers.delete(look)
        const seen = this.got().map(({ text }) => text)
        reject(new Error(`waited ${ms} ms and got: ${seen.join(' | ')}`))
      }, ms)
      const look = () => {
        const found = this.got().find(fits)
        if (!found) return
        clearTimeout(timer)
        this.#watchers.delete(look)
        resolve(found)
      }
      this.#watchers.add(look)
      look()
    })
  }

  /** The server took a message of the house to this person. */
  hears(_message: Kept): void {
    for (const look of this.#watchers) look()
  }

  #sends(fields: Partial<Kept> & { type: string }): Kept {
    return this.#post.arrives(this.chat, fields)
  }
}
