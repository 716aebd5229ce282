import type { Age } from '../../panel/strata.ts'

/** The group of an age that somebody typed in years ("tengo 34"); undefined where it is none of an adult. */
export function ageOf(text: string): Age | undefined {
  const numbers = text.match(/\d+/g) ?? []
  const years = numbers.length === 1 ? Number(numbers[0]) : Number.NaN
  if (!(years >= 18 && years <= 120)) return undefined
  return years < 30 ? '18-29' : years < 45 ? '30-44' : years < 60 ? '45-59' : '60+'
}
