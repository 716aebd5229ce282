import type { Logger } from 'pino'
import type { ProvenKey } from '../core/ask.ts'
import type { City, Places } from '../core/city.ts'
import type { Input, Renewal } from '../core/input.ts'
import type { ChannelName } from '../core/job.ts'
import type { Photo } from '../core/photo.ts'
import type { Capabilities, Language, Reply } from '../core/reply.ts'
import type { Stand } from '../core/stand.ts'
import { readState, type State } from '../core/state.ts'
import { type Outcome, step } from '../core/step.ts'
import type { PageMessage } from '../prisma/page.ts'
import type { Store } from '../prisma/store.ts'
import { inTurn, type OpenTurn } from '../prisma/turn.ts'
import type { Queues } from '../queue/queues.ts'
import type { Code, CodeSender } from './code.ts'
import { Lanes } from './lanes.ts'
import { Recent } from './recent.ts'

/** An update of a channel, in neutral form. */
export interface Inbound {
  address: string
  /** The same for each repetition of the update. */
  update: string
  input: Input | Renewal
  /** Where a chat is a phone's and the platform says whose: that phone. */
  vouched?: ProvenKey | undefined
  /** The stand on whose device this was done. */
  stand?: Stand | undefined
  /** The photo itself, where the channel brings it: the input's `file` stands for it. */
  upload?: Photo
  /** Who is behind the chat, for rate limits. Absent: the chat itself. */
  origin?: string
}

/**
 * Sends the replies of a turn. It may be called again with the same ones when it failed, or when the process that sent
 * them may have ended before it could: `since` is then the moment of the turn.
 */
export type Send = (replies: readonly Reply[], language: Language, since?: Date) => Promise<void>

/** The one way in: whatever a resident sends on a channel passes here, one turn at a time per chat. */
export interface Door {
  take(inbound: Inbound, send: Send): Promise<void>
  /** Resolves when no turn is under way. */
  drained(): Promise<void>
}

export interface House {
  store: Store
  city: City
  /** Where the city is found, as far as it is known now. */
  places(): Places
  queues: Queues
  codes: CodeSender
  log: Logger
  /** Milliseconds since 1970. */
  now(): number
}

/** Updates whose replies this process sent, of the chats seen last. */
const remembered = 10_000

export function openDoor(house: House, channel: ChannelName, capabilities: Capabilities): Door {
  const lanes = new Lanes()
  const answered = new Recent<string, string>(remembered)

  async function take(inbound: Inbound, send: Send): Promise<void> {
    const { store, city, queues, log } = house
    const codes: Code[] = []
    let taken: { state: State; outcome: Outcome } | undefined
    const result = await inTurn(
      store,
      { channel, address: inbound.address, update: inbound.update, stand: inbound.stand?.name },
      {
        consultation: city.consultation.id,
        origin: `${channel} ${inbound.origin ?? inbound.address}`,
        upload: inbound.upload,
        onCode: (phone, code, proposal) =>
          codes.push({
            phone,
            code,
            language: 'es',
            address: inbound.address,
            ...(proposal !== undefined && { proposal }),
          }),
      },
      async (turn) => {
        const { state, lost } = readState(turn.state)
        const outcome = await drive(state, lost, inbound, turn)
        taken = { state, outcome }
        const { replies, effects } = outcome
        // They went on meanwhile: nothing happened.
        if (inbound.input.type === 'renewal' && replies.length === 0) return undefined
        return {
          state: outcome.state,
          effects,
          replies,
          ...(lost && { lost: turn.state }),
          ...(capabilities.keepsPage && { page: page(inbound.input, state, outcome) }),
        }
      },
    )
    if (result.repeated) {
      // The process that handled it may have ended before it could answer.
      // An older repetition has nothing to say, and must not hide that a newer update was answered.
      if (answered.get(inbound.address) === inbound.update || result.replies.length === 0) return
      await send(result.replies, languageOf(readState(result.state).state), result.at)
    } else {
      if (taken?.outcome.looping) log.warn({ channel }, 'a chat answers itself: staying silent')
      queues
        .add([
          ...result.effects.map(({ id, type }) => ({ queue: 'effect' as const, type, id })),
          ...result.downloads.map((download) => ({ queue: 'photo' as const, ...download })),
        ])
        .catch((fault: unknown) => log.warn({ err: fault }, 'effects were not queued: the sweep will'))
      const language = languageOf(taken?.outcome.state)
      await sendCodes(codes, language)
      await send(taken?.outcome.replies ?? [], language)
    }
    answered.set(inbound.address, inbound.update)
  }

  async function drive(
    state: State,
    lost: boolean,
    { input, vouched, stand }: Inbound,
    { resident, staff, representative, muted, answer }: OpenTurn,
  ): Promise<Outcome> {
    const { city } = house
    const now = house.now()
    const steps = step(state, input, {
      now,
      channel,
      capabilities,
      city,
      places: house.places(),
      resident,
      // Nobody works for the city at a stand: whoever comes next would do so too.
      staff: stand ? undefined : staff,
      representative: !stand && representative,
      // The demonstration shows codes on the page and in the terminal alone.
      sendsCodes: !house.codes.demo || channel === 'web' || channel === 'terminal',
      stand,
      vouched,
      muted,
      lost,
    })
    let next = steps.next()
    while (!next.done) next = steps.next(await answer(next.value))
    return next.value
  }

  /** A code that could not be sent can be asked for again; the resident is told how in the question itself. */
  async function sendCodes(codes: readonly Code[], language: Language): Promise<void> {
    for (const code of codes) {
      await house.codes
        .send({ ...code, language })
        .catch((fault: unknown) => house.log.error({ err: fault, channel }, 'a one-time code was not sent'))
    }
  }

  return {
    take: (inbound, send) => lanes.run(inbound.address, () => take(inbound, send)),
    drained: () => lanes.drained(),
  }
}

const languageOf = (state: State | undefined): Language => state?.language ?? 'es'

/** What the channel's page shows of a turn: the button that was pressed, and the replies. Typed words are not kept. */
function page(input: Input | Renewal, before: State, { state, replies }: Outcome): PageMessage[] {
  const language = languageOf(state)
  const pressed =
    input.type === 'choice' && input.prompt === before.prompt.id
      ? before.prompt.choices[input.ordinal]?.label
      : undefined
  return [
    ...(pressed ? [{ from: 'resident' as const, language, text: [pressed] }] : []),
    ...replies.map((reply) => ({ from: 'voces' as const, language, reply })),
  ]
}
