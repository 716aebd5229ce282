import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  asked,
  holds,
  kept,
  nextQuestion,
  previousQuestion,
  progress,
  quotasOf,
} from '../../../core/survey/flow.ts'
import type { Answers, Given } from '../../../core/survey/given.ts'
import { optionsFor } from '../../../core/survey/order.ts'
import { questionOf } from '../../../core/survey/questions.ts'
import { demoSurvey } from '../world/surveys.ts'

const survey = demoSurvey()
const skipped: Given = { type: 'skipped' }
const ids = (answers: Answers) => asked(survey, answers).map(({ id }) => id)

test('what depends on an answer is asked once that answer is given', () => {
  expect(ids({})).not.toContain('por-que-no')
  expect(ids({ escuchan: { type: 'yes-no', yes: true } })).not.toContain('por-que-no')
  expect(ids({ escuchan: { type: 'yes-no', yes: false } })).toContain('por-que-no')
  expect(ids({ estorba: { type: 'choices', options: ['agua', 'traslados'] } })).toContain('horas')
  expect(ids({ estorba: skipped })).not.toContain('horas')
})

test('a number is compared with bounds, both of them within', () => {
  const given = (number: number): Answers => ({ anos: { type: 'number', number } })
  expect([9, 10, 20, 21].map((years) => holds({ anos: { least: 10, most: 20 } }, given(years)))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(holds({ anos: { least: 10 } }, {})).toBe(false)
})

test('an answer that is not asked for any more brings nothing after it, and is not kept', () => {
  const chain = {
    ...survey,
    sections: [
      {
        ...survey.sections[0],
        questions: [
          { ...questionOf(survey, 'escuchan'), id: 'a' },
          { ...questionOf(survey, 'escuchan'), id: 'b', when: { a: true } },
          { ...questionOf(survey, 'escuchan'), id: 'c', when: { b: true } },
        ],
      },
    ],
  } as typeof survey
  const yes: Given = { type: 'yes-no', yes: true }
  const no: Given = { type: 'yes-no', yes: false }
  expect(Object.keys(kept(chain, { a: yes, b: yes, c: yes }))).toEqual(['a', 'b', 'c'])
  expect(Object.keys(kept(chain, { a: no, b: yes, c: yes }))).toEqual(['a'])
})

test('quotas are those whose conditions these answers fulfil', () => {
  const limited = {
    ...survey,
    quotas: [
      { when: { escuchan: true }, most: 1 },
      { when: { escuchan: false }, most: 1 },
      { when: { escuchan: true, anos: { least: 50 } }, most: 1 },
    ],
  }
  const answers: Answers = { escuchan: { type: 'yes-no', yes: true }, anos: { type: 'number', number: 60 } }
  expect(quotasOf(limited, answers)).toEqual([0, 2])
  expect(quotasOf(survey, answers)).toEqual([])
})

/** Somebody who answers in one of a few ways, question by question. */
const person = fc.infiniteStream(fc.nat(3))

test('whoever goes on to the end is asked each question once, in order, and the total never grows', () => {
  fc.assert(
    fc.property(person, (choices) => {
      let answers: Answers = {}
      let before = { place: 0, total: Number.POSITIVE_INFINITY }
      const order: string[] = []
      for (let question = nextQuestion(survey, answers); question; question = nextQuestion(survey, answers)) {
        const now = progress(survey, answers, question.id)
        expect(now.place).toBe(before.place + 1)
        expect(now.total).toBeLessThanOrEqual(before.total)
        before = now
        expect(previousQuestion(survey, answers, question.id)?.id).toBe(order.at(-1))
        order.push(question.id)
        const { value = 0 } = choices.next()
        const given: Given =
          value === 0
            ? skipped
            : question.type === 'yes-no'
              ? { type: 'yes-no', yes: value === 1 }
              : question.type === 'choices'
                ? { type: 'choices', options: [value === 1 ? 'traslados' : 'agua'] }
                : { type: 'text', text: 'algo' }
        answers = { ...answers, [question.id]: given }
      }
      expect(before.place).toBe(before.total)
      expect(Object.keys(kept(survey, answers))).toEqual(order)
    }),
    { numRuns: 200 },
  )
})

test('mixed options stay as they are for one person, differ between people, and end with one’s own words', () => {
  const question = questionOf(survey, 'dentro-de-20')
  if (question?.type !== 'choice') throw new Error('the demo changed')
  const order = (seed: number) => optionsFor(question, seed).map(({ id }) => id)
  expect(order(7)).toEqual(order(7))
  const firsts = new Map<string, number>()
  for (let seed = 0; seed < 5_000; seed += 1) {
    const seen = order(seed)
    expect(seen.at(-1)).toBe('otra')
    firsts.set(seen[0] ?? '', (firsts.get(seen[0] ?? '') ?? 0) + 1)
  }
  // Each of five stands first for a fifth of the people: 1,000 give or take four standard deviations.
  for (const count of firsts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(4 * Math.sqrt(800))
  expect(firsts.size).toBe(5)
})
