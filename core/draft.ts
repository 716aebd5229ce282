import type { Room } from './prose/objection.ts'

/** What a proposal is written of, in the order in which it is asked. */
export const parts = ['title', 'problem', 'change', 'aim', 'topic', 'place', 'name'] as const
export type Part = (typeof parts)[number]

/** Those that are written, and how much fits. A card of the longest still is one message on every channel. */
export const rooms = {
  title: { least: 10, most: 70 },
  problem: { least: 40, most: 380 },
  change: { least: 40, most: 380 },
  aim: { least: 3, most: 60 },
  name: { least: 2, most: 40 },
} as const satisfies Partial<Record<Part, Room>>
export type Written = keyof typeof rooms

export const isWritten = (part: Part): part is Written => part in rooms

/** Nothing in particular: no article or area, or no borough but the whole city. */
export const none = ''

/** A proposal that its author writes, and its way to being published. */
export interface Draft {
  id: string
  status: 'writing' | 'waiting' | 'returned' | 'published' | 'merged' | 'dropped'
  /** What was answered so far. Topic and borough are ids. */
  parts: Readonly<Partial<Record<Part, string>>>
  /** Once published, or the one that it was merged into. */
  proposal: number | undefined
  /** Why it was returned when it last was. */
  returned: { reason: string; note: string | undefined } | undefined
  /** A moderator is reading it. */
  claimed: boolean
}

/** The first question that is not answered yet. */
export const unanswered = ({ parts: answers }: Draft): Part | undefined =>
  parts.find((part) => answers[part] === undefined)

export const mayChange = ({ status }: Draft): boolean => status === 'writing' || status === 'returned'

/** Something of an author's, as a list shows it. */
export interface Work {
  /** Of a draft that is no proposal yet. */
  draft: string | undefined
  proposal: number | undefined
  title: string
  standing: 'writing' | 'waiting' | 'returned' | 'open' | 'closed' | 'retired' | 'merged' | 'hidden'
  /** Signatures of a proposal. */
  count: number
}
