/** Why a draft goes back to its author. `own`: for what the note says. */
export const returnReasons = [
  'personal-data',
  'off-topic',
  'unclear',
  'insulting',
  'repeated',
  'own',
] as const
export type ReturnReason = (typeof returnReasons)[number]

/** Why a proposal that was published is hidden. `own`: for what the note says. */
export const hidingReasons = ['personal-data', 'off-topic', 'insulting', 'false', 'own'] as const
export type HidingReason = (typeof hidingReasons)[number]

/** What a moderator decides of a draft that waits. */
export type Decision =
  | { type: 'approved' }
  | { type: 'returned'; reason: ReturnReason; note?: string }
  /** Its author is asked to sign a proposal that is there already. */
  | { type: 'merged'; into: number }

export type Verdict = Decision['type']
