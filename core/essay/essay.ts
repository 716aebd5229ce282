import type { Language } from '../reply.ts'
import type { Text } from '../text.ts'

/** What an essay or a section is called by links and comments, whatever its title: `derecho-al-agua`. */
export const isName = (name: string): boolean => /^[a-z][a-z0-9-]{0,39}$/.test(name)

/** Words in each language, at most `policy.essay.summary` characters. */
export type Summary = Readonly<Record<Language, string>>

/** What is read at once. */
export interface Section {
  /** The same in every version: comments are on it. */
  id: string
  title: string
  /** The same in plain words. */
  summary: Summary
  /** An https address of the same read aloud. */
  audio: string | null
  text: Text
}

/** A text of the drafting group that residents read and comment on, as its file has it. */
export interface Essay {
  essay: string
  title: string
  /** What it is about, in plain words. */
  about: Summary
  sections: readonly Section[]
}
