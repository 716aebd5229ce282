import { folded, glyphs } from '../match/folded.ts'
import { ordinalOf } from '../match/ordinal.ts'
import type { Language } from '../reply.ts'

/** Longer than any number with its unit and a word of courtesy. */
const longest = 60

const tokens = /[-−]?\p{Nd}[\p{Nd}.,' ]*/gu
const halves = / (?:y medi[oa]|and a half)\b/

/**
 * A number as people type it: "5", "cinco", "como 5 años", "5 y media", "1,5", "1,500", "1.500". Three digits after the
 * only mark are thousands. Undefined when there is none, or more than one.
 */
export function readNumber(typed: string, language: Language): number | undefined {
  if (typed.length > longest) return undefined
  const plain = typed.normalize('NFKC')
  const [token, ...others] = plain.match(tokens) ?? []
  if (others.length > 0) return undefined
  const number = token === undefined ? inWords(typed, language) : numberIn(token.trim())
  return number === undefined ? undefined : number + (halves.test(plain.toLowerCase()) ? 0.5 : 0)
}

/** "Unas dos horas": the one word that is a number. */
function inWords(typed: string, language: Language): number | undefined {
  const said = folded(glyphs(typed))
  const [number, ...others] = said.split(' ').flatMap((each) => ordinalOf(each, language) ?? [])
  return others.length > 0 ? undefined : number
}

function numberIn(token: string): number | undefined {
  const bare = token
    .replace('−', '-')
    .replaceAll(/[ ']/g, '')
    .replace(/[.,]+$/, '')
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  const tail = bare.slice(last + 1)
  const marks = bare.match(/[.,]/g) ?? []
  const both = new Set(marks).size === 2
  const isFraction = last >= 0 && (both || (marks.length === 1 && tail.length !== 3))
  const [whole, fraction] = isFraction ? [bare.slice(0, last), tail] : [bare, '']
  const value = Number(`${whole.replaceAll(/[.,]/g, '')}.${fraction || '0'}`)
  return Number.isFinite(value) ? value : undefined
}
