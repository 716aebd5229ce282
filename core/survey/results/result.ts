import type { Question } from '../question.ts'
import { questionsOf } from '../questions.ts'
import type { Survey } from '../survey.ts'
import { mayTellAsked, type Told } from './asked.ts'
import { type Line, linesOf } from './cells.ts'
import { isSmall, protect, protectAsked } from './protect.ts'
import { type Count, emptyTally, type Source, type Tally, type WordGroup } from './tally.ts'
import { type Weighing, weighing } from './weigh.ts'

/** A number that is kept back is undefined, and so is all that would tell it. */
export interface ShownLine {
  value: string
  range?: { from: number | undefined; to: number | undefined }
  /** Of a tile of pins: degrees of its side. */
  step?: number
  count: number | undefined
  /** Of the base, from 0 to 1; and the same of their weights. */
  share: number | undefined
  weighted: number | undefined
  /** Of a ranking: its place on average. Who put it in none counts as in the middle of the places left. */
  place: number | undefined
}

/** What may be told of one question, of those who took part in one way. */
export interface Shown {
  source: Source
  /** Who finished. Undefined: they are too few for anything to be told. */
  people: number | undefined
  /** Of whom shares are: those who answered, who were asked, or who finished, whichever is known best. */
  base: { of: 'answered' | 'asked' | 'people'; count: number } | undefined
  skipped: number | undefined
  declined: number | undefined
  lines: readonly ShownLine[]
  mean: number | undefined
  quartiles: readonly [number, number, number] | undefined
  words: readonly (Omit<WordGroup, 'count'> & { count: number | undefined })[]
  weighing: Weighing | undefined
}

/** By the question, and of each the ways of taking part in which anybody did. */
export type Results = Readonly<Record<string, readonly Shown[]>>

/**
 * What may be told of each question.
 *
 * @param least Nothing of fewer people is told, nor what would give it away. 1: everything.
 */
export function resultsOf(survey: Survey, counts: readonly Count[], least: number): Results {
  const shown = new Map<string, Shown[]>(questionsOf(survey).map(({ question }) => [question.id, []]))
  for (const count of counts) {
    if (count.people === 0) continue
    const earlier = new Map<string, Told>()
    for (const { question } of questionsOf(survey)) {
      const tally = count.questions[question.id] ?? emptyTally
      const asked = count.people - tally.notAsked
      const barred = least > 1 && !mayTellAsked(survey, question.id, asked, earlier, least)
      const { told, ...one } = resultOf(question, tally, count, { least, barred })
      earlier.set(question.id, told)
      shown.get(question.id)?.push(one)
    }
  }
  return Object.fromEntries(shown)
}

interface Rule {
  least: number
  /** How many were asked must not be told. */
  barred: boolean
}

function resultOf(
  question: Question,
  tally: Tally,
  { source, people }: Count,
  rule: Rule,
): Shown & { told: Told } {
  const { notAsked, skipped, declined, answered } = tally
  const lines = linesOf(question, tally, rule.least)
  // Each line may be told of several choices, and none of words: there the answers are one part of the whole.
  const isWhole = question.type !== 'choices' && lines.length > 0
  const answers = isWhole ? lines.map(({ count }) => count) : [answered]
  const { asked: noAsked, parts: hidden } = protectAsked(
    notAsked,
    [skipped, declined, ...answers],
    rule.least,
    rule.barred,
  )
  const [noSkipped = true, noDeclined = true, noAnswered = true] = hidden
  const tooFew = people < rule.least
  const base = noAsked
    ? { of: 'people' as const, count: people }
    : noSkipped || noDeclined || (!isWhole && noAnswered)
      ? { of: 'asked' as const, count: people - notAsked }
      : { of: 'answered' as const, count: answered }
  const kept = isWhole ? hidden.slice(2) : ofSeveral(lines, base.count, rule.least)
  const isKept = lines.map((_, place) => tooFew || kept[place] === true)
  const all = !tooFew && !noAsked && !hidden.includes(true) && !isKept.includes(true)
  return {
    source,
    people: tooFew ? undefined : people,
    base: tooFew ? undefined : base,
    skipped: tooFew || noSkipped ? undefined : skipped,
    declined: tooFew || noDeclined ? undefined : declined,
    lines: lines.map((line, place) => ({
      ...shownLine(line, isKept[place] === true, base.count, tally),
      place: mayTellMean(question, answered, all, rule.least)
        ? meanPlace(question, line.value, tally)
        : undefined,
    })),
    mean: mayTellMean(question, answered, all, rule.least) ? tally.mean : undefined,
    quartiles: answered >= 4 * rule.least && !tooFew ? tally.quartiles : undefined,
    words: tooFew ? [] : wordsOf(tally, base.count, rule.least),
    weighing: tooFew || !tally.weights ? undefined : weighing(tally.weights),
    told: { question, lines, hidden: isKept },
  }
}

/** Which of several choices are kept back: those that few chose, or that all chose but a few. */
const ofSeveral = (lines: readonly Line[], base: number, least: number): readonly boolean[] =>
  protect(
    lines.map(({ count }) => count),
    least,
    lines.flatMap(({ count }, place) => (isSmall(base - count, least) ? [place] : [])),
  )

function shownLine(
  { value, range, step, count, weight }: Line,
  hidden: boolean,
  base: number,
  { weights }: Tally,
): Omit<ShownLine, 'place'> {
  const weighted = weights && weights.sum > 0 ? (weight ?? 0) / weights.sum : undefined
  return {
    value,
    ...(range && { range }),
    ...(step !== undefined && { step }),
    count: hidden ? undefined : count,
    share: hidden || base === 0 ? undefined : count / base,
    weighted: hidden ? undefined : weighted,
  }
}

/**
 * A mean says how much all answers come to. Where a line is kept back that could give it away, unless so many answered
 * that a mean of one decimal fits whatever was kept back.
 */
function mayTellMean(question: Question, answered: number, all: boolean, least: number): boolean {
  if (answered < least) return false
  switch (question.type) {
    case 'scale':
      return all || answered >= (question.to - question.from) * 8 * least
    case 'ranking':
      return least === 1 || (answered >= 4 * least && all) || answered >= question.options.length * 8 * least
    case 'number':
      return answered >= 4 * least
    default:
      return false
  }
}

function meanPlace(question: Question, option: string, { placed, answered }: Tally): number | undefined {
  if (question.type !== 'ranking' || answered === 0) return undefined
  const { count, places } = placed.find((one) => one.option === option) ?? { count: 0, places: 0 }
  const options = question.options.length
  const top = question.top ?? options
  return (places + (answered - count) * ((top + 1 + options) / 2)) / answered
}

/** The words of many; of a word that all used but a few it is not told how many. */
const wordsOf = ({ words }: Tally, base: number, least: number): Shown['words'] =>
  words
    .filter(({ count }) => count >= least)
    .map(({ word, count }) => ({ word, count: isSmall(base - count, least) ? undefined : count }))

/** Whether anything is kept back of it. */
export const keepsBack = ({ people, skipped, declined, lines, words }: Shown): boolean =>
  people === undefined ||
  skipped === undefined ||
  declined === undefined ||
  [...lines, ...words].some(({ count }) => count === undefined)
