import type { Language } from '../reply.ts'
import { locales } from './say.ts'

/** `part`: “a fifth”, which something can be. `each`: “one in 30”, which is of people. `none`: “none”. */
export interface ShareWords {
  kind: 'part' | 'each' | 'none'
  words: string
}

type Named = readonly (readonly [share: number, words: string])[]

/** The highest first. */
const named: Readonly<Record<Language, Named>> = {
  es: [
    [9 / 10, 'las nueve décimas partes'],
    [4 / 5, 'las cuatro quintas partes'],
    [3 / 4, 'las tres cuartas partes'],
    [2 / 3, 'las dos terceras partes'],
    [3 / 5, 'las tres quintas partes'],
    [1 / 2, 'la mitad'],
    [2 / 5, 'las dos quintas partes'],
    [1 / 3, 'una tercera parte'],
    [3 / 10, 'las tres décimas partes'],
    [1 / 4, 'una cuarta parte'],
    [1 / 5, 'una quinta parte'],
    [1 / 6, 'una sexta parte'],
    [1 / 7, 'una séptima parte'],
    [1 / 8, 'una octava parte'],
    [1 / 9, 'una novena parte'],
    [1 / 10, 'una décima parte'],
  ],
  en: [
    [9 / 10, 'nine tenths'],
    [4 / 5, 'four fifths'],
    [3 / 4, 'three quarters'],
    [2 / 3, 'two thirds'],
    [3 / 5, 'three fifths'],
    [1 / 2, 'half'],
    [2 / 5, 'two fifths'],
    [1 / 3, 'a third'],
    [3 / 10, 'three tenths'],
    [1 / 4, 'a quarter'],
    [1 / 5, 'a fifth'],
    [1 / 6, 'a sixth'],
    [1 / 7, 'a seventh'],
    [1 / 8, 'an eighth'],
    [1 / 9, 'a ninth'],
    [1 / 10, 'a tenth'],
  ],
}

const near = {
  es: { below: 'casi', above: 'poco más de', whole: 'casi la totalidad', none: 'ninguna' },
  en: { below: 'almost', above: 'just over', whole: 'nearly all', none: 'none' },
} as const satisfies Readonly<Record<Language, object>>

/** How far from a fraction a share is still called by it, without more. */
const plain = 0.03

/** A share of a whole as people say it: “a fifth”, “almost a third”, “one in 30”. What follows is “of …”. */
export function shareWords(share: number, language: Language): ShareWords {
  const said = near[language]
  if (share <= 0) return { kind: 'none', words: said.none }
  if (share > 0.96) return { kind: 'part', words: said.whole }
  // Below the last one by more than the next would be: one in so many.
  if (share < 0.095) return { kind: 'each', words: eachWords(round(1 / share), language) }
  const off = ([value]: Named[number]) => Math.abs(value - share)
  const [first, ...others] = named[language]
  if (!first) throw new Error('no fraction has a name')
  const [value, words] = others.reduce((best, one) => (off(one) < off(best) ? one : best), first)
  const apart = (share - value) / value
  if (Math.abs(apart) <= plain) return { kind: 'part', words }
  return { kind: 'part', words: `${apart < 0 ? said.below : said.above} ${words}` }
}

function eachWords(people: number, language: Language): string {
  const number = new Intl.NumberFormat(locales[language]).format(people)
  return language === 'es' ? `una de cada ${number}` : `one in ${number}`
}

/** Rough: nobody counts in 37ths. */
function round(people: number): number {
  const step = people < 20 ? 1 : people < 100 ? 5 : people < 1_000 ? 50 : 500
  return Math.round(people / step) * step
}
