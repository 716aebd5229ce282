import type { Reply } from '../../../core/reply.ts'
import type { Chat } from './chat.ts'

/** What a stage direction brings about: notices that arrive, and how the line should read. */
export interface Happened {
  notices?: readonly Reply[]
  line?: string
}

/** A line, and what it brings about with the words that it leaves open. */
export type Direction = readonly [RegExp, (chat: Chat, one: string, two: string) => Happened | undefined]
