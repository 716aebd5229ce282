import type { Asking } from '../ask.ts'
import type { Attached, Choice, Picture, Shareable } from '../reply.ts'
import type { Scene } from '../state.ts'
import type { Text } from '../text.ts'
import type { Visit } from '../visit.ts'

/** The question that a scene puts. */
export interface View {
  text: Text
  choices: readonly Choice[]
  picture?: Picture
  contact?: { label: string }
  /** Of a number: it is the answer, and the choices are named by their words alone. */
  typing?: 'phone' | 'code' | 'number'
  /** It may be answered by sharing this: how that is done here is said below the text. Nowhere else is it an answer. */
  asks?: Shareable
}

/** An input that is neither a global word nor noise, after words and numbers were matched with the choices. */
export type Answer =
  | { type: 'chosen'; id: string }
  | { type: 'typed'; text: string }
  | { type: 'contact'; phone: string; vouched: boolean }
  /** Where the view asks for one; `file` is for `ask('photo', …)` alone. */
  | { type: 'photo'; file: string }
  /** Where the view asks for one: shared, or typed as coordinates or as the link of a map. Degrees. */
  | { type: 'location'; latitude: number; longitude: number }

/** Where the conversation goes. */
export interface Move {
  to: Scene | 'back' | 'here' | 'menu'
  /** Said above the next question, in the same message. */
  said?: Text
  /** Said first, in a message of its own. */
  first?: Text
  /** Goes with what is said first. */
  file?: Attached
  /** What is said first lets whoever reads it in somewhere. */
  secret?: true
  /** The input was not understood. */
  missed?: true
}

export interface SceneRules<S extends Scene> {
  /** The question, or a move when there is none to put (the proposal is gone, the step is already done). */
  show(scene: S, visit: Visit): Asking<View | Move>
  answer(scene: S, answer: Answer, visit: Visit): Asking<Move>
  /**
   * True where words of their own are asked for: what is typed is then an option only by its exact words, or by its
   * bare number where options are numbered lines; and only the whole words of a link open a proposal.
   */
  asksText?(scene: S): boolean
  /** True where a bare number is the answer: it is no option's then, and no option has one. */
  asksNumber?(scene: S): boolean
  /** True where what is shown grows old, and is shown anew by itself. */
  renews?: true
  /** Where 'back' leads, when that is not where they came from. */
  before?(scene: S): Scene | undefined
}

export const isMove = (made: View | Answer | Move): made is Move => 'to' in made

/** Nothing that the scene offers: the step says what can be answered. */
export const missed: Move = { to: 'here', missed: true }
