import type { Input } from '../../../core/input.ts'
import { word } from '../../../core/language/say.ts'
import type { Prompt } from '../../../core/reply.ts'
import { ranked } from '../../../core/survey/check.ts'
import { nextQuestion } from '../../../core/survey/flow.ts'
import { type Answers, type Given, pinOf } from '../../../core/survey/given.ts'
import type { Question } from '../../../core/survey/question.ts'
import type { Survey } from '../../../core/survey/survey.ts'

/** Numbers from 0 to 1, always the same ones for a seed: mulberry32. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    const half = Math.imul(state ^ (state >>> 15), state | 1)
    const whole = half ^ (half + Math.imul(half ^ (half >>> 7), half | 61))
    return ((whole ^ (whole >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(of: readonly T[], roll: number): T => of[Math.floor(roll * of.length)] as T

const words = 'intensa gris viva cara verde ruidosa ajena nuestra cansada hermosa'.split(' ')

/** What somebody answers, within all bounds. */
function answerTo(question: Question, roll: () => number, boroughs: readonly string[]): Given {
  if (!question.required && roll() < 0.15) return { type: 'skipped' }
  if (question.decline && roll() < 0.1) return { type: 'declined' }
  switch (question.type) {
    case 'choice': {
      const { id, own } = pick(question.options, roll())
      return { type: 'choice', option: id, ...(own && { own: pick(words, roll()) }) }
    }
    case 'choices': {
      const most = Math.min(question.most ?? 3, 3)
      const count = 1 + Math.floor(roll() * most)
      const start = Math.floor(roll() * question.options.length)
      const plain = question.options.filter(({ own }) => !own).map(({ id }) => id)
      const chosen = plain.filter((_, index) => (index - start + plain.length * 2) % plain.length < count)
      return { type: 'choices', options: chosen }
    }
    case 'ranking':
      return {
        type: 'ranking',
        order: question.options
          .map(({ id }) => ({ id, rank: roll() }))
          .sort((one, other) => one.rank - other.rank)
          .slice(0, ranked(question))
          .map(({ id }) => id),
      }
    case 'scale':
      return {
        type: 'number',
        number: question.from + Math.floor(roll() * (question.to - question.from + 1)),
      }
    case 'number':
      return {
        type: 'number',
        number: Math.floor(question.least + roll() * (question.most - question.least)),
      }
    case 'yes-no':
      return { type: 'yes-no', yes: roll() < 0.5 }
    case 'short-text':
    case 'long-text':
      return { type: 'text', text: pick(words, roll()) }
    case 'date':
      return { type: 'day', day: `19${20 + Math.floor(roll() * 79)}-0${1 + Math.floor(roll() * 9)}-19` }
    case 'place':
      return question.by === 'pin'
        ? pinOf(19.2 + roll() / 3, -99.3 + roll() / 3)
        : { type: 'borough', borough: pick(boroughs, roll()) }
    case 'photo':
      return { type: 'skipped' }
  }
}

/** All that somebody will have answered at the end. */
export function allAnswers(survey: Survey, seed: number, boroughs: readonly string[]): Answers {
  const roll = dice(seed)
  let answers: Answers = {}
  for (let question = nextQuestion(survey, answers); question; question = nextQuestion(survey, answers)) {
    answers = { ...answers, [question.id]: answerTo(question, roll, boroughs) }
  }
  return answers
}

/** Presses the button of an id. @throws when the question does not show it. */
export function press({ id, choices }: Prompt, button: string): Input {
  const ordinal = choices.findIndex((choice) => choice.id === button)
  if (ordinal < 0)
    throw new Error(`no button ${button} among ${choices.map((choice) => choice.id).join(', ')}`)
  return { type: 'choice', prompt: id, ordinal }
}

/** What somebody does next to give an answer, as the open question lets them; several choices take several acts. */
export function actFor(given: Given, prompt: Prompt): Input {
  const shows = (button: string) => prompt.choices.some(({ id }) => id === button)
  const text = (typed: string): Input => ({ type: 'text', text: typed })
  switch (given.type) {
    case 'skipped':
      return press(prompt, 'skip')
    case 'declined':
      return press(prompt, 'decline')
    case 'choice':
      return shows('own-none') ? text(given.own ?? '') : press(prompt, `=${given.option}`)
    case 'choices': {
      const open = given.options.find((option) =>
        prompt.choices.some(({ id, label }) => id === `=${option}` && label.startsWith('☐')),
      )
      return press(prompt, open === undefined ? 'done' : `=${open}`)
    }
    case 'ranking':
      return press(prompt, `=${given.order.find((option) => shows(`=${option}`))}`)
    case 'number':
      return shows(`=${given.number}`) ? press(prompt, `=${given.number}`) : text(`${given.number}`)
    case 'yes-no':
      return text(word('es', given.yes ? 'question.yes' : 'question.no'))
    case 'text':
      return text(given.text)
    case 'day':
      return text(given.day)
    case 'borough':
      return press(prompt, `=${given.borough}`)
    case 'pin':
      return { type: 'location', latitude: given.latitude, longitude: given.longitude }
    case 'photo':
      throw new Error('nobody here sends a photo')
  }
}
