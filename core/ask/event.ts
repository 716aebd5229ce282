import type { CityEvent, EventShelf, EventShelves, ListedEvent, Part } from '../event/event.ts'

/** An event as one person sees it. */
export interface EventSeen extends CityEvent {
  /** People who have a place, and who wait for one. */
  taken: number
  waiting: number
  mine: Part
  /** Of who waits: how many have to make room, from 1. */
  turn: number | undefined
}

/** What became of somebody's wish to go. `closed`: it is over, cancelled or gone. */
export type Registered = { outcome: 'in' | 'waiting'; turn?: number; before: boolean } | { outcome: 'closed' }

/** What residents ask of the calendar. */
export interface EventAsks {
  /** What stands first of a shelf now and was not seen: a page, and one more where there is more; or certain ones, in their order. */
  events: {
    ask: {
      by: EventShelf
      which: { unseen: readonly number[] } | { ids: readonly number[] }
      resident: string | undefined
    }
    told: readonly ListedEvent[]
  }
  /** Days, boroughs or topics with events to come, and how many; of days the next few. */
  'event-shelves': { ask: { of: EventShelves }; told: readonly { id: string; count: number }[] }
  event: { ask: { id: number; resident: string | undefined }; told: EventSeen | undefined }
  /** Takes a place, or one on the waiting list. `before`: they had it already. */
  register: { ask: { id: number; resident: string }; told: Registered }
  /** Gives it up; whoever waits longest has it then, and is told. False: they had none. */
  unregister: { ask: { id: number; resident: string }; told: boolean }
}
