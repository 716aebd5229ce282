import type { Survey } from './survey.ts'

/**
 * All of a survey but its words and its dates: what answers that were given depend on. Two are alike as text, in
 * whatever order their keys are: a database keeps an order of its own.
 */
export function shapeOf({ opens, closes, ...survey }: Survey): string {
  return JSON.stringify(survey, (key, value: unknown) => {
    if (key === 'es' || key === 'en') return undefined
    const isBlock = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isBlock ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
  })
}
