import type { Choice } from '../../reply.ts'
import type { Question } from '../../survey/question.ts'
import { questionWords } from '../../survey/results/label.ts'
import { resultPicture } from '../../survey/results/picture.ts'
import type { Shown } from '../../survey/results/result.ts'
import { introOf, keptBackWords, partOf, rowWords } from '../../survey/results/telling.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import type { View } from '../scene.ts'

/** What is drawn, or said in words, of one question. */
export interface Sheet {
  question: Question
  shown: readonly Shown[]
  /** When it was counted, and the like. */
  notes: readonly string[]
  /** In words, for those who do not see pictures or would rather read. */
  words: boolean
}

/** The results of one question below a heading: beside a picture how many answered, else all the figures. */
export function sheetView(
  heading: Text,
  { question, shown, notes, words }: Sheet,
  choices: readonly Choice[],
  visit: Visit,
): View {
  const where = { language: languageOf(visit), city: visit.city }
  const picture = words ? undefined : resultPicture(question, shown, notes, where)
  const said = [{ bold: questionWords(question, where.language) }]
  const parts = shown.map((one) => partOf(question, one, where))
  const told =
    shown.length === 0
      ? [tell(visit, 'results.none')]
      : parts.map(({ name, base, rows, series, sums }): Text => {
          const who = tell(visit, 'results.line', { label: name, figures: base })
          const figures = picture
            ? []
            : [...rows.map((row) => `· ${rowWords(row, series, where.language)}`), ...sums]
          return join([who, ...figures.map((line): Text => [line])], '\n')
        })
  const intro = introOf(question, where.language)
  const under = picture ? [] : [...(intro ? [intro] : []), ...keptBackWords(shown, where.language), ...notes]
  return {
    text: join([heading, said, ...told, ...(under.length > 0 ? [[under.join('\n')]] : [])], '\n\n'),
    choices,
    ...(picture && { picture }),
  }
}

/** The buttons that lead from question to question, and from a picture to its words. */
export const sheetChoices = (place: number, total: number, words: boolean, visit: Visit): Choice[] => [
  ...(place > 1 ? [{ id: 'previous', label: label(visit, 'results.previous'), row: 97 }] : []),
  ...(place < total ? [{ id: 'next', label: label(visit, 'results.next'), row: 97 }] : []),
  { id: 'words', label: label(visit, words ? 'results.in-picture' : 'results.in-words') },
]

/** Another place or another form of the same results; undefined when it is no choice of theirs. */
export function turned<S extends { page: number; words?: true | undefined }>(
  scene: S,
  chosen: string,
): S | undefined {
  const { words, ...rest } = scene
  switch (chosen) {
    case 'next':
      return { ...scene, page: scene.page + 1 }
    case 'previous':
      return { ...scene, page: Math.max(1, scene.page - 1) }
    case 'words':
      return { ...rest, ...(words ? {} : { words: true }) } as S
    default:
      return undefined
  }
}
