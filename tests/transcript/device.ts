import type { Input } from '../../core/input.ts'
import type { Capabilities, Choice, Reply } from '../../core/reply.ts'
import { losses } from '../core/losses.ts'

/** A button that was shown, and what pressing it sends. */
export interface Button {
  label: string
  /** Undefined for a notice's: it belongs to no prompt. */
  prompt: number | undefined
  input: Input
  choice: Choice | undefined
  /** Where a number is asked for: only its words stand for it. */
  unnumbered?: true
}

/** What somebody has before them: the buttons that were shown, and what could not be shown as it was meant. */
export class Device {
  /** Buttons and shared contacts so far: what a person does after following a link. */
  taps = 0
  readonly lost: string[] = []
  readonly #buttons: Button[] = []

  show(reply: Reply, capabilities: Capabilities): void {
    const { prompt } = reply
    this.lost.push(...losses(reply, capabilities))
    prompt?.choices.forEach((choice, place) => {
      const ordinal = (prompt.first ?? 0) + place
      this.#buttons.push({
        label: choice.label,
        choice,
        ...pressing(choice, prompt.id, ordinal),
        ...(prompt.unnumbered && { unnumbered: true }),
      })
    })
    if (prompt?.turn) {
      const { label, ordinal } = prompt.turn
      const input: Input = { type: 'choice', prompt: prompt.id, ordinal }
      this.#buttons.push({ label, prompt: prompt.id, input, choice: undefined })
    }
  }

  /**
   * The newest button with this label, or a label that begins so ("Cuidar…").
   *
   * @param notOf A prompt whose buttons are not meant: the open one, to press one above it.
   */
  button(label: string, notOf?: number): Button {
    const found = this.#buttons.findLast(
      (one) => names(label, one.label) && !(notOf !== undefined && one.prompt === notOf),
    )
    if (!found) throw new Error(`there is no button [${label}]`)
    return found
  }

  /** Whether a prompt's message shows a choice with this label. */
  shows(label: string, prompt: number): boolean {
    return this.#buttons.some((one) => one.prompt === prompt && names(label, one.label))
  }
}

/** Whether a label as a transcript writes it, whole or as "Cuidar…", is this one. */
export const names = (written: string, label: string): boolean =>
  written.endsWith('…') ? label.startsWith(written.slice(0, -1)) : label === written

const pressing = ({ command }: Choice, prompt: number, ordinal: number): Pick<Button, 'prompt' | 'input'> =>
  command
    ? { prompt: undefined, input: { type: 'command', ...command } }
    : { prompt, input: { type: 'choice', prompt, ordinal } }
