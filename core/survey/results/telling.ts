import { word } from '../../language/say.ts'
import { policy } from '../../policy.ts'
import type { Language, ResultPart, ResultRow, ResultValue } from '../../reply.ts'
import type { Question } from '../question.ts'
import { lineLabel, numberWords, percent, type Where } from './label.ts'
import { keepsBack, type Shown, type ShownLine } from './result.ts'

/** Stands for a number that is kept back. */
const keptBack = '—'

/** What can be told of those who took part in one way, in words. */
export function partOf(question: Question, shown: Shown, where: Where): ResultPart {
  const { language } = where
  const isWeighted = shown.weighing !== undefined
  // Where every number is kept back there is nothing to draw.
  const isEmpty = shown.lines.length > 0 && shown.lines.every(({ count }) => !count)
  return {
    name: word(language, `results.${shown.source}`),
    base: baseWords(shown, language).join(' · '),
    series: isWeighted ? ['', word(language, 'results.weighted')] : [''],
    rows: isText(question)
      ? shown.words.map(({ word: said, count }) => ({
          label: said,
          values: [figureOf(count, shown, language)],
        }))
      : (isEmpty ? [] : shown.lines).map((line) => ({
          label: labelOf(question, line, where),
          values: [
            figureOf(line.count, shown, language),
            ...(isWeighted ? [weightedValue(line, language)] : []),
          ],
        })),
    sums: [
      ...(isEmpty && shown.base?.count ? [word(language, 'results.all-few')] : []),
      ...sumWords(question, shown, language),
    ],
  }
}

export const isText = ({ type }: Question): boolean => type === 'short-text' || type === 'long-text'

function figureOf(count: number | undefined, { base }: Shown, language: Language): ResultValue {
  if (count === undefined || !base) return { share: undefined, told: keptBack }
  const share = base.count === 0 ? 0 : count / base.count
  return { share, told: `${percent(share, language)} · ${numberWords(count, language)}` }
}

/** Of a ranking with the place that it has on average. */
function labelOf(question: Question, line: ShownLine, where: Where): string {
  const label = lineLabel(question, line, where)
  if (line.place === undefined) return label
  const { language } = where
  return `${label} · ${word(language, 'results.mean-place', { place: numberWords(line.place, language, 1) })}`
}

const weightedValue = ({ weighted }: ShownLine, language: Language): ResultValue => ({
  share: weighted,
  told: weighted === undefined ? keptBack : percent(weighted, language),
})

function baseWords({ base, skipped, declined }: Shown, language: Language): string[] {
  if (!base) return [word(language, 'results.few', { least: policy.results.smallest })]
  return [
    word(language, `results.of-${base.of}`, { count: base.count }),
    ...(skipped ? [word(language, 'results.skipped', { count: skipped })] : []),
    ...(declined ? [word(language, 'results.declined', { count: declined })] : []),
  ]
}

function sumWords(question: Question, { mean, quartiles, weighing }: Shown, language: Language): string[] {
  const decimals = question.type === 'number' ? Math.max(1, question.decimals) : 1
  const said = (number: number) => numberWords(number, language, decimals)
  return [
    ...(mean === undefined
      ? []
      : [
          question.type === 'scale'
            ? word(language, 'results.mean', { mean: said(mean), most: question.to })
            : word(language, 'results.mean-number', { mean: said(mean) }),
        ]),
    ...(quartiles
      ? [
          word(language, 'results.quartiles', {
            median: said(quartiles[1]),
            low: said(quartiles[0]),
            high: said(quartiles[2]),
          }),
        ]
      : []),
    ...(weighing
      ? [
          word(language, 'results.weighing', {
            effect: numberWords(weighing.effect, language, 2),
            margin: numberWords(weighing.margin, language, 1),
          }),
        ]
      : []),
  ]
}

/** What is said of a question's rows before they are read. */
export function introOf(question: Question, language: Language): string | undefined {
  switch (question.type) {
    case 'choices':
      return word(language, 'results.several')
    case 'ranking':
      return word(language, 'results.first')
    case 'short-text':
    case 'long-text':
      return word(language, 'results.words')
    case 'photo':
      return word(language, 'results.photos')
    default:
      return undefined
  }
}

/** Says that something is kept back, where a dash stands for it. */
export const keptBackWords = (shown: readonly Shown[], language: Language): string[] =>
  shown.some((one) => one.people !== undefined && keepsBack(one)) ? [word(language, 'results.kept-back')] : []

/** A row in words. */
export const rowWords = (
  { label, values }: ResultRow,
  series: readonly string[],
  language: Language,
): string =>
  word(language, 'results.line', {
    label,
    figures: values
      .map(({ told }, place) => (series[place] ? `${series[place].toLowerCase()} ${told}` : told))
      .join(', '),
  })
