import { type Input, meant } from '../input.ts'
import { say, word } from '../language/say.ts'
import { folded } from '../match/folded.ts'
import { type Choice, type Language, languages, startButton } from '../reply.ts'
import type { Text } from '../text.ts'

/** 'Not now', under an invitation: it means the same at any time. */
export const postponeButton = (wave: string, language: Language): Choice =>
  startButton('postpone', word(language, 'notice.not-now'), `w_${wave}_n`)

const waveOf = (payload: string): string | undefined => /^w_(\d{1,18})_n$/.exec(payload)?.[1]

const said = (typed: string): string | undefined => {
  const wave = typed.length > 100 ? undefined : /^\D{1,40}(\d{1,18})$/.exec(folded(typed))?.[1]
  const words = languages.map((language) => folded(word(language, 'link.not-now-words', { id: wave ?? '' })))
  return wave !== undefined && words.includes(folded(typed)) ? wave : undefined
}

/** The draw whose invitation somebody puts off, by the button or by the words that stand for it. */
export const postponedWave = (input: Input): string | undefined => meant(input, waveOf, said)

/** How to press the button where there are none; undefined for every other. */
export function postponeWords(language: Language, payload: string): Text | undefined {
  const id = waveOf(payload)
  return id === undefined
    ? undefined
    : say(language, 'link.not-now', { words: word(language, 'link.not-now-words', { id }) })
}
