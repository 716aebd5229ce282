import type { Language } from '../reply.ts'

/** What the process asks every meeting. */
export interface Question {
  /** Never changes, the same in every language. */
  id: string
  text: Readonly<Record<Language, string>>
}

/** What a meeting is registered with, in the order in which it is asked. */
export const meetingParts = ['title', 'starts', 'borough', 'place', 'pin', 'open'] as const
export type MeetingPart = (typeof meetingParts)[number]

/**
 * The answers so far. The start is in milliseconds since 1970, a place on the map is "latitude,longitude" or empty, the
 * borough is an id, and `open` is yes or no: whether anybody may come.
 */
export type MeetingForm = Readonly<Partial<Record<MeetingPart, string>>>

export const unansweredPart = (form: MeetingForm): MeetingPart | undefined =>
  meetingParts.find((part) => form[part] === undefined)

/** `waiting`: a moderator reads it. `no`: it is shown to nobody but those who were there. */
export type Shown = 'no' | 'waiting' | 'returned' | 'yes'

export const pointKinds = ['agreement', 'disagreement'] as const
export type PointKind = (typeof pointKinds)[number]

/** On what those who met agreed or did not, of one question. */
export interface MeetingPoint {
  id: string
  question: string
  kind: PointKind
  words: string
}

/** Residents meet by their own decision, and tell what they agreed on. */
export interface Meeting {
  id: number
  form: MeetingForm
  status: 'writing' | 'registered' | 'cancelled'
  /** Of an open one: whether it is shown to all before it is held. */
  listed: Shown
  /** Of what came of it. */
  report: Shown
  /** People who said by their own phone that they were there. */
  attended: number
  points: readonly MeetingPoint[]
}

/** One of a list. */
export interface ListedMeeting extends Pick<Meeting, 'id' | 'status' | 'report' | 'attended'> {
  title: string
  borough: string | undefined
  /** Milliseconds since 1970; undefined until it was said. */
  starts: number | undefined
}

export type MeetingShelf = 'open' | 'mine' | 'reports'
