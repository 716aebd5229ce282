import type { ChannelName } from '../../core/job.ts'

/** What somebody can do in a chat, whatever channel it is on. */
export type Act =
  /** Follows the link of a proposal, by its number. */
  | { type: 'open'; proposal: number }
  | { type: 'say'; words: string }
  /** Presses a button, or says its words where there are none. */
  | { type: 'press'; button: Button }
  /** Lets the platform say whose phone this is. */
  | { type: 'share' }

export interface Button {
  label: string
  /** Of which question, and which of its choices: a spent one is still known by it. */
  prompt: number
  ordinal: number
}

/** What a person sees: the newest question. */
export interface Shown {
  words: string
  buttons: readonly Button[]
  /** What is asked for beside the buttons. */
  asks: 'contact' | 'phone' | 'code' | undefined
}

/** One person on one channel. */
export interface Chat {
  channel: Exclude<ChannelName, 'terminal'>
  /** @param update Its number, growing: the same one again is the same update. Resolves once it is answered. */
  act(act: Act, update: number): Promise<void>
  shown(): Shown
  /** The newest one-time code that was sent to their phone. */
  code(): string
  /** Nothing more is wanted of it. */
  leave(): void
}

/** Where people chat. */
export interface Place {
  chat(person: number): Chat
}

export const nothing: Shown = { words: '', buttons: [], asks: undefined }
