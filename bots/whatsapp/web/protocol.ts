/**
 * What the transport and its child process say to each other. The child runs the library and Chromium and decides
 * nothing; it answers each question that has a `seq` with `done` or `failed`.
 */

/** A message of a chat, in the few fields that matter. */
export interface Raw {
  /** The bare stanza id: it stays when WhatsApp moves the chat to another id. */
  id: string
  /** …@c.us, …@lid, …@g.us, status@broadcast, …@newsletter */
  chat: string
  fromMe: boolean
  /** Came by a broadcast list or as a status. */
  broadcast: boolean
  /** Seconds since 1970. */
  at: number
  /** The library's word for its kind: chat, ptt, image, … */
  type: string
  /** The words of a text or a card; empty for all others. */
  text: string
  /** Media type of a file. */
  mime?: string
  latitude?: number
  longitude?: number
}

/** A chat that may hold something unanswered. */
export interface Listed {
  chat: string
  unread: number
  /** Bare id of its last message; empty when none is loaded. */
  last: string
}

export interface Fetched {
  chat: string
  /** The last ones, oldest first, ours among them. */
  messages: Raw[]
}

export interface Looked {
  /** The library's word for the connection's state; null before the page is there. */
  state: string | null
  /** What we use and did not find: module.member. Empty before the page is synchronised. */
  missing: string[]
}

export type Body =
  | { type: 'text'; text: string }
  /** `data` in base64. */
  | { type: 'media'; kind: 'image' | 'document'; mime: string; name: string; data: string; caption: string }

export type Question =
  | { type: 'look' }
  /** Chats with something new since then (seconds since 1970), or with something unread. */
  | { type: 'list'; after: number }
  | { type: 'fetch'; chats: string[]; limit: number }
  /** Who is behind an opaque id. */
  | { type: 'resolve'; chat: string }
  /** The photo of a message. */
  | { type: 'photo'; chat: string; id: string; most: number }
  /** With `after` (seconds since 1970): unless a message like it is there since then, other than those of `known`. */
  | { type: 'send'; chat: string; body: Body; after?: number; known: string[] }

export interface Answers {
  look: Looked
  list: Listed[]
  fetch: Fetched[]
  /** Digits; null when WhatsApp does not say. */
  resolve: string | null
  /** Bare id of the message. */
  send: string
  /** In base64; null when it has more than so many bytes. */
  photo: string | null
}

export interface Opening {
  type: 'open'
  folder: string
  chromium: string
  args: string[]
  pageTimeout: number
  stop: number
  pairPhone?: string
  codeEvery: number
  page?: { folder: string; version: string }
}

export type ToChild =
  | Opening
  | (Question & { seq: number })
  | { type: 'seen'; chat: string }
  | { type: 'close' }

/** Why the child ends. */
export type Ending = 'logged-out' | 'disconnected' | 'browser-closed' | 'not-opened' | 'crashed' | 'closed'

export type FromChild =
  | { type: 'browser'; pid: number }
  | { type: 'qr'; text: string }
  | { type: 'code'; code: string }
  | { type: 'ready'; number?: string }
  /** The account's chats are on their way. */
  | { type: 'progress' }
  /** The page loads anew: nothing works until `ready` comes again. */
  | { type: 'loading' }
  | { type: 'message'; raw: Raw }
  | { type: 'ack'; id: string; ack: number }
  /** Something went wrong that may not matter. */
  | { type: 'note'; words: string }
  | { type: 'ending'; why: Ending; words: string }
  | { type: 'done'; seq: number; value: Answers[Question['type']] }
  /** `refused`: the number is not on WhatsApp. */
  | { type: 'failed'; seq: number; words: string; refused: boolean }
