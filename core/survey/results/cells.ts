import type { Question } from '../question.ts'
import { histogram, joined } from './bins.ts'
import type { Cell, Tally } from './tally.ts'
import { coarseTiles } from './tile.ts'

/** One line of a result before it is known whether it may be told. `range`: of a bin; `step`: of a tile, its degrees. */
export interface Line extends Cell {
  range?: { from: number | undefined; to: number | undefined }
  step?: number
}

/** The finest steps in which a number is counted, some hundreds at most: the bins that are shown are made of them. */
export function fineStep({ least, most, decimals }: Extract<Question, { type: 'number' }>): number {
  const finest = 10 ** -decimals
  const steps = [1, 2, 5]
  for (let power = finest; ; power *= 10) {
    const step = steps.find((times) => (most - least) / (times * power) <= 400)
    if (step !== undefined) return Number((step * power).toPrecision(12))
  }
}

const none = (value: string): Line => ({ value, count: 0, weight: undefined })

/** In the order of the file; what nobody chose too. */
const inOrder = (values: readonly string[], cells: readonly Cell[]): Line[] =>
  values.map((value) => cells.find((cell) => cell.value === value) ?? none(value))

function binned(cells: readonly Cell[], step: number, least: number): Line[] {
  const fine = cells.map(({ value, count, weight }) => ({ at: Number(value), count, weight }))
  return joined(histogram(fine, step), least).map(({ from, to, count, weight }) => ({
    value: `${from ?? ''}..${to ?? ''}`,
    range: { from, to },
    count,
    weight,
  }))
}

/** What was answered, as lines that are a whole together (but of several choices), none of too few where they can join. */
export function linesOf(question: Question, { cells }: Tally, least: number): Line[] {
  switch (question.type) {
    case 'choice':
    case 'choices':
    case 'ranking':
      return inOrder(
        question.options.map(({ id }) => id),
        cells,
      )
    case 'yes-no':
      return inOrder(['yes', 'no'], cells)
    case 'scale':
      return inOrder(
        Array.from({ length: question.to - question.from + 1 }, (_, place) => `${question.from + place}`),
        cells,
      )
    case 'number':
      return binned(cells, fineStep(question), least)
    case 'date':
      return binned(cells, 1, least)
    case 'place':
      return [...cells.filter(({ value }) => !value.includes(',')), ...coarseTiles(cells)].sort(
        (one, other) => other.count - one.count || (one.value < other.value ? -1 : 1),
      )
    case 'short-text':
    case 'long-text':
    case 'photo':
      return []
  }
}
