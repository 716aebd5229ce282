import type { CountryCode } from '../../core/phone.ts'

/** One line, and how it is written. */
export interface Line {
  /** '+525512345678' */
  one: string
  /** As a platform vouches for it: international digits, with or without a plus. */
  vouched: readonly string[]
  /** As people type it at a stand of the country, or paste it. */
  typed: readonly string[]
}

export interface Vectors {
  country: CountryCode
  /** What is done, and for a country without a rule why there is none. */
  decision: string
  /** Public documents: who, what, year. */
  sources: readonly string[]
  same: readonly Line[]
  /** Pairs that may not meet. The first of a pair is a line; the second is another one, or no line at all. */
  different: readonly (readonly [string, string])[]
}

/** The same line on three channels. */
export interface Channels {
  /** The digits of a WhatsApp id: of an account made before the change, where there was one. */
  whatsapp: string
  /** The digits of a contact shared on Telegram. */
  telegram: string
  /** As typed at a stand in the country. */
  home: string
}

export interface FoldedVectors extends Vectors {
  channels: Channels
}
