import type { KeptRepresentation } from '../ask/representation.ts'
import type { City } from '../city.ts'
import { word } from '../language/say.ts'
import type { Language, RepresentationPicture, ShareRow } from '../reply.ts'
import { join, type Text } from '../text.ts'
import { type Represented, representedBy } from './ratio.ts'
import { percentWords, placeName, ratioWords, representationWords } from './sentence.ts'

type Boroughs = Pick<City, 'boroughs'>

/** Each borough beside its part of the city, the largest of the city first. */
export const shareRows = (
  { facets, census }: Pick<KeptRepresentation, 'facets' | 'census'>,
  language: Language,
  city: Boroughs,
): ShareRow[] =>
  bySize({ facets, census }).map((one): ShareRow => {
    const { ofCity, ofSigned, interval, ratio } = one
    const name = placeName(one, city)
    return ofSigned === null || ratio === null || interval === null
      ? { name, of: ofCity, told: word(language, 'represents.kept-back') }
      : {
          name,
          of: ofCity,
          share: ofSigned,
          low: interval.low * ofCity,
          high: interval.high * ofCity,
          told: `× ${ratioWords(ratio, language)}`,
        }
  })

const bySize = ({ facets, census }: Pick<KeptRepresentation, 'facets' | 'census'>): Represented[] =>
  representedBy(facets.borough, census).toSorted((one, other) => other.population - one.population)

/** The same in words, a line for each borough: its ratio, and within which it lies. */
export function rowsText(
  { facets, census }: Pick<KeptRepresentation, 'facets' | 'census'>,
  language: Language,
  city: Boroughs,
): Text {
  const lines = bySize({ facets, census }).map((one) => {
    const { ofCity, ofSigned, ratio, interval } = one
    const said = { place: placeName(one, city), city: percentWords(ofCity, language) }
    return ofSigned === null || ratio === null || interval === null
      ? word(language, 'represents.row-kept-back', said)
      : word(language, 'represents.row', {
          ...said,
          signed: percentWords(ofSigned, language),
          ratio: ratioWords(ratio, language),
          low: ratioWords(interval.low, language),
          high: ratioWords(interval.high, language),
        })
  })
  return join(
    lines.map((line): Text => [line]),
    '\n',
  )
}

/** Undefined where no borough can be told of: there is nothing to draw. */
export function representationPicture(
  kept: KeptRepresentation,
  notes: readonly string[],
  language: Language,
  city: Boroughs,
): RepresentationPicture | undefined {
  const rows = shareRows(kept, language, city)
  if (!rows.some(({ share }) => share !== undefined)) return undefined
  const said = representationWords(kept, kept.census, language, city)
  return {
    type: 'representation',
    title: kept.title,
    said,
    rows,
    legend: {
      share: word(language, 'represents.legend-share'),
      of: word(language, 'represents.legend-of'),
      interval: word(language, 'represents.legend-interval'),
    },
    notes,
    language,
    alternative: word(language, 'represents.alternative', { title: kept.title, said }),
  }
}
