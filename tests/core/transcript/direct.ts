import { statusKinds } from '../../../core/history.ts'
import { channels } from '../../../core/job.ts'
import { type Language, languages } from '../../../core/reply.ts'
import { newState, type State } from '../../../core/state.ts'
import { said } from '../world/histories.ts'
import { city } from '../world.ts'
import { atTheDesk } from './at-the-desk.ts'
import type { Chat } from './chat.ts'
import type { Direction, Happened } from './direction.ts'
import { onTheAgenda } from './on-the-agenda.ts'
import { withEssays } from './with-essays.ts'
import { withSurveys } from './with-surveys.ts'

/** The phone of the person in this chat, where a transcript does not say another. */
const phone = '+525512345678'

const nothing = undefined

/** Everything that can happen around a dialogue. */
const directions: readonly Direction[] = [
  [
    /^on (\w+)$/,
    (chat, name) => {
      chat.channel = named(channels, name)
      return nothing
    },
  ],
  [
    /^someone who speaks (\w+)$/,
    (chat, language) => {
      chat.stored = atMenu(named(languages, language))
      return nothing
    },
  ],
  [
    /^a resident of (.+) who speaks (\w+)$/,
    (chat, place, language) => {
      chat.stored = atMenu(named(languages, language))
      chat.world.here = chat.world.resident(phone, borough(place))
      return nothing
    },
  ],
  [
    /^(\+\d+) lives in (.+)$/,
    (chat, number, place) => {
      chat.world.resident(number, borough(place))
      return nothing
    },
  ],
  [
    /^WhatsApp says that the number is (\+\d+)$/,
    (chat, number) => {
      chat.world.vouch(number)
      return nothing
    },
  ],
  [
    /^(\d+) minutes? later$/,
    (chat, minutes) => {
      chat.world.now += Number(minutes) * 60_000
      return nothing
    },
  ],
  [
    /^proposal (\d+) is signed by (.+)$/,
    (chat, id, whom) => {
      const people = whom.split(', ').map((one) => /^(\d+) of (.+)$/.exec(one)?.slice(1) ?? [])
      const of = (name: string) => people.find(([, place]) => place === name)?.[0] ?? 0
      chat.world.count(
        Number(id),
        Object.fromEntries(city.boroughs.map((one) => [one.id, Number(of(one.name))])),
        Number(of('nowhere known')),
      )
      return nothing
    },
  ],
  [/^it is ten in the morning$/, (chat) => ({ notices: chat.receive(chat.world.tellDaily()) })],
  [/^it is recorded$/, (chat) => ({ notices: chat.receive(chat.world.record()) })],
  [
    /^(\d+) others? signs? proposal (\d+)$/,
    (chat, times, id) => ({ notices: chat.receive(chat.world.othersSign(Number(id), Number(times))) }),
  ],
  [
    /^the city says (\S+) of proposal (\d+)$/,
    (chat, kind, id) => ({
      notices: chat.receive(chat.world.publish(Number(id), said[named(statusKinds, kind)])),
    }),
  ],
  [
    /^(\d+) days? later$/,
    (chat, days) => {
      chat.world.now += Number(days) * 24 * 60 * 60_000
      return nothing
    },
  ],
  [
    /^they sign proposal (\d+) in another chat$/,
    (chat, id) => {
      const resident = chat.world.here?.id ?? chat.world.resident(phone).id
      const pending = chat.world.effects.splice(0)
      const elsewhere = chat.world.here?.borough === null
      chat.world.effects.push({ type: 'sign', proposal: Number(id), resident, elsewhere })
      chat.world.record()
      chat.world.effects.push(...pending)
      return nothing
    },
  ],
  [
    /^they withdraw from proposal (\d+) in another chat$/,
    (chat, id) => {
      chat.world.effects.push({ type: 'withdraw', proposal: Number(id), resident: chat.world.here?.id ?? '' })
      chat.world.record()
      return nothing
    },
  ],
  [
    /^staff invalidate their signature on proposal (\d+): (.+)$/,
    (chat, id, reason) => {
      chat.world.invalidate(Number(id), chat.world.here?.id ?? '', reason)
      return nothing
    },
  ],
  [
    /^they wrote proposal (\d+)$/,
    (chat, id) => {
      chat.world.authors.set(Number(id), chat.world.here?.id ?? '')
      return nothing
    },
  ],
  [
    /^proposal (\d+) closes$/,
    (chat, id) => {
      const proposal = chat.world.proposals.get(Number(id))
      if (proposal) proposal.open = false
      return nothing
    },
  ],
  [
    /^proposal (\d+) has (\d+) signatures$/,
    (chat, id, count) => {
      const proposal = chat.world.proposals.get(Number(id))
      if (proposal) proposal.count = Number(count)
      return nothing
    },
  ],
  [
    /^all proposals on (\S+) close$/,
    (chat, topic) => {
      for (const proposal of chat.world.proposals.values())
        if (proposal.topic === topic) proposal.open = false
      return nothing
    },
  ],
  [
    /^(\d+) more proposals on (\S+)$/,
    (chat, more, topic) => {
      chat.world.add(Number(more), topic)
      return nothing
    },
  ],
  [
    /^nobody knows where the city is found$/,
    (chat) => {
      chat.world.places = {}
      return nothing
    },
  ],
  [
    /^no new code for (\d+) minutes?$/,
    (chat, minutes) => {
      chat.world.limitedForMinutes = Number(minutes)
      return nothing
    },
  ],
  [
    /^the stored state is of another version$/,
    (chat) => {
      chat.stored = { ...(chat.stored as State), version: 0 }
      return nothing
    },
  ],
  ...atTheDesk,
  ...onTheAgenda,
  ...withEssays,
  ...withSurveys,
  [/^\d+ taps so far$/, (chat) => ({ line: `${chat.device.taps} taps so far` })],
]

export function direct(line: string, chat: Chat): Happened {
  for (const [pattern, happen] of directions) {
    const found = pattern.exec(line)
    if (found) return happen(chat, found[1] ?? '', found[2] ?? '') ?? {}
  }
  throw new Error(`nobody knows how to do this: ${line}`)
}

/** As somebody who has been here before is found: at the menu, with all their buttons spent. */
const atMenu = (language: Language): State => ({
  ...newState,
  language,
  scene: { type: 'menu' },
  prompt: { id: 40, choices: [] },
})

function borough(name: string): string | null {
  if (name === 'elsewhere') return null
  const found = city.boroughs.find((one) => one.name === name)
  if (!found) throw new Error(`no borough ${name}`)
  return found.id
}

function named<T extends string>(all: readonly T[], name: string): T {
  const found = all.find((one) => one === name)
  if (!found) throw new Error(`${name} is none of ${all.join(', ')}`)
  return found
}
