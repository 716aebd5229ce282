import { expect, test } from 'vitest'
import { shapeOf } from '../../../core/survey/shape.ts'
import type { Survey } from '../../../core/survey/survey.ts'
import { demoSurvey } from '../world/surveys.ts'

/** As a database may give it back: the same in another order. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, turned(inner)]),
        )
      : value

test('a survey has the same shape in whatever order its keys are kept, and with other words', () => {
  const survey = demoSurvey()
  const shape = shapeOf(survey)
  expect(shapeOf(turned(survey) as Survey)).toBe(shape)
  expect(shapeOf({ ...survey, title: { es: 'Otro', en: 'Other' }, closes: '2030-01-01' })).toBe(shape)
  expect(shapeOf({ ...survey, answers: 'anonymous' })).not.toBe(shape)
})
