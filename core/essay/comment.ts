/** What somebody may say of a section. The first two count by one tap; of the others the words are asked for. */
export const commentKinds = ['support', 'doubt', 'change', 'question'] as const
export type CommentKind = (typeof commentKinds)[number]

/** It counts by a tap alone. */
export const isTap = (kind: CommentKind): kind is 'support' | 'doubt' =>
  kind === 'support' || kind === 'doubt'

/**
 * `bare`: without words. `waiting`: its words wait for a moderator. `returned`: they were not published, and are
 * forgotten.
 */
export type CommentStatus = 'bare' | 'waiting' | 'public' | 'returned'

/** What somebody said of a section, as they are shown it. */
export interface OwnComment {
  id: string
  status: CommentStatus
  words: string | null
}

/** What one or several people say alike of a section, in public. */
export interface Point {
  id: string
  kind: CommentKind
  /** As who said it first wrote it. */
  words: string
  /** People who said it or support it. */
  people: number
  /** Of the drafting group. */
  answer: string | null
  /** The version that took it; null while none has. */
  takenIn: number | null
  /** It is marked to be taken into the next version. */
  takes: boolean
}
