import type { ProvenKey } from './ask.ts'
import type { City, Places, Resident } from './city.ts'
import type { Effect } from './effect.ts'
import type { ChannelName } from './job.ts'
import type { Key } from './language/messages.ts'
import { say, type Values, word } from './language/say.ts'
import type { Capabilities, Language } from './reply.ts'
import type { Member } from './staff.ts'
import type { Stand } from './stand.ts'
import type { State } from './state.ts'
import type { Response } from './survey/taking.ts'
import type { Text } from './text.ts'

/** What a turn knows without asking. */
export interface Situation {
  /** Milliseconds since 1970. */
  now: number
  channel: ChannelName
  capabilities: Capabilities
  city: City
  /** Where the city is found, for links. */
  places: Places
  /** Who this chat's person proved to be. */
  resident: Resident | undefined
  /** They work for the city. */
  staff: Member | undefined
  /** They gather signatures in the street. */
  representative?: boolean
  /** Codes can be sent to phones from here. */
  sendsCodes?: boolean
  /** The stand on whose device they are: it keeps the conversation to what it is there for. */
  stand?: Stand | undefined
  /** The phone that the platform vouches for as this very chat's, where chats are phones and it says whose. */
  vouched: ProvenKey | undefined
  /** They said stop. */
  muted: boolean
  /** The stored state could not be read any more, so the conversation starts again with an apology. */
  lost: boolean
}

/** One turn as the scenes see it: the situation, the draft of the next state, and what the turn causes. */
export interface Visit extends Situation {
  readonly state: State
  readonly effects: Effect[]
  /** The response to a survey as this turn read or wrote it last, so that it is not read again. */
  response?: Response | undefined
}

/** Until a language is chosen the city speaks Spanish. */
export const languageOf = (visit: Visit): Language => visit.state.language ?? 'es'

export const tell = <K extends Key>(visit: Visit, key: K, ...values: Values<K>): Text =>
  say(languageOf(visit), key, ...values)

export const label = <K extends Key>(visit: Visit, key: K, ...values: Values<K>): string =>
  word(languageOf(visit), key, ...values)

export const boroughName = (visit: Visit, id: string): string =>
  visit.city.boroughs.find((borough) => borough.id === id)?.name ?? id

export const topicName = (visit: Visit, id: string): string =>
  visit.city.topics.find((topic) => topic.id === id)?.name[languageOf(visit)] ?? id
