import type { Text } from './text.ts'

/** One message to a resident, in neutral form. A channel's `write` turns it into the channel's own. */
export interface Reply {
  text: Text
  /** What can be answered, in order. Absent: nothing is asked. */
  prompt?: Prompt
  picture?: Picture
  file?: Attached
  /** It lets whoever reads it in somewhere: what is kept of it is encrypted, until its time is over. */
  secret?: true
  /** True when the message may take the place of the one whose button was pressed (a menu, a page of a list). */
  replaces?: boolean
}

export interface Prompt {
  /** Grows by one with each prompt of a conversation; a button carries it, so that a spent one is recognised. */
  id: number
  choices: readonly Choice[]
  /** Where a channel shows few choices at once: the place of the first of these among all, from 0. Absent: 0. */
  first?: number
  /** Shows the other choices; `ordinal` is its own place, after all of them. Absent: all are shown. */
  turn?: { label: string; ordinal: number }
  /** The resident may answer by sharing their phone; `label` is the words of that button. */
  contact?: { label: string }
  /** What typed text is expected to be, so that a page can offer the right keyboard. */
  typing?: 'phone' | 'code' | 'number'
  /** It grows old: after so many milliseconds a channel that can asks for it anew, where it still stands. */
  renews?: number
  /** A bare number is an answer by itself, so the choices have none: they are named by their words. */
  unnumbered?: true
  /** The resident may answer by sharing this; a place has a button of its own where the channel can, with these words. */
  asks?: { what: 'photo' } | { what: 'location'; label: string }
}

/** What can be shared besides words. */
export const shareables = ['photo', 'location'] as const
export type Shareable = (typeof shareables)[number]

export interface Choice {
  /** Never shown, never changes, the same in every language. */
  id: string
  label: string
  /** Choices of one row stand side by side where there is room. Choices without a row stand alone. */
  row?: number
  /** Its number and its words stand in the text already: where choices are numbered lines, they need no other. */
  listed?: true
  /** A button of a notice means the same at any time: it carries a command instead of a place in a prompt. */
  command?: { name: string; payload: string }
}

/** A button of a notice, which does what a link with this payload does. */
export const startButton = (id: string, label: string, payload: string): Choice => ({
  id,
  label,
  command: { name: 'start', payload },
})

/** A small file that goes with a message, such as a calendar entry. */
export interface Attached {
  /** With its ending, such as asamblea.ics. */
  name: string
  /** Media type, such as text/calendar. */
  type: string
  /** Its text; or what is on a sheet, to be drawn by the channel as a PDF. */
  content: string | Sheet
}

/** Something to read or print, of headings and lists. */
export interface Sheet {
  title: string
  /** A line below the title. */
  about: string
  parts: readonly {
    heading: string
    lines: readonly {
      words: string
      /** Where its original is. Absent: the city has no public page. */
      link?: string
    }[]
    /** Small print below the lines. */
    note?: string
  }[]
  language: Language
}

/** A picture. `alternative` says it in words, for those who do not see it. */
export type Picture = Progress | Poster | CoursePicture | ResultPicture | RepresentationPicture | PhotoPicture

/** Those that a channel draws. */
export type Drawing = Exclude<Picture, PhotoPicture>

/** A photo that somebody sent, as the store keeps it. */
export interface PhotoPicture {
  type: 'photo'
  photo: string
  alternative: string
}

/** A proposal's progress towards its next tier. */
export interface Progress {
  type: 'progress'
  /** Title of the proposal. */
  title: string
  /** Signatures so far. */
  count: number
  /** All thresholds of the consultation, ascending. */
  tiers: readonly number[]
  /** Numbers and words in the picture follow it. */
  language: Language
  alternative: string
}

/** A sheet to print and hang up: the title of a proposal, and a QR that opens it. */
export interface Poster {
  type: 'poster'
  title: string
  /** What it opens is answered, not signed. */
  answer?: true
  /** What whoever passes is asked to do. Absent: to sign. */
  call?: string
  /** What the QR holds. */
  link: string
  city: string
  language: Language
  alternative: string
}

/** How a proposal goes: its signatures over time, and where those who signed live. */
export interface CoursePicture {
  type: 'course'
  /** Title of the proposal. */
  title: string
  /** Signatures so far, and those of the last seven days. */
  count: number
  recent: number
  by: 'day' | 'week'
  /** Signatures of each day or week, the oldest first; `from` is its first day, YYYY-MM-DD. */
  bars: readonly { from: string; count: number }[]
  /** The most first. None: there are too few to be told apart. */
  places: readonly { name: string; count: number }[]
  /** Numbers and words in the picture follow it. */
  language: Language
  alternative: string
}

/** What was answered to one question of a survey. Its numbers and names are words already, as they are to be read. */
export interface ResultPicture {
  type: 'result'
  /** The question. */
  title: string
  drawing: Bars | Scale | Tiles
  /** Small print: what is kept back, and when it was counted. */
  notes: readonly string[]
  language: Language
  alternative: string
}

/** `share`: from 0 to 1; undefined where the number is kept back. */
export interface ResultValue {
  share: number | undefined
  told: string
}

export interface ResultRow {
  label: string
  /** As many as there are series. */
  values: readonly ResultValue[]
}

/** A part is of those who took part in one way. */
export interface ResultPart {
  name: string
  /** How many they are. */
  base: string
  /** What the values of each row are; of one nothing need be said. */
  series: readonly string[]
  rows: readonly ResultRow[]
  sums: readonly string[]
}

/** A bar for each value of each row. */
export interface Bars {
  type: 'bars'
  parts: readonly ResultPart[]
}

/** One bar of all steps, from the lowest, and its rows. */
export interface Scale {
  type: 'scale'
  parts: readonly ResultPart[]
}

/** A map of equal tiles. Without a name, it is one of many squares. */
export interface Tiles {
  type: 'tiles'
  /** `isDrawn`: its values are on the map. */
  parts: readonly (Omit<ResultPart, 'rows'> & { isDrawn: boolean })[]
  columns: number
  rows: number
  /** `values`: those of each part that is drawn. */
  tiles: readonly { name: string; column: number; row: number; values: readonly ResultValue[] }[]
}

/** A part of a whole beside what it would be if all were alike, each from 0 to 1. Without a share it is kept back. */
export interface ShareRow {
  name: string
  of: number
  share?: number
  /** Within which the share lies. */
  low?: number
  high?: number
  /** The number at its end. */
  told: string
}

/** Whom the signatures of a proposal represent: each borough's part of them beside its part of the city. */
export interface RepresentationPicture {
  type: 'representation'
  /** Title of the proposal. */
  title: string
  /** What it comes to, in a sentence or two. */
  said: string
  rows: readonly ShareRow[]
  /** What the bar, the mark and the line of a row are. */
  legend: { share: string; of: string; interval: string }
  /** Small print: when it was counted, and who did not say. */
  notes: readonly string[]
  language: Language
  alternative: string
}

export const languages = ['es', 'en'] as const
export type Language = (typeof languages)[number]

/** What a channel can show, as data, so that a test can hold what it would lose at none. Lengths in characters. */
export interface Capabilities {
  buttons: boolean
  pictures: boolean
  /** Longest message. */
  text: number
  /** Longest text beside a picture. */
  caption: number
  /** Longest label of a choice. */
  label: number
  /** Choices that it shows at once; of more it shows them in pages. Absent: all. */
  choices?: number
  /** Choices that can be pressed at once; more are a list, which takes a tap to open. Absent: any number. */
  pressed?: number
  /** The platform vouches for the phone of a contact that its sender shares. */
  vouchesForContacts: boolean
  /** A phone or a place is asked for by a keyboard of its own, which stays until a message without a question. */
  keyboard?: true
  /** What grows old can be shown anew in its place, without anybody doing anything. */
  renews?: true
  /** What is said is kept, so that the channel can show what was missed; other channels are sent to. */
  keepsPage: boolean
}
