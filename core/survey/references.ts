import type { Misplaced, Path, Wrong } from './fault.ts'
import { near } from './near.ts'
import { hasLoneBrace, piped } from './piping.ts'
import type { Question, QuestionType, When, Words } from './question.ts'

/** Questions by id, with the place of each in the order of asking. */
export type Asked = ReadonlyMap<string, { question: Question; order: number }>

/** A name that no question has. */
export const noQuestion = (id: string, path: Path, asked: Asked): Misplaced => ({
  key: 'survey.no-question',
  values: { id, near: near(id, [...asked.keys()]) },
  path,
})

/** Answers too long to be said again. */
const unsaid: ReadonlySet<QuestionType> = new Set(['long-text', 'photo'])

/** What is wrong with the answers that a text repeats. @param order The place from which on it is read. */
export function texts(path: Path, words: Words, order: number, asked: Asked): Misplaced[] {
  if (hasLoneBrace(words))
    return [{ key: 'survey.lone-brace', values: { example: `{${[...asked.keys()][0]}}` }, path }]
  return piped(words).flatMap((id): Misplaced[] => {
    const source = asked.get(id)
    if (!source) return [noQuestion(id, path, asked)]
    if (source.order >= order) return [{ key: 'survey.later-question', values: { id }, path }]
    return unsaid.has(source.question.type) ? [{ key: 'survey.cannot-be-said', values: { id }, path }] : []
  })
}

/** What is wrong with the conditions of something that is asked at a place. */
export function conditions(path: Path, when: When | undefined, order: number, asked: Asked): Misplaced[] {
  return Object.entries(when ?? {}).flatMap(([id, wanted]): Misplaced[] => {
    const here = [...path, id]
    const source = asked.get(id)
    if (!source) return [noQuestion(id, here, asked)]
    if (source.order >= order) return [{ key: 'survey.later-question', values: { id }, path: here }]
    return unsuited(wanted, source.question).map((wrong) => ({ ...wrong, path: here }))
  })
}

function unsuited(wanted: When[string], question: Question): Wrong[] {
  const { id } = question
  const cannot = (kind: 'options' | 'truth' | 'number' | 'no'): Wrong[] => [
    { key: 'survey.cannot-compare', values: { id, kind } },
  ]
  switch (question.type) {
    case 'choice':
    case 'choices': {
      const named = typeof wanted === 'string' ? [wanted] : Array.isArray(wanted) ? wanted : undefined
      if (!named) return cannot('options')
      const ids = question.options.map((option) => option.id)
      return named
        .filter((option) => !ids.includes(option))
        .map((option) => ({
          key: 'survey.no-option',
          values: { id: option, question: id, near: near(option, ids), allowed: ids.join(', ') },
        }))
    }
    case 'yes-no':
      return typeof wanted === 'boolean' ? [] : cannot('truth')
    case 'number':
    case 'scale': {
      if (typeof wanted !== 'object' || Array.isArray(wanted)) return cannot('number')
      const { least, most } = wanted
      if (least === undefined && most === undefined)
        return [{ key: 'survey.nothing-to-compare', values: { id } }]
      const [low, high] =
        question.type === 'scale' ? [question.from, question.to] : [question.least, question.most]
      const nobody = (least ?? low) > high || (most ?? high) < low || (least ?? low) > (most ?? high)
      return nobody ? [{ key: 'survey.outside-bounds', values: { id } }] : []
    }
    default:
      return cannot('no')
  }
}
