import type { Choice } from '../../reply.ts'
import { ranked } from '../../survey/check.ts'
import { asked, progress } from '../../survey/flow.ts'
import { optionsFor } from '../../survey/order.ts'
import type { Question } from '../../survey/question.ts'
import { questionsOf } from '../../survey/questions.ts'
import { givenWords, said } from '../../survey/said.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { answerChoice } from '../answer-choice.ts'
import { menuChoice } from '../nav.ts'
import type { View } from '../scene.ts'
import type { Optional } from './marking.ts'
import { type QuestionScene, sayingOf, type Taken } from './taking.ts'

/** Numbers that stand side by side on a small phone. */
const across = 6

/** What an answer is made of, where bare words or numbers are the answer and no option's. */
export function readsOf(question: Question, scene: QuestionScene): QuestionScene['reads'] {
  if (scene.own !== undefined) return 'words'
  switch (question.type) {
    case 'short-text':
    case 'long-text':
      return 'words'
    case 'scale':
    case 'number':
    case 'date':
      return 'number'
    default:
      return undefined
  }
}

/** Where it stands, and the words of its section before the first question of it. */
function heading({ survey, response }: Taken, question: Question, editing: boolean, visit: Visit): Text[] {
  const { answers } = response
  const say = (words: Parameters<typeof said>[0]) => said(words, survey, answers, sayingOf(visit))
  const all = questionsOf(survey)
  const index = all.find((one) => one.question === question)?.section ?? 0
  const section = survey.sections[index]
  if (editing || !section)
    return [tell(visit, 'question.editing', { title: survey.title[languageOf(visit)] })]
  const first = asked(survey, answers).find((one) =>
    all.some((other) => other.question === one && other.section === index),
  )
  return [
    tell(visit, 'question.step', {
      ...progress(survey, answers, question.id),
      section: say(section.title),
    }),
    ...(section.intro && first === question ? [[say(section.intro)]] : []),
  ]
}

/** How to answer, where that is not plain to see. */
function hint(question: Question, scene: QuestionScene, visit: Visit): Text | undefined {
  const language = languageOf(visit)
  switch (question.type) {
    case 'choices':
      return tell(visit, 'question.choose-some', {
        least: question.least ?? 1,
        most: question.most ?? 0,
        buttons: visit.capabilities.buttons ? 'yes' : 'no',
      })
    case 'ranking':
      return tell(visit, 'question.rank', { place: scene.marks.length + 1, count: ranked(question) })
    case 'scale':
      return tell(visit, 'question.scale', {
        from: question.from,
        to: question.to,
        low: question.low[language],
        high: question.high[language],
      })
    case 'number':
      return tell(visit, 'question.number', {
        least: question.least,
        most: question.most,
        unit: question.unit?.[language] ?? 'none',
      })
    case 'short-text':
    case 'long-text':
      return tell(visit, 'question.text', { most: question.longest })
    case 'date':
      return tell(visit, 'question.date')
    default:
      return undefined
  }
}

function optionChoices(question: Optional, scene: QuestionScene, seed: number, visit: Visit): Choice[] {
  const { marks } = scene
  const options = optionsFor(question, seed).map((option) => ({ ...option, name: option[languageOf(visit)] }))
  switch (question.type) {
    case 'choice':
      return options.map(({ id, name }) => answerChoice(id, name))
    case 'choices':
      return [
        ...options.map(({ id, name }) => answerChoice(id, `${marks.includes(id) ? '☑' : '☐'} ${name}`)),
        ...(marks.length > 0
          ? [{ id: 'done', label: label(visit, 'question.done', { count: marks.length }) }]
          : []),
      ]
    case 'ranking':
      return [
        ...options.filter(({ id }) => !marks.includes(id)).map(({ id, name }) => answerChoice(id, name)),
        ...(marks.length > 0 ? [{ id: 'undo', label: label(visit, 'question.undo') }] : []),
      ]
  }
}

/** The boroughs, the one that they live in first. */
function boroughChoices(visit: Visit): Choice[] {
  const own = visit.resident?.borough
  const { boroughs } = visit.city
  return [
    ...boroughs.filter(({ id }) => id === own).map(({ id, name }) => answerChoice(id, name)),
    ...boroughs
      .filter(({ id }) => id !== own)
      .map(({ id, name }, index) => answerChoice(id, name, Math.floor(index / 2))),
  ]
}

function answers(question: Question, scene: QuestionScene, seed: number, visit: Visit): Choice[] {
  switch (question.type) {
    case 'choice':
    case 'choices':
    case 'ranking':
      return optionChoices(question, scene, seed, visit)
    case 'yes-no':
      return (['yes', 'no'] as const).map((value) =>
        answerChoice(value, label(visit, `question.${value}`), 0),
      )
    case 'scale':
      return Array.from({ length: question.to - question.from + 1 }, (_, index) => {
        const number = `${question.from + index}`
        return answerChoice(number, number, Math.floor(index / across))
      })
    case 'place':
      return question.by === 'pin' ? [] : boroughChoices(visit)
    default:
      return []
  }
}

/** The ways on without an answer, and back. They stand below the answers, two by two. */
function ways(question: Question, scene: QuestionScene, visit: Visit): Choice[] {
  return [
    ...(scene.editing ? [{ id: 'keep', label: label(visit, 'question.keep'), row: 97 }] : []),
    ...(question.decline ? [{ id: 'decline', label: label(visit, 'question.decline'), row: 97 }] : []),
    ...(question.required
      ? []
      : [{ id: 'skip', label: label(visit, scene.editing ? 'question.clear' : 'question.skip'), row: 97 }]),
    ...(scene.after === undefined || scene.editing
      ? []
      : [{ id: 'previous', label: label(visit, 'question.previous'), row: 98 }]),
    { ...menuChoice(visit), row: 98 },
  ]
}

/** The words of an option of their own, asked for once it is chosen. */
function ownView(question: Optional, scene: QuestionScene, visit: Visit): View {
  const option = question.options.find(({ id }) => id === scene.own)
  return {
    text: tell(visit, 'question.own', { label: option?.[languageOf(visit)] ?? '' }),
    choices: [{ id: 'own-none', label: label(visit, 'question.own-none') }, menuChoice(visit)],
  }
}

export function questionView(taken: Taken, question: Question, scene: QuestionScene, visit: Visit): View {
  if ('options' in question && scene.own !== undefined) return ownView(question, scene, visit)
  const { survey, response } = taken
  const say = (words: Parameters<typeof said>[0]) => said(words, survey, response.answers, sayingOf(visit))
  const given = response.answers[question.id]
  const how = hint(question, scene, visit)
  const ranking = question.type === 'ranking' && scene.marks.length > 0
  const now = ranking
    ? tell(visit, 'question.ranked', {
        words: givenWords(question, { type: 'ranking', order: scene.marks }, sayingOf(visit)),
      })
    : given && tell(visit, 'question.now', { words: givenWords(question, given, sayingOf(visit)) })
  return {
    text: join(
      [
        ...heading(taken, question, scene.editing === true, visit),
        [{ bold: say(question.ask) }],
        ...(question.help ? [[say(question.help)]] : []),
        ...(now ? [now] : []),
        ...(how ? [how] : []),
      ],
      '\n\n',
    ),
    choices: [...answers(question, scene, response.seed, visit), ...ways(question, scene, visit)],
    ...(question.type === 'photo' && { asks: 'photo' as const }),
    ...(question.type === 'place' && question.by !== 'borough' && { asks: 'location' as const }),
    ...(scene.reads === 'number' && question.type !== 'date' && { typing: 'number' as const }),
  }
}
