import { say } from '../language/say.ts'
import { folded } from '../match/folded.ts'
import type { Choice, Language } from '../reply.ts'
import type { Text } from '../text.ts'

/** What somebody who was there thinks of an event: one to five. */
export interface Rating {
  event: number
  rating: number
}

const ratings = [1, 2, 3, 4, 5]

const read = (event: string | undefined, rating: string | undefined): Rating | undefined =>
  event === undefined || rating === undefined ? undefined : { event: Number(event), rating: Number(rating) }

/** What a button means at any time: `ev_12_4`. */
export function pressedRating(payload: string): Rating | undefined {
  const [, event, rating] = /^ev_(\d{1,9})_([1-5])$/.exec(payload) ?? []
  return read(event, rating)
}

/** The words that stand for such a button, in both languages at once. */
export function spokenRating(typed: string): Rating | undefined {
  const said = folded(typed.slice(0, 100))
  const [, event, rating] = /^(?:califico|rate) (\d{1,9}) (?:con|with) ([1-5])$/.exec(said) ?? []
  return read(event, rating)
}

export const ratingWords = (language: Language, { event, rating }: Rating): Text =>
  say(language, 'link.rate', { event, rating })

/** One tap each. Where there are no buttons one line says what to type, with the best as its example. */
export const rateButtons = (event: number): Choice[] =>
  ratings.map((rating) => ({
    id: `rate_${rating}`,
    label: `${rating} ★`,
    row: 1,
    ...(rating < 5 && { listed: true as const }),
    command: { name: 'start', payload: `ev_${event}_${rating}` },
  }))
