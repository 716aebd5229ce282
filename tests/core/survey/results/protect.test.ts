import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kept } from '../../../../core/survey/flow.ts'
import type { Answers, Given } from '../../../../core/survey/given.ts'
import { questionsOf } from '../../../../core/survey/questions.ts'
import { linesOf } from '../../../../core/survey/results/cells.ts'
import { protect } from '../../../../core/survey/results/protect.ts'
import { resultsOf, type Shown } from '../../../../core/survey/results/result.ts'
import { type Count, emptyTally } from '../../../../core/survey/results/tally.ts'
import { Survey } from '../../../../core/survey/survey.ts'
import { Attacker, few } from './attacker.ts'
import { plainCount } from './plain-count.ts'

const words = (text: string) => ({ es: text, en: text })
const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, ...words(id) }))

/** Questions that hang on each other, since what is told of one may give away another. */
const survey = Survey.parse({
  survey: 'prueba',
  title: words('Prueba'),
  intro: words('Prueba'),
  thanks: words('Gracias'),
  answers: 'one-per-phone',
  sections: [
    {
      title: words('Todo'),
      questions: [
        { id: 'uno', type: 'choice', ask: words('uno'), options, decline: true },
        { id: 'dos', type: 'yes-no', ask: words('dos'), when: { uno: 'a' } },
        { id: 'tres', type: 'choice', ask: words('tres'), options, when: { dos: true } },
        { id: 'cuatro', type: 'number', ask: words('cuatro'), least: 0, most: 30, decline: true },
        { id: 'cinco', type: 'short-text', ask: words('cinco'), when: { cuatro: { least: 18 } } },
        { id: 'seis', type: 'choices', ask: words('seis'), options, least: 1, most: 2 },
        { id: 'siete', type: 'scale', ask: words('siete'), to: 5, low: words('no'), high: words('sí') },
        { id: 'ocho', type: 'yes-no', ask: words('ocho'), when: { uno: 'a', siete: { least: 2 } } },
      ],
    },
  ],
})

const person: fc.Arbitrary<Answers> = fc
  .record({
    uno: fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd')
          .map((option): Given => ({ type: 'choice', option })),
      },
      { weight: 1, arbitrary: fc.constantFrom<Given>({ type: 'skipped' }, { type: 'declined' }) },
    ),
    dos: fc.constantFrom<Given>(
      { type: 'yes-no', yes: true },
      { type: 'yes-no', yes: false },
      { type: 'skipped' },
    ),
    tres: fc.constantFrom('a', 'a', 'b').map((option): Given => ({ type: 'choice', option })),
    cuatro: fc.oneof(
      {
        weight: 8,
        arbitrary: fc.integer({ min: 10, max: 24 }).map((number): Given => ({ type: 'number', number })),
      },
      { weight: 1, arbitrary: fc.constantFrom<Given>({ type: 'skipped' }, { type: 'declined' }) },
    ),
    cinco: fc.constantFrom<Given>({ type: 'text', text: 'agua' }, { type: 'skipped' }),
    seis: fc
      .subarray(['a', 'b', 'c', 'd'], { minLength: 1, maxLength: 2 })
      .map((chosen): Given => ({ type: 'choices', options: chosen })),
    siete: fc.constantFrom(1, 1, 1, 2, 3, 5).map((number): Given => ({ type: 'number', number })),
    ocho: fc.constantFrom<Given>({ type: 'yes-no', yes: true }, { type: 'yes-no', yes: false }),
  })
  .map((answers) => kept(survey, answers))

/** What is in each part of each question, by name, really. */
function truth(count: Count): Map<string, number> {
  return new Map(
    questionsOf(survey).flatMap(({ question }) => {
      const { id } = question
      const tally = count.questions[id] ?? emptyTally
      const { notAsked, skipped, declined, answered } = tally
      const lines = linesOf(question, tally, 5)
      const parts: [string, number][] =
        question.type === 'choices'
          ? lines.flatMap(({ value, count: chosen }): [string, number][] => [
              [`${id} ${value}`, chosen],
              [`${id} not ${value}`, answered - chosen],
            ])
          : lines.map(({ value, count: many }): [string, number] => [`${id} ${value}`, many])
      return [
        [`${id} not-asked`, notAsked],
        [`${id} skipped`, skipped],
        [`${id} declined`, declined],
        ...(question.type === 'choices' || lines.length === 0
          ? [[`${id} answered`, answered] as [string, number]]
          : []),
        ...parts,
      ] as [string, number][]
    }),
  )
}

const together = (...names: readonly string[]) => ({ of: new Map(names.map((name) => [name, 1])) })

/** All that results tell, and how questions hang together, to somebody who can subtract. */
function told(count: Count, shown: Readonly<Record<string, readonly Shown[]>>): Attacker {
  const attacker = new Attacker()
  const real = truth(count)
  for (const { question } of questionsOf(survey)) {
    const { id } = question
    const [one] = shown[id] ?? []
    if (one?.people === undefined) continue
    const mine = [...real.keys()].filter((name) => name.startsWith(`${id} `))
    const answers =
      question.type === 'choices' || mine.includes(`${id} answered`)
        ? [`${id} answered`]
        : mine.filter((name) => !/ (not-asked|skipped|declined)$/.test(name))
    const asked = [`${id} skipped`, `${id} declined`, ...answers]
    attacker.learns(together(`${id} not-asked`, ...asked))
    if (one.base?.of === 'asked') attacker.learns(together(...asked))
    if (one.base?.of === 'answered') attacker.learns(together(...answers))
    if (one.base?.of === 'answered') attacker.learns(together(`${id} not-asked`))
    if (one.skipped !== undefined) attacker.learns(together(`${id} skipped`))
    if (one.declined !== undefined) attacker.learns(together(`${id} declined`))
    for (const { value, count: many } of one.lines) {
      if (many !== undefined) attacker.learns(together(`${id} ${value}`))
      // A part of nobody is known to be of nobody.
      if (question.type === 'choices')
        attacker.learns({
          of: new Map([
            [`${id} answered`, 1],
            [`${id} ${value}`, -1],
            [`${id} not ${value}`, -1],
          ]),
        })
    }
  }
  for (const [name, many] of real) if (many === 0) attacker.learns(together(name))
  // Who is asked these is who answered so before.
  for (const [before, after] of [
    ['uno a', 'dos'],
    ['dos yes', 'tres'],
  ] as const) {
    const asked = [...real.keys()].filter(
      (name) => name.startsWith(`${after} `) && !name.endsWith(' not-asked'),
    )
    attacker.learns({ of: new Map([[before, 1], ...asked.map((name) => [name, -1] as const)]) })
  }
  return attacker
}

describe('whoever subtracts what is told from what is told', () => {
  test('never learns of fewer than five people, whichever way the questions hang together', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 5, maxLength: 40 }), (people) => {
        const count = plainCount(
          survey,
          'phone',
          people.map((answers) => ({ answers })),
        )
        const attacker = told(count, resultsOf(survey, [count], 5))
        const real = truth(count)
        for (const { question } of questionsOf(survey)) {
          const mine = [...real].filter(([name, many]) => name.startsWith(`${question.id} `) && many > 0)
          for (const some of few(mine)) {
            const many = some.reduce((all, [, count_]) => all + count_, 0)
            if (many >= 5 || (question.type === 'choices' && some.length > 1)) continue
            const names = some.map(([name]) => name)
            expect(attacker.knows(names), `${names.join(' and ')}: ${many}`).toBe(false)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('is told nothing at all of four people', () => {
    const people = Array.from({ length: 4 }, () => ({
      answers: { uno: { type: 'choice', option: 'a' } } as Answers,
    }))
    const { uno } = resultsOf(survey, [plainCount(survey, 'stand', people)], 5)
    expect(uno?.[0]).toMatchObject({ people: undefined, base: undefined, skipped: undefined, words: [] })
    expect(uno?.[0]?.lines.every(({ count, share }) => count === undefined && share === undefined)).toBe(true)
  })

  test('does not learn from one question what another keeps back', () => {
    // Six of those who said 'a' are asked more; two of them skip that.
    const people = Array.from({ length: 30 }, (_, place): Answers => {
      const uno: Given =
        place < 6
          ? { type: 'choice', option: 'a' }
          : place < 28
            ? { type: 'choice', option: 'b' }
            : { type: 'skipped' }
      return kept(survey, { uno, dos: { type: 'yes-no', yes: true }, siete: { type: 'number', number: 1 } })
    })
    const { uno, dos } = resultsOf(
      survey,
      [
        plainCount(
          survey,
          'phone',
          people.map((answers) => ({ answers })),
        ),
      ],
      5,
    )
    expect(uno?.[0]?.skipped).toBeUndefined()
    expect(uno?.[0]?.lines.map(({ count }) => count)).toEqual([undefined, 22, 0, 0])
    expect(dos?.[0]?.base).toEqual({ of: 'people', count: 30 })
    expect(dos?.[0]?.lines.map(({ count }) => count)).toEqual([undefined, 0])
  })
})

test('staff are told everything', () => {
  const people: Answers[] = [{ uno: { type: 'choice', option: 'd' } }, { uno: { type: 'declined' } }]
  const { uno } = resultsOf(
    survey,
    [
      plainCount(
        survey,
        'phone',
        people.map((answers) => ({ answers })),
      ),
    ],
    1,
  )
  expect(uno?.[0]).toMatchObject({ people: 2, declined: 1, base: { of: 'answered', count: 1 } })
  expect(uno?.[0]?.lines.at(-1)).toMatchObject({ value: 'd', count: 1, share: 1 })
})

test.each([
  { parts: [40, 3, 20, 10], hidden: [false, true, false, true] },
  { parts: [40, 3, 4, 10], hidden: [false, true, true, false] },
  { parts: [40, 1, 3, 10], hidden: [false, true, true, true] },
  { parts: [40, 0, 20], hidden: [false, false, false] },
  { parts: [5, 0, 4], hidden: [true, false, true] },
])('of the parts $parts the smallest others are kept back too', ({ parts, hidden }) => {
  expect(protect(parts, 5)).toEqual(hidden)
})
