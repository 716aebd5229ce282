import { randomBytes, randomUUID } from 'node:crypto'

/** A message as WhatsApp keeps it, in the fields of the page. */
export interface Kept {
  /** Bare id. */
  id: string
  chat: string
  fromMe: boolean
  /** Seconds since 1970. */
  t: number
  type: string
  body?: string
  caption?: string
  filename?: string
  directPath?: string
  mimetype?: string
  size?: number
  mediaKey?: string
  mediaData?: { mediaStage: string }
  lat?: number
  lng?: number
  broadcast?: boolean
  isNotification?: boolean
  ack?: number
  upload?: string
}

export interface KeptChat {
  id: string
  unread: number
  messages: Kept[]
}

/** What the page does wrong. */
export interface Behaviour {
  /** Its code never comes. */
  noVersion?: boolean
  /** It is connected, and never tells that it has all chats. */
  neverSynced?: boolean
  /** Messages come into the chats, and no event tells of them. */
  deaf?: boolean
  /** Names of modules that it does not have. */
  broken?: string[]
}

/** WhatsApp and the phone: what is there however often a page comes and goes. */
export class World {
  readonly me = '5215500000001@c.us'
  readonly chats = new Map<string, KeptChat>()
  readonly uploads = new Map<string, { mime: string; bytes: Buffer }>()
  /** Files that people sent, by their path. */
  readonly files = new Map<string, Buffer>()
  /** Numbers behind opaque ids. Opaque ids that are not here have none that WhatsApp would tell. */
  readonly phones = new Map<string, string>()
  /** Numbers that are not on WhatsApp. */
  readonly absent = new Set<string>()
  behaviour: Behaviour = {}
  /** The paired session; empty when there is none. */
  key = ''
  ref = newRef()

  chat(id: string): KeptChat {
    const known = this.chats.get(id)
    if (known) return known
    const chat = { id, unread: 0, messages: [] }
    this.chats.set(id, chat)
    return chat
  }

  pair(): string {
    this.key = randomUUID()
    return this.key
  }
}

export const newRef = (): string => `2@${randomBytes(24).toString('base64')}`
export const newId = (): string => `3A${randomBytes(16).toString('hex').toUpperCase()}`
export const keyOf = ({ fromMe, chat, id }: Kept): string => `${fromMe}_${chat}_${id}`
