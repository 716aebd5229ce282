import { raw } from 'hono/html'
import type { KeptRepresentation } from '../../../../core/ask/representation.ts'
import { shareRows } from '../../../../core/representation/picture.ts'
import { type Look, sharesChart } from '../../../chart/shares.ts'
import type { Reading } from '../section.ts'

const look: Look = {
  // For the narrowest screens: it grows with the page.
  width: 320,
  row: 38,
  bar: 14,
  letter: 14,
  names: 118,
  family: 'inherit',
  ink: 'var(--ink)',
  faint: 'var(--faint)',
  share: 'var(--choice-edge)',
  of: 'var(--focus)',
  interval: 'var(--ink)',
  ground: 'var(--bubble)',
}

/** Each borough's part of the signatures beside its part of the city. The table has the same in numbers. */
export const representationChart = (kept: KeptRepresentation, { language, city }: Reading) =>
  raw(sharesChart(shareRows(kept, language, city), look))
