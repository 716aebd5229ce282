import type { Pin } from '../pin.ts'

/** Of the city, a step of the process itself, or what a resident hosts. */
export const eventKinds = ['official', 'milestone', 'resident'] as const
export type EventKind = (typeof eventKinds)[number]

/** Something to come to, as it was published. Moments are milliseconds since 1970. */
export interface CityEvent {
  id: number
  kind: EventKind
  title: string
  what: string
  /** The place in words. */
  place: string
  pin: Pin | null
  /** Null: the whole city. */
  borough: string | null
  topic: string
  /** How people with a disability take part; empty where nobody said. */
  access: string
  starts: number
  ends: number
  /** Places for people. Null: as many as come. */
  capacity: number | null
  /** Who hosts it, as they want to be shown. */
  host: string
  cancelled: boolean
  /** Once it is over, what its host tells: how many came, and what came of it. */
  attended: number | null
  conclusions: string | null
  /** Grows by one with each change that is published, from 1. */
  version: number
  /** When it was last published, changed or cancelled. */
  changed: number
}

/** One to come to, as a list shows it. */
export interface ListedEvent
  extends Pick<CityEvent, 'id' | 'title' | 'place' | 'borough' | 'starts' | 'ends' | 'cancelled'> {
  /** Places that are free. Null: as many as come. */
  left: number | null
  /** How the person who asks stands to it. */
  mine: Part
  /** From where they asked, in metres. */
  metres?: number
}

/** They have a place, or wait for one, or neither. */
export type Part = 'in' | 'waiting' | undefined

/** Which events a list holds: those to come, soonest first, all or some of them; or those that are over. */
export type EventShelf =
  | 'coming'
  /** To which somebody goes, or waits to. */
  | 'mine'
  /** The newest first. */
  | 'past'
  /** YYYY-MM-DD. */
  | { day: string }
  | { borough: string }
  | { topic: string }
  /** The nearest first; without those that have no place on the map. */
  | { near: Pin }

/** What events can be looked up by, where not by distance. */
export type EventShelves = 'day' | 'borough' | 'topic'
