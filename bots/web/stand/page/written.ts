import type { Question } from '../../../../core/survey/question.ts'
import { make } from '../../page/part.js'
import { type Asked, type Control, field, typed } from './control.ts'

type Of<T extends Question['type']> = Extract<Question, { type: T }>

export function number(question: Of<'number'>, asked: Asked): Control {
  const { said, language } = asked
  const input = make('input', 'number')
  input.inputMode = question.decimals > 0 ? 'decimal' : question.least < 0 ? 'text' : 'numeric'
  input.autocomplete = 'off'
  input.maxLength = 20
  if (asked.given?.type === 'number')
    input.value = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 3 }).format(
      asked.given.number,
    )
  const unit = question.unit?.[language]
  return {
    parts: [field(unit ? `${said.write} (${unit})` : said.write, input)],
    submit: () => {
      // A comma and a point are the same here: nobody writes thousands of hours or years with a mark.
      const text = input.value.trim().replace(',', '.').replace('−', '-')
      if (text === '') return asked.complain(said.wrong.blank)
      if (!/^-?\d+(\.\d*)?$|^-?\.\d+$/.test(text)) return asked.complain(said.wrong.number)
      asked.give({ type: 'number', number: Number(text) })
    },
  }
}

export function text(question: Of<'short-text' | 'long-text'>, asked: Asked): Control {
  const { said } = asked
  const input = question.type === 'long-text' ? make('textarea', '') : make('input', '')
  // What is too long is said, and not cut off while somebody pastes or dictates.
  input.autocomplete = 'off'
  if (input instanceof HTMLTextAreaElement) input.rows = 5
  if (asked.given?.type === 'text') input.value = asked.given.text
  const left = make('p', 'left')
  const count = (): void => {
    const room = question.longest - typed(input.value).length
    left.textContent = room < 40 ? said.left(Math.max(0, room)) : ''
  }
  input.addEventListener('input', count)
  count()
  return {
    parts: [field(said.write, input, left)],
    submit: () => {
      const words = typed(input.value)
      if (words === '') return asked.complain(said.wrong.blank)
      asked.give({ type: 'text', text: words })
    },
  }
}

export function date(question: Of<'date'>, asked: Asked): Control {
  const input = make('input', '')
  input.type = 'date'
  if (question.first) input.min = question.first
  if (question.last) input.max = question.last
  if (asked.given?.type === 'day') input.value = asked.given.day
  return {
    parts: [field(asked.said.day, input)],
    submit: () => {
      if (input.value === '') return asked.complain(asked.said.wrong.choose)
      asked.give({ type: 'day', day: input.value })
    },
  }
}
