/** What travels between the page and its server. */
export type Language = 'es' | 'en'

export type Span = string | { bold: string }

export interface Command {
  name: string
  payload: string
}

export interface Choice {
  label: string
  /** Choices of one row stand side by side. */
  row?: number
  /** A button of a notice: it means the same at any time, so it outlives its prompt. */
  command?: Command
}

export type Typing = 'phone' | 'code' | 'number'

/** What may be shared as an answer. `label`: of the button for a place. */
export type Asked = { what: 'photo' } | { what: 'location'; label: string }

export interface Message {
  /** Grows with each message of the session; a message is shown once by it. */
  seq: number
  from: 'voces' | 'resident'
  language: Language
  text: readonly Span[]
  /** `renews`: what it shows grows old in so many milliseconds. */
  prompt?: { id: number; choices: readonly Choice[]; typing?: Typing; asks?: Asked; renews?: number }
  /** Width and height in CSS pixels: the room is kept before the picture is there. */
  picture?: { url: string; alternative: string; width: number; height: number }
  /** To be downloaded. */
  file?: { url: string; name: string }
  /** True when it takes the place of the question that was answered. */
  replaces?: boolean
}

/** A one-time code as a text message would bring it; only in demonstrations. */
export interface Letter {
  to: string
  code: string
  minutes: number
}

export interface Session {
  demo: boolean
  language: Language
  city: string
}

export type Input =
  | { type: 'text'; text: string }
  | { type: 'choice'; prompt: number; ordinal: number }
  | { type: 'command'; name: string; payload: string }
  | { type: 'location'; latitude: number; longitude: number }
  /** Nobody did anything: what this prompt shows is to be shown anew. */
  | { type: 'renewal'; prompt: number }
  /** It is sent beside the act. */
  | { type: 'photo' }

/** What the resident did, once: `update` stays the same however often it has to be sent. */
export interface Act {
  update: string
  input: Input
  /** Of a photo: the photo itself. */
  photo?: Blob
}
