import type { Survey } from './survey.ts'

/** All of a survey but its words and its dates: what answers that were given depend on. Two are alike as text. */
export function shapeOf({ opens, closes, ...survey }: Survey): string {
  return JSON.stringify(survey, (key, value: unknown) => (key === 'es' || key === 'en' ? undefined : value))
}
