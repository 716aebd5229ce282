import { folded } from '../../match/folded.ts'
import { ownRoom, ranked, wrongWords } from '../../survey/check.ts'
import { type Option, optionsFor } from '../../survey/order.ts'
import type { Question } from '../../survey/question.ts'
import { label, tell, type Visit } from '../../visit.ts'
import { chosenValue } from '../answer-choice.ts'
import type { Answer } from '../scene.ts'
import { wordsOf } from '../words.ts'
import { namedOptions, type Reading } from './reading.ts'
import type { QuestionScene } from './taking.ts'
import { wrongText } from './wrong.ts'

export type Optional = Extract<Question, { options: unknown }>

/** The same question with what is marked so far. */
export interface Marked {
  scene: QuestionScene
}

interface Marks {
  marks: readonly string[]
  words: string | undefined
}

/** Without what is not set, so that the scene can be kept. */
function marked(scene: QuestionScene, { marks, words }: Marks, own?: string): Marked {
  const { words: _words, own: _own, ...rest } = scene
  return {
    scene: {
      ...rest,
      marks: [...marks],
      ...(words !== undefined && { words }),
      ...(own !== undefined && { own }),
    },
  }
}

const ownOf = (question: Optional): Option | undefined => question.options.find(({ own }) => own)

/** An answer to a question with options: whole, or one mark more of it. */
export function mark(
  question: Optional,
  scene: QuestionScene,
  answer: Answer,
  seed: number,
  visit: Visit,
): Reading | Marked {
  if (scene.own !== undefined) return ownWords(question, scene, scene.own, answer, visit)
  if (answer.type === 'chosen') {
    const option = question.options.find(({ id }) => id === chosenValue(answer.id))
    if (option) return markOption(question, scene, option, visit)
    if (answer.id === 'done') return whole(question, scene)
    if (answer.id === 'undo') return marked(scene, { marks: scene.marks.slice(0, -1), words: undefined })
    return { said: tell(visit, 'wrong.choose') }
  }
  if (answer.type !== 'typed') return { said: tell(visit, 'wrong.choose') }
  if (folded(answer.text) === folded(label(visit, 'question.done-word'))) return whole(question, scene)
  const offered = optionsFor(question, seed)
  const named = question.type === 'choice' ? undefined : namedOptions(answer.text, offered, visit)
  if (named) return markSeveral(question, scene, named)
  const own = ownOf(question)
  // Words that are no option are an answer where one's own words are.
  return own && !scene.marks.includes(own.id)
    ? ownWords(question, scene, own.id, answer, visit)
    : { said: tell(visit, 'wrong.choose') }
}

function markOption(
  question: Optional,
  scene: QuestionScene,
  { id, own }: Option,
  visit: Visit,
): Reading | Marked {
  const { marks, words } = scene
  if (question.type === 'choices' && marks.includes(id)) {
    return marked(scene, { marks: marks.filter((one) => one !== id), words: own ? undefined : words })
  }
  if (question.type === 'choices' && marks.length >= (question.most ?? question.options.length)) {
    return { said: wrongText({ why: 'many', most: question.most ?? 0 }, visit) }
  }
  return own ? marked(scene, { marks, words }, id) : added(question, scene, { marks: [...marks, id], words })
}

/** Several in one message are all of the answer; of a ranking they may be its beginning. */
function markSeveral(question: Optional, scene: QuestionScene, named: readonly string[]): Reading | Marked {
  const marks = [...new Set([...scene.marks, ...named])]
  const own = ownOf(question)
  if (own && named.includes(own.id) && !scene.marks.includes(own.id)) {
    return marked(scene, { marks: marks.filter((id) => id !== own.id), words: scene.words }, own.id)
  }
  const next = { marks, words: scene.words }
  return question.type === 'choices' ? whole(question, { ...scene, ...next }) : added(question, scene, next)
}

/** What they say for an option of their own words; without any it is marked all the same. */
function ownWords(
  question: Optional,
  scene: QuestionScene,
  own: string,
  answer: Answer,
  visit: Visit,
): Reading | Marked {
  const typed = answer.type === 'typed' ? wordsOf(answer.text) : undefined
  if (typed === undefined && !(answer.type === 'chosen' && answer.id === 'own-none')) {
    return { said: tell(visit, 'wrong.blank') }
  }
  const wrong = typed === undefined ? undefined : wrongWords(typed, ownRoom)
  if (wrong) return { said: wrongText(wrong, visit) }
  return added(question, scene, { marks: [...scene.marks, own], words: typed ?? scene.words })
}

/** With one mark more: the whole answer, where nothing is left to mark. */
function added(question: Optional, scene: QuestionScene, next: Marks): Reading | Marked {
  switch (question.type) {
    case 'choice':
      return whole(question, { ...scene, marks: [...next.marks], words: next.words })
    case 'choices':
      return marked(scene, next)
    case 'ranking': {
      const count = ranked(question)
      const left = question.options.filter(({ id }) => !next.marks.includes(id))
      const [last] = left
      // Of all but one in order the last stands at the end by itself.
      const marks =
        left.length === 1 && last && !last.own && count === question.options.length
          ? [...next.marks, last.id]
          : next.marks
      return marks.length < count
        ? marked(scene, { ...next, marks })
        : whole(question, { ...scene, marks: marks.slice(0, count), words: next.words })
    }
  }
}

function whole(
  question: Optional,
  { marks, words }: { marks: string[]; words?: string | undefined },
): Reading {
  const own = ownOf(question)
  const said = own && marks.includes(own.id) && words !== undefined ? { own: words } : {}
  switch (question.type) {
    case 'choice':
      return { given: { type: 'choice', option: marks.at(-1) ?? '', ...said } }
    case 'choices': {
      const options = question.options.flatMap(({ id }) => (marks.includes(id) ? [id] : []))
      return { given: { type: 'choices', options, ...said } }
    }
    case 'ranking':
      return { given: { type: 'ranking', order: marks, ...said } }
  }
}
