import type { City } from '../city.ts'
import { shareWords } from '../language/fraction.ts'
import { locales, word } from '../language/say.ts'
import type { Language } from '../reply.ts'
import type { Representation } from './counted.ts'
import { type Census, extremes, type Known, type Represented, representedBy } from './ratio.ts'

type Boroughs = Pick<City, 'boroughs'>

/** Whom the signatures represent, in one sentence or two: the borough that lacks the most, and the one that has the most. */
export function representationWords(
  { facets }: Representation,
  census: Census,
  language: Language,
  city: Boroughs,
): string {
  const boroughs = representedBy(facets.borough, census)
  if (!boroughs.some(({ ratio }) => ratio !== null)) return word(language, 'represents.few')
  const { under, over } = extremes(boroughs)
  const told = [under, over].flatMap((one) => (one ? [boroughWords(one, language, city)] : []))
  return told.length === 0 ? word(language, 'represents.alike') : told.join(' ')
}

/** “Iztapalapa is a fifth of the city and a tenth of these signatures.” */
function boroughWords(one: Known, language: Language, city: Boroughs): string {
  const { ofCity, ofSigned } = one
  const place = placeName(one, city)
  const own = shareWords(ofCity, language)
  const signed = shareWords(ofSigned, language)
  if (own.words === signed.words) {
    return word(language, 'represents.percent', {
      place,
      city: percentWords(ofCity, language),
      signed: percentWords(ofSigned, language),
    })
  }
  if (own.kind === 'part' && signed.kind === 'part')
    return word(language, 'represents.part', { place, city: own.words, signed: signed.words })
  return word(language, own.kind === 'part' ? 'represents.part-people' : 'represents.people', {
    place,
    city: own.words,
    signed: signed.words,
  })
}

/** “20.4%”. */
export const percentWords = (share: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 }).format(share)

/** “0.52”: how many times its part of the city. */
export const ratioWords = (ratio: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    ratio,
  )

export const placeName = ({ borough }: Pick<Represented, 'borough'>, { boroughs }: Boroughs): string =>
  boroughs.find(({ id }) => id === borough)?.name ?? borough

/** Which part of those who signed did not say where they live, how old they are, and their gender. */
export function unsaidWords({ signatures, facets }: Representation, language: Language): string {
  const percent = new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 })
  const part = (people: number) => percent.format(signatures === 0 ? 0 : people / signatures)
  return word(language, 'represents.unsaid', {
    borough: part(facets.borough.unsaid),
    age: part(facets.age.unsaid),
    gender: part(facets.gender.unsaid),
  })
}
