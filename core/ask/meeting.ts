import type { ListedMeeting, Meeting, MeetingPart, MeetingShelf, PointKind } from '../meeting/meeting.ts'
import type { Language } from '../reply.ts'

/** A meeting as one person sees it. */
export interface MeetingSeen extends Meeting {
  /** They convened it. */
  mine: boolean
  /** They said that they were there. */
  here: boolean
  /** Of whoever convened it: why what they sent came back. */
  returned: { reason: string; note: string | undefined } | undefined
}

/** What became of a code that somebody followed. `not-now`: it is not the time of that meeting. */
export type Scanned = { outcome: 'fresh'; title: string } | { outcome: 'stale' | 'not-now' }

/** What residents ask of their meetings. What is written is of whoever convened it alone. */
export interface MeetingAsks {
  /** A page from 1, and one more where there is more. */
  meetings: {
    ask: { by: MeetingShelf; page: number; resident: string | undefined }
    told: readonly ListedMeeting[]
  }
  /** Undefined: there is none, or it is not for them to see. */
  meeting: { ask: { id: number; resident: string | undefined }; told: MeetingSeen | undefined }
  /** `limit`: so many of theirs are begun or to come. */
  'meeting-begin': {
    ask: { resident: string; title: string }
    told: { meeting: number } | { limit: number }
  }
  'meeting-save': {
    ask: { resident: string; meeting: number; parts: Partial<Record<MeetingPart, string>> }
    told: boolean
  }
  /** `waiting`: it is open, so a moderator reads it before others see it. */
  'meeting-register': {
    ask: { resident: string; meeting: number }
    told: 'registered' | 'waiting' | 'past' | 'closed'
  }
  /** Another day or hour of one that did not begin. */
  'meeting-move': { ask: { resident: string; meeting: number; starts: number }; told: boolean }
  /** Forgets one that is not registered, or calls off one where nobody was yet. */
  'meeting-end': { ask: { resident: string; meeting: number }; told: boolean }
  /** What the code shows at this moment, in milliseconds since 1970. Undefined: it is not the time. */
  'meeting-code': { ask: { resident: string; meeting: number; now: number }; told: string | undefined }
  'meeting-scan': { ask: { meeting: number; code: string; now: number }; told: Scanned }
  /** Once for each person. `full`: no more count. `count`: people there, with them. */
  'meeting-attend': {
    ask: { resident: string; meeting: number }
    told: { outcome: 'counted' | 'before' | 'full' | 'closed'; count: number }
  }
  /** `full`: no more of that question, or of all, fit in one report. */
  'minutes-add': {
    ask: { resident: string; meeting: number; question: string; kind: PointKind; words: string }
    told: 'added' | 'full' | 'closed'
  }
  'minutes-remove': { ask: { resident: string; meeting: number; point: string }; told: boolean }
  /** `empty`: nothing is written. From then on nobody else is counted. */
  'minutes-send': {
    ask: { resident: string; meeting: number; language: Language }
    told: 'sent' | 'empty' | 'closed'
  }
}
