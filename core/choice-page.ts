import type { Choice, Prompt } from './reply.ts'
import { label, type Visit } from './visit.ts'

/** The choice that shows the others. It stands after all of them, and on paper it is number 0. */
export const turnId = 'turn'

/** What is shown of a question's choices at once, and what is remembered of them all. */
export interface ChoicePage {
  shown: Pick<Prompt, 'choices' | 'first' | 'turn'>
  /** In the order of their places: a choice keeps its number on whatever page it stands. */
  stored: { id: string; label: string }[]
}

/**
 * The choices as the channel can show them: all, or a page that begins with the one at `from`, and the way to the
 * next page, or from the last one back. One choice more than fits is still shown: the way to it would take as much room.
 */
export function choicePage(choices: readonly Choice[], from: number, visit: Visit): ChoicePage {
  const stored = choices.map((choice) => ({ id: choice.id, label: choice.label }))
  const most = visit.capabilities.choices
  if (most === undefined || choices.length <= most + 1) return { shown: { choices }, stored }
  const first = from < choices.length ? from : 0
  const isLast = first + most >= choices.length
  const turn = { id: turnId, label: label(visit, isLast ? 'nav.earlier-choices' : 'nav.more-choices') }
  return {
    shown: {
      choices: choices.slice(first, first + most),
      ...(first > 0 && { first }),
      turn: { label: turn.label, ordinal: choices.length },
    },
    stored: [...stored, turn],
  }
}

/** Where the next page begins; from the last one, where the page before it does. */
export function turned(
  { choices, from = 0 }: { choices: readonly unknown[]; from?: number | undefined },
  most: number,
): number {
  const total = choices.length - 1
  return from + most < total ? from + most : earlier(from, most)
}

/** Where the page before this one begins. */
export const earlier = (from: number, most: number): number => Math.max(0, from - most)
