import type { CityEvent, EventShelf, EventShelves, ListedEvent, Part } from '../event/event.ts'

/** An event as one person sees it. */
export interface EventSeen extends CityEvent {
  /** People who have a place, and who wait for one. */
  taken: number
  waiting: number
  mine: Part
  /** What those who were there think: one to five. */
  rating: { mean: number; count: number } | undefined
  /** Ids of the photos that its host shows of it, once it is over. */
  photos: readonly string[]
  /** What staff say that the conclusions are about: ids of topics, and articles. */
  tags: readonly EventTag[]
  /** Of who waits: how many have to make room, from 1. */
  turn: number | undefined
}

export interface EventTag {
  kind: 'topic' | 'article'
  value: string
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
  /** One to five, of who had a place, once it is over. False: they had none, or it is not. */
  rate: { ask: { event: number; resident: string; rating: number }; told: boolean }
  /** …and a sentence besides. */
  opine: { ask: { event: number; resident: string; words: string }; told: undefined }
  /** Gives it up; whoever waits longest has it then, and is told. False: they had none. */
  unregister: { ask: { id: number; resident: string }; told: boolean }
}

/** What staff do with conclusions. `by` is the resident who asks; whether they may is asked of the database anew. */
export interface ConclusionAsks {
  /** The newest of what people said of an event. Undefined: not for whoever asks. */
  opinions: {
    ask: { by: string; event: number }
    told: readonly { rating: number; words: string }[] | undefined
  }
  /** Adds a tag, or takes it away. False: it is not for whoever asks. */
  'tag-event': { ask: { by: string; event: number; tag: EventTag }; told: boolean }
}
