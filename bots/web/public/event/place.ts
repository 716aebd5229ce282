import type { ListedEvent } from '../../../../core/event/event.ts'
import { word } from '../../../../core/language/say.ts'
import type { Reading } from '../section.ts'
import { boroughOf } from '../voice.ts'

/** The place in words, and its borough where there is one. */
export const placeOf = (
  { place, borough }: Pick<ListedEvent, 'place' | 'borough'>,
  reading: Reading,
): string =>
  [place, borough === null ? word(reading.language, 'event.whole-city') : boroughOf(borough, reading)].join(
    ' · ',
  )
