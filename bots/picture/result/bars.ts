import type { ResultPart, ResultRow } from '../../../core/reply.ts'
import { line } from '../element.ts'
import { bold } from '../font.ts'
import { colour } from '../ink.ts'
import { type Block, fills, gap, margin, rect, room, small, strong, usual, width, words } from './block.ts'

/** Who or what a colour stands for, and how many they are. */
export interface Series {
  name: string
  fill: string
}

const swatch = 34

/** A square of a series' colour and its name. */
export function legend({ name, fill }: Series): Block {
  const label = words(name, strong, 2, margin + swatch + 18, room - swatch - 18)
  return {
    height: label.height,
    draw: (y) => [rect(margin, y + 12, swatch, swatch, 6, fill), ...label.draw(y)],
  }
}

/** Who took part in one way: their name where there are several, how many they are, and what their answers come to. */
export function heading(part: Omit<ResultPart, 'rows'>, fill: number | undefined, isAlone: boolean): Block[] {
  const { name, base, series, sums } = part
  const title = fill === undefined ? words(name, strong, 2) : legend({ name, fill: fillOf(fill) })
  return [
    ...(isAlone && series.length === 1 ? [] : [title]),
    words(base, small, 3),
    ...sums.map((sum) => words(sum, small, 3)),
    ...(fill === undefined
      ? []
      : series.slice(1).map((label, place) => legend({ name: label, fill: fillOf(fill + place + 1) }))),
    gap(18),
  ]
}

/** The first fill of each part, one after the other; of one of which nothing is drawn none. */
export function fillsOf(
  parts: readonly { series: readonly string[]; isDrawn: boolean }[],
): (number | undefined)[] {
  let next = 0
  return parts.map(({ series, isDrawn }) => {
    if (!isDrawn) return undefined
    next += series.length
    return next - series.length
  })
}

export const fillOf = (series: number): string => fills[series] ?? colour.lilac

/** Parts whose rows are the same are drawn side by side; others one after the other. */
export function barBlocks(parts: readonly ResultPart[]): Block[] {
  const isAlone = parts.length === 1
  const drawn = parts.filter(({ rows }) => rows.length > 0)
  const labels = (part: ResultPart | undefined) => JSON.stringify(part?.rows.map(({ label }) => label))
  const same = drawn.every((part) => labels(part) === labels(drawn[0]))
  const series = drawn.reduce((all, part) => all + part.series.length, 0)
  if (!same || series > fills.length) {
    return parts.flatMap((part) => [
      ...heading(part, part.rows.length > 0 ? 0 : undefined, isAlone),
      ...rowBlocks(part.rows),
      gap(20),
    ])
  }
  const first = fillsOf(parts.map((part) => ({ ...part, isDrawn: part.rows.length > 0 })))
  const rows = (drawn[0]?.rows ?? []).map(
    ({ label }, place): ResultRow => ({
      label,
      values: drawn.flatMap((part) => part.rows[place]?.values ?? []),
    }),
  )
  return [...parts.flatMap((part, place) => heading(part, first[place], isAlone)), ...rowBlocks(rows)]
}

export function rowBlocks(rows: readonly ResultRow[]): Block[] {
  const most = Math.max(0.01, ...rows.flatMap(({ values }) => values.map(({ share }) => share ?? 0)))
  return rows.flatMap((row) => (row.values.length > 1 ? several(row, most) : [single(row, most)]))
}

const thick = 26

/** Its name and its number on one line where there is room, and how much it is of the most below. */
function single({ label, values: [value] }: ResultRow, most: number): Block {
  const told = value?.told ?? ''
  const digits = bold.width(told, strong.size)
  const name = words(label, usual, 2, margin, room - digits - 36)
  return {
    height: name.height + thick + 34,
    draw: (y) => [
      ...name.draw(y),
      line(told, bold, strong.size, width - margin - digits, y + strong.size, colour.paper),
      ...(value
        ? bar(y + name.height + 8, room, (value.share ?? 0) / most, fillOf(0), value.share === undefined)
        : []),
    ],
  }
}

/** Where numbers begin that stand beside their bars. */
const beside = 540

function several({ label, values }: ResultRow, most: number): Block[] {
  const name = words(label, usual, 2)
  return [
    name,
    ...values.map(
      ({ share, told }, place): Block => ({
        height: 50,
        draw: (y) => [
          ...bar(y + 14, beside - 24, (share ?? 0) / most, fillOf(place), share === undefined),
          line(told, bold, strong.size, margin + beside, y + 42, colour.paper),
        ],
      }),
    ),
    gap(20),
  ]
}

/** Of nobody there is a mark, and of what is kept back not even that. */
const bar = (y: number, long: number, share: number, fill: string, isKept: boolean): string[] =>
  isKept ? [] : [rect(margin, y, share > 0 ? Math.max(thick / 2, long * share) : 6, thick, thick / 2, fill)]
