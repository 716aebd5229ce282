import type { Tile } from '../../core/city.ts'
import type { CityEvent } from '../../core/event/event.ts'
import type { Question } from '../../core/meeting/meeting.ts'
import type { Age, Gender } from '../../core/panel/strata.ts'
import type { Language } from '../../core/reply.ts'
import type { Duty } from '../../core/tiers.ts'

/** An event that is to come, at an hour of the city's clock (HH:MM) so many days after it is planted. */
export interface PlannedEvent
  extends Omit<
    CityEvent,
    'id' | 'starts' | 'ends' | 'cancelled' | 'attended' | 'conclusions' | 'version' | 'changed'
  > {
  inDays: number
  at: string
  hours: number
}

/** Words that exist in every language of the conversation. */
export type Named = Readonly<Record<Language, string>>

/** A city as it is planted, with its first proposals and, in a demonstration, their signatures. */
export interface Demo {
  city: City
  consultation: Consultation
  proposals: readonly Proposal[]
  events?: readonly PlannedEvent[]
  /** A standing panel of residents, where the city has one. */
  panel?: Panel | undefined
  /** Files of essays, in Markdown. */
  essays?: readonly string[]
  /** Files of surveys, which are open from the beginning. */
  surveys: readonly string[]
}

export interface City {
  id: string
  name: Named
  timeZone: string
  /** Two letters. */
  country: string
  /** Alphabetical by name. */
  boroughs: readonly Borough[]
  topics: readonly Topic[]
}

/** A panel with what the census says of the city; of its boroughs they say it themselves. */
export interface Panel {
  id: string
  name: Named
  /** Where the figures are from: published with every draw. At most 300 characters. */
  source: string
  /** In years, ascending. */
  ages: readonly { category: Age; people: number }[]
  genders: readonly { category: Gender; people: number }[]
}

export interface Borough {
  /** The name in lower case, without accents, its words joined by hyphens: 'alvaro-obregon'. */
  id: string
  name: string
  /** Residents, by the census of 2020. */
  population: number
  /** Where it stands on a map of equal tiles, from the top left, so that neighbours touch. Absent: where there is room. */
  tile?: Tile | undefined
}

export interface Topic {
  id: string
  /** At most 22 characters, so that it fits on a button of every channel with a mark before it. */
  name: Named
}

export interface Consultation {
  id: string
  title: Named
  /** Ascending. */
  tiers: readonly Tier[]
  /** What meetings that residents convene discuss. */
  questions?: readonly Question[] | undefined
}

export interface Tier {
  /** Signatures. */
  at: number
  /** Completes the sentence 'Al llegar a 5,000: …', without a full stop. */
  promise: Named
  /** What is owed from then on, and by when: days after it was reached. */
  duty: Duty
  days: number
}

/** Written by residents, so in their language alone. */
export interface Proposal {
  id: number
  /** At most 70 characters. */
  title: string
  /** What is wrong today, in 200 to 380 characters. */
  problem: string
  /** What should change, and where in the constitution, in 150 to 300 characters. */
  change: string
  /** A topic's id. */
  topic: string
  /** A borough's id, or null when it concerns the whole city. */
  borough: string | null
  /** An invented name to be shown. */
  author: string
  /** Signatures so far. */
  count: number
  /** Whole days since it was opened for signatures. */
  daysOld: number
}
