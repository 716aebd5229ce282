import type { Input } from '../../../core/input.ts'
import type { ChannelName } from '../../../core/job.ts'
import { isReceipt, noticeReply } from '../../../core/notice.ts'
import type { Capabilities, Choice, Language, Reply } from '../../../core/reply.ts'
import { newState, readState } from '../../../core/state.ts'
import { type Outcome, step } from '../../../core/step.ts'
import { losses } from '../losses.ts'
import { city, type Owed, World } from '../world.ts'

/** The longest label is that of a proposal's title within "Continue: sign …". */
const common = { buttons: true, pictures: true, text: 4096, caption: 1024, label: 100 }

export const capabilities: Readonly<Record<ChannelName, Capabilities>> = {
  telegram: { ...common, vouchesForContacts: true, keepsPage: false },
  whatsapp: { ...common, buttons: false, choices: 9, vouchesForContacts: false, keepsPage: false },
  web: { ...common, vouchesForContacts: false, keepsPage: true },
  terminal: { ...common, buttons: false, pictures: false, vouchesForContacts: false, keepsPage: false },
}

/** A button that was shown, and what pressing it sends. */
interface Button {
  label: string
  /** Undefined for a notice's: it belongs to no prompt. */
  prompt: number | undefined
  input: Input
}

/** One chat of one person, as their device sees it: what is stored, and the buttons that were shown. */
export class Chat {
  readonly world = new World()
  channel: ChannelName = 'telegram'
  /** As a store keeps it: it has been through JSON. */
  stored: unknown = newState
  /** Buttons and shared contacts so far: what a person does after following a link. */
  taps = 0
  /** What could not be shown as it was meant. */
  readonly lost: string[] = []
  readonly #buttons: Button[] = []
  #last: Input | undefined

  send(input: Input): Outcome {
    const { world } = this
    const { state, lost } = readState(this.stored)
    const { now, here: resident, muted } = world
    const situation = {
      now,
      channel: this.channel,
      capabilities: this.capabilities,
      vouched: this.channel === 'whatsapp' ? world.vouched : undefined,
    }
    const steps = step(state, input, { ...situation, city, resident, staff: undefined, muted, lost })
    let next = steps.next()
    while (!next.done) next = steps.next(world.answer(next.value))
    const outcome = next.value
    this.stored = JSON.parse(JSON.stringify(outcome.state))
    world.effects.push(...outcome.effects)
    for (const reply of outcome.replies) this.#show(reply)
    this.#last = input
    return outcome
  }

  /** What reaches this chat of the notices that are owed. */
  receive(owed: readonly Owed[]): Reply[] {
    const mine = owed.filter(
      ({ resident, notice }) => resident === this.world.here?.id && (isReceipt(notice) || !this.world.muted),
    )
    return mine.map(({ notice }) => {
      const title = 'proposal' in notice ? this.world.proposals.get(notice.proposal)?.title : undefined
      const entry = notice.type === 'entry' ? this.world.histories.entry(notice.entry)?.entry : undefined
      const reply = noticeReply(notice, { title: title ?? '', entry }, this.language, city)
      this.#show(reply)
      return reply
    })
  }

  get capabilities(): Capabilities {
    return capabilities[this.channel]
  }

  get language(): Language {
    return readState(this.stored).state.language ?? 'es'
  }

  /**
   * The input that pressing a button sends: the newest one with this label, or a label that begins so ("Cuidar…").
   * `above`: not one of the open question.
   */
  press(label: string, above: boolean): Input {
    const open = readState(this.stored).state.prompt.id
    const names = label.endsWith('…')
      ? (shown: string) => shown.startsWith(label.slice(0, -1))
      : (shown: string) => shown === label
    const button = this.#buttons.findLast((one) => names(one.label) && !(above && one.prompt === open))
    if (!button) throw new Error(`there is no button [${label}]`)
    return button.input
  }

  get last(): Input {
    if (!this.#last) throw new Error('nothing was sent yet')
    return this.#last
  }

  #show(reply: Reply): void {
    const { prompt } = reply
    this.lost.push(...losses(reply, this.capabilities))
    prompt?.choices.forEach((choice, place) => {
      const ordinal = (prompt.first ?? 0) + place
      this.#buttons.push({ label: choice.label, ...pressing(choice, prompt.id, ordinal) })
    })
    if (prompt?.turn) {
      const { label, ordinal } = prompt.turn
      this.#buttons.push({ label, prompt: prompt.id, input: { type: 'choice', prompt: prompt.id, ordinal } })
    }
  }
}

const pressing = ({ command }: Choice, prompt: number, ordinal: number): Omit<Button, 'label'> =>
  command
    ? { prompt: undefined, input: { type: 'command', ...command } }
    : { prompt, input: { type: 'choice', prompt, ordinal } }
