import type { EventDraft, EventPart } from '../event/form.ts'

/** An event of somebody's own, as their list shows it. */
export interface HostedEvent {
  id: number
  title: string
  status: EventDraft['status']
  /** Milliseconds since 1970; undefined until it was said. */
  starts: number | undefined
}

/** What became of an event that was sent. */
export type EventSent =
  /** To a moderator. */
  | 'sent'
  /** At once, since it is the city's own. */
  | 'published'
  /** It begins before now. */
  | 'past'
  /** It is not whole, or with a moderator already. */
  | 'closed'
  /** So many of theirs wait or are to come. */
  | 'full'

/**
 * What is asked of the store by who hosts events. Each ask names who asks: it tells of their own events, and to whom the
 * city lets write in its name also of official ones.
 */
export interface HostingAsks {
  /** The last touched first: a page from 1, and one more where there is more. */
  hosted: { ask: { resident: string; page: number }; told: readonly HostedEvent[] }
  'event-draft': { ask: { resident: string; event: number }; told: EventDraft | undefined }
  /** `limit`: they have so many that are not sent, and no more may be open. */
  'event-begin': {
    ask: { resident: string; kind: 'official' | 'milestone' | 'resident'; title: string }
    told: { event: number } | { limit: number }
  }
  'event-save': {
    ask: { resident: string; event: number; parts: Partial<Record<EventPart, string>> }
    told: boolean
  }
  'event-send': { ask: { resident: string; event: number }; told: EventSent }
  /** Ends what was never published; of what was, forgets the changes. False: there is nothing to end. */
  'event-drop': { ask: { resident: string; event: number }; told: boolean }
  /** Adds a photo that was just kept to what came of it, or forgets it. */
  'event-photo': {
    ask: { resident: string; event: number; photo: string }
    told: 'kept' | 'full' | 'closed'
  }
  'event-photos-drop': { ask: { resident: string; event: number }; told: boolean }
  /** Cancels what is published, and tells who registered. False: it is not, or over. */
  'event-cancel': { ask: { resident: string; event: number }; told: boolean }
}
