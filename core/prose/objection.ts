import { letters } from '../match/folded.ts'
import { type Personal, personalIn } from './personal.ts'

/** Lengths in characters, both allowed. */
export interface Room {
  least: number
  most: number
}

/** Why a text cannot be published as it is. */
export type Objection =
  | { why: 'long'; most: number; length: number }
  | { why: 'short'; least: number }
  | { why: 'wordless' | 'link' | Personal }

const links =
  /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|mx|org|net|io|me|gl|ly|gob|edu)\b\S*/giu

/** What somebody has to change in a tidy text before others can read it; undefined when nothing. */
export function objection(text: string, { least, most }: Room): Objection | undefined {
  // First of all, so that nothing is looked for in a text without end.
  if (text.length > most) return { why: 'long', most, length: text.length }
  const personal = personalIn(text)
  if (personal) return { why: personal }
  if (letters(text) < 2) return { why: 'wordless' }
  if (letters(text.replaceAll(links, '')) < 2) return { why: 'link' }
  return text.length < least ? { why: 'short', least } : undefined
}
