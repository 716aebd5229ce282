import type { ResultPart, Scale } from '../../../core/reply.ts'
import { line } from '../element.ts'
import { bold } from '../font.ts'
import { barBlocks } from './bars.ts'
import { type Block, gap, margin, rect, room, small, words } from './block.ts'
import { shade } from './ramp.ts'

const high = 84

/** What all steps are together, then each of them. */
export function scaleBlocks({ parts }: Scale): Block[] {
  const whole = parts.filter(isWhole)
  return [
    ...(whole.length === parts.length
      ? whole.flatMap((part) => [
          ...(parts.length > 1 ? [words(part.name, small, 1)] : []),
          stacked(part),
          gap(26),
        ])
      : []),
    ...barBlocks(parts),
  ]
}

/** Nothing of it is kept back, so that its steps fill the bar. */
const isWhole = ({ rows }: ResultPart): boolean =>
  rows.every(({ values }) => values[0]?.share !== undefined) &&
  rows.some(({ values }) => (values[0]?.share ?? 0) > 0)

/** Steps side by side, each as long as its share, with its number where that fits. */
function stacked({ rows }: ResultPart): Block {
  const all = rows.reduce((sum, { values }) => sum + (values[0]?.share ?? 0), 0)
  let from = margin
  const segments = rows.flatMap(({ label, values }, place) => {
    const wide = (room * (values[0]?.share ?? 0)) / all
    if (wide === 0) return []
    const segment = { x: from, wide, said: label.split(' · ')[0] ?? '', ...shade(place / (rows.length - 1)) }
    from += wide
    return [segment]
  })
  return {
    height: high,
    draw: (y) =>
      segments.flatMap(({ x, wide, said, fill, ink }) => [
        rect(x, y, Math.max(3, wide - 5), high, 6, fill),
        ...(bold.width(said, 46) + 12 <= wide - 5
          ? [line(said, bold, 46, x + (wide - 5) / 2, Math.round(y + high / 2 + 16), ink, true)]
          : []),
      ]),
  }
}
