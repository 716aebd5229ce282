import type { Given } from '../given.ts'
import type { Question } from '../question.ts'
import type { Shown } from '../results/result.ts'

/** An answer as it may be published. `few`: something was there; `left-out`: words, a point or a photo. */
export type Published =
  | Exclude<Given, { type: 'choices' }>
  /** `few`: options of which it is not said whether they were chosen. */
  | { type: 'choices'; options: readonly string[]; few: readonly string[] }
  /** The bin of a number, or of the year of a day: from the first, and below the second. */
  | { type: 'range'; from: number | undefined; to: number | undefined }
  | 'few'
  | 'left-out'
  | undefined

/**
 * What may be published of one answer to a question, so that to count what is published says no more than its results:
 * what they keep back is one group here. No words, points or photos of anybody, and of a ranking what stands first.
 */
export function mask(question: Question, shown: Shown, given: Given | undefined): Published {
  const { people, base, lines } = shown
  const isHidden = (value: string) => lines.find((line) => line.value === value)?.count === undefined
  // Who did not answer is kept back, so it must not be told who did.
  const answered = base?.of === 'answered'
  if (people === undefined) return 'few'
  if (given === undefined) return base?.of === 'people' ? 'few' : undefined
  switch (given.type) {
    case 'skipped':
      return shown.skipped === undefined ? 'few' : given
    case 'declined':
      return shown.declined === undefined ? 'few' : given
    case 'choice':
      return isHidden(given.option) ? 'few' : { type: 'choice', option: given.option }
    case 'choices': {
      if (!answered) return 'few'
      const few = lines.flatMap(({ value, count }) => (count === undefined ? [value] : []))
      return { type: 'choices', options: given.options.filter((option) => !few.includes(option)), few }
    }
    case 'ranking': {
      const [first] = given.order
      return first === undefined || isHidden(first) ? 'few' : { type: 'ranking', order: [first] }
    }
    case 'yes-no':
      return isHidden(given.yes ? 'yes' : 'no') ? 'few' : given
    case 'number':
      if (question.type === 'number') return rangeOf(shown, given.number)
      return isHidden(`${given.number}`) ? 'few' : given
    case 'day':
      return rangeOf(shown, Number(given.day.slice(0, 4)))
    case 'borough':
      return isHidden(given.borough) ? 'few' : given
    case 'text':
    case 'pin':
    case 'photo':
      return answered ? 'left-out' : 'few'
  }
}

function rangeOf({ lines }: Shown, number: number): Published {
  const { range, count } =
    lines.find(
      ({ range }) =>
        range &&
        number >= (range.from ?? Number.NEGATIVE_INFINITY) &&
        number < (range.to ?? Number.POSITIVE_INFINITY),
    ) ?? {}
  return range && count !== undefined ? { type: 'range', ...range } : 'few'
}
