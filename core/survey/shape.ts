import type { Survey } from './survey.ts'

/** The same whatever the order of keys: a database keeps them in its own. */
const ordered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** All of a survey but its words and its dates: what answers that were given depend on. Two are alike as text. */
export function shapeOf({ opens, closes, ...survey }: Survey): string {
  return JSON.stringify(survey, (key, value: unknown) =>
    key === 'es' || key === 'en' ? undefined : ordered(value),
  )
}
