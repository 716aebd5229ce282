import type { Question } from './meeting/meeting.ts'
import type { HidingReason } from './moderation.ts'
import type { Language } from './reply.ts'
import type { Tier } from './tiers.ts'

/** What changes seldom and every turn needs: read once, kept in memory. */
export interface City {
  name: Readonly<Record<Language, string>>
  /** IANA name, such as America/Mexico_City. */
  timeZone: string
  /** ISO code: numbers typed without a country's code are read as this country's. */
  country: string
  boroughs: readonly { id: string; name: string; tile?: Tile | undefined }[]
  topics: readonly { id: string; name: Readonly<Record<Language, string>> }[]
  consultation: Consultation
  /** What meetings that residents convene discuss. None: nobody convenes any. */
  questions?: readonly Question[]
  /** Its standing panel, where it has one. */
  panel?: { id: string; name: Readonly<Record<Language, string>> }
}

/** A place on a map of equal tiles: its column and row, from 0 at the top left. */
export interface Tile {
  column: number
  row: number
}

/** Where residents find the city, as far as it is known: what the links to proposals begin with. */
export interface Places {
  /** The chat page's public address. */
  web?: string
  /** The bot's name, without the @. */
  telegram?: string
  /** The account's number, in digits. */
  whatsapp?: string
}

export interface Consultation {
  id: string
  title: Readonly<Record<Language, string>>
  /** Ascending. */
  tiers: readonly Tier[]
}

/** Someone who proved a phone: the same person on every channel. */
export interface Resident {
  id: string
  /** Undefined until declared; null for someone who declared to live elsewhere. */
  borough: string | null | undefined
}

/** Of one that is hidden nobody is shown the texts: they are empty. */
export interface Proposal {
  id: number
  title: string
  problem: string
  change: string
  author: string
  topic: string
  /** Null: the whole city. */
  borough: string | null
  /** Which article or area of the text should change, in the author's words. */
  aim: string | null
  /** Signatures that count, of those who live in the city: tiers are of these. */
  count: number
  /** Of people elsewhere, who are counted apart. */
  elsewhere: number
  open: boolean
  /** Why it takes no signatures any more, where somebody ended it. */
  ended: 'retired' | 'merged' | 'hidden' | null
  /** Of one that is hidden: why, and when, in milliseconds since 1970. */
  hidden?: { at: number; reason: HidingReason; note?: string } | null
  /** Of one that was merged: the one that it joined, without a title where that is hidden. */
  joins?: { id: number; title: string } | null
}

/** How a proposal stands to one resident, what was asked and not yet recorded included. */
export interface Standing {
  signed: boolean
  /** Of the resident's signature once it is recorded, as they keep it; nobody else is told. */
  receipt: string | undefined
  follows: boolean
  /** They want to be told nothing more of it. */
  quiet: boolean
  /** Their signature does not count: why, and whether they said that this is a mistake. */
  invalid: { reason: string; objected: boolean } | undefined
  /** The resident is its author. */
  mine: boolean
}

export interface Listed {
  id: number
  /** Empty where it was hidden meanwhile. */
  title: string
  count: number
}

export const orders = ['most-signed', 'newest', 'nearest'] as const
export type Order = (typeof orders)[number]

/** Which proposals a list holds: all in some order, or those of one topic or borough, most signed first. */
export type Shelf = Order | { topic: string } | { borough: string }
