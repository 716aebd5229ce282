import { languages } from '../reply.ts'
import type { Words } from './question.ts'

/** The questions whose answers a text repeats: "You said {transport}." In every language. */
export const piped = (words: Words): string[] => [
  ...new Set(
    languages.flatMap((language) =>
      [...words[language].matchAll(/\{([^{}]*)\}/g)].map(([, id = '']) => id.trim()),
    ),
  ),
]

/** A brace without its other half: somebody meant to repeat an answer, and it would be shown as it stands. */
export const hasLoneBrace = (words: Words): boolean =>
  languages.some((language) => /[{}]/.test(words[language].replaceAll(/\{[^{}]*\}/g, '')))
