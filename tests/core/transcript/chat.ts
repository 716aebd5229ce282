import type { Input } from '../../../core/input.ts'
import type { ChannelName } from '../../../core/job.ts'
import { isReceipt } from '../../../core/notice.ts'
import { noticeReply } from '../../../core/notice-reply.ts'
import type { Capabilities, Language, Reply } from '../../../core/reply.ts'
import { newState, readState } from '../../../core/state.ts'
import { type Outcome, step } from '../../../core/step.ts'
import { Device } from '../../transcript/device.ts'
import { city, type Owed, World } from '../world.ts'

/** The longest label is that of a proposal's title within "Continue: sign …". */
const common = { buttons: true, pictures: true, text: 4096, caption: 1024, label: 100 }

export const capabilities: Readonly<Record<ChannelName, Capabilities>> = {
  telegram: { ...common, vouchesForContacts: true, keyboard: true, keepsPage: false },
  whatsapp: { ...common, buttons: false, choices: 9, vouchesForContacts: false, keepsPage: false },
  web: { ...common, vouchesForContacts: false, keepsPage: true },
  terminal: { ...common, buttons: false, pictures: false, vouchesForContacts: false, keepsPage: false },
}

/** One chat of one person, as their device sees it: what is stored, and the buttons that were shown. */
export class Chat {
  readonly world = new World()
  channel: ChannelName = 'telegram'
  /** As a store keeps it: it has been through JSON. */
  stored: unknown = newState
  readonly device = new Device()
  #last: Input | undefined

  send(input: Input): Outcome {
    const { world } = this
    const { state, lost } = readState(this.stored)
    const { now, here: resident, muted } = world
    const situation = {
      now,
      channel: this.channel,
      capabilities: this.capabilities,
      places: world.places,
      vouched: this.channel === 'whatsapp' ? world.vouched : undefined,
    }
    const steps = step(state, input, { ...situation, city, resident, staff: undefined, muted, lost })
    let next = steps.next()
    while (!next.done) next = steps.next(world.answer(next.value))
    const outcome = next.value
    this.stored = JSON.parse(JSON.stringify(outcome.state))
    world.effects.push(...outcome.effects)
    for (const reply of outcome.replies) this.device.show(reply, this.capabilities)
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
      const here = this.world.here?.id ?? ''
      const reason = 'proposal' in notice ? this.world.reason(notice.proposal, here) : undefined
      const event = 'event' in notice ? this.world.agenda.about(notice.event, here) : undefined
      const reply = noticeReply(notice, { title: title ?? '', reason, entry, event }, this.language, city)
      this.device.show(reply, this.capabilities)
      return reply
    })
  }

  get capabilities(): Capabilities {
    return capabilities[this.channel]
  }

  get language(): Language {
    return readState(this.stored).state.language ?? 'es'
  }

  /** The input that pressing a button sends: the newest one with this label. `above`: not one of the open question. */
  press(label: string, above: boolean): Input {
    const open = readState(this.stored).state.prompt.id
    return this.device.button(label, above ? open : undefined).input
  }

  get last(): Input {
    if (!this.#last) throw new Error('nothing was sent yet')
    return this.#last
  }
}
