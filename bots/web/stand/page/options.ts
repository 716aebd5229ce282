import { ownRoom, ranked } from '../../../../core/survey/check.ts'
import { optionsFor } from '../../../../core/survey/order.ts'
import type { Question } from '../../../../core/survey/question.ts'
import { make } from '../../page/part.js'
import { type Asked, button, type Control, field, typed } from './control.ts'

type Of<T extends Question['type']> = Extract<Question, { type: T }>

/** Where an option's own words are written; it is shown while that option is chosen. */
function ownField({ said, given }: Asked, shown: boolean) {
  const input = make('input', '')
  input.maxLength = ownRoom
  input.autocomplete = 'off'
  input.value = (given && 'own' in given && given.own) || ''
  const element = field(said.own, input)
  element.hidden = !shown
  const show = (on: boolean): void => {
    element.hidden = !on
    if (on) input.focus()
  }
  return { element, input, show, read: () => typed(input.value) }
}

/** One of several: a tap answers, but where one's own words are asked for. */
export function choice(question: Of<'choice'>, asked: Asked): Control {
  const before = asked.given?.type === 'choice' ? asked.given.option : undefined
  const options = optionsFor(question, asked.seed)
  const ownId = options.find((option) => option.own)?.id
  const own = ownField(asked, before !== undefined && before === ownId)
  const buttons = options.map((option) => {
    const element = button(
      option[asked.language],
      () => {
        if (!option.own) return asked.give({ type: 'choice', option: option.id })
        for (const one of buttons) one.ariaPressed = `${one === element}`
        own.show(true)
      },
      { pressed: option.id === before },
    )
    return element
  })
  const parts = [make('div', 'options', ...buttons)]
  if (ownId === undefined) return { parts }
  return {
    parts: [...parts, own.element],
    submit: () => {
      if (own.element.hidden) return asked.complain(asked.said.wrong.choose)
      const words = own.read()
      if (words === '') return asked.complain(asked.said.wrong.blank)
      asked.give({ type: 'choice', option: ownId, own: words })
    },
  }
}

/** Several of them: a tap chooses, another takes back. */
export function choices(question: Of<'choices'>, asked: Asked): Control {
  const { said } = asked
  const { least = 1, most = question.options.length } = question
  const chosen = new Set(asked.given?.type === 'choices' ? asked.given.options : [])
  const options = optionsFor(question, asked.seed)
  const ownId = options.find((option) => option.own)?.id
  const own = ownField(asked, ownId !== undefined && chosen.has(ownId))
  const buttons = options.map((option) => {
    const element = button(
      option[asked.language],
      () => {
        const on = !chosen.has(option.id)
        if (on && chosen.size >= most) return asked.complain(said.wrong.many(most))
        if (on) chosen.add(option.id)
        else chosen.delete(option.id)
        element.ariaPressed = `${on}`
        if (option.own) own.show(on)
        asked.complain('')
      },
      { kind: 'option toggle', pressed: chosen.has(option.id) },
    )
    return element
  })
  return {
    parts: [make('p', 'how', said.choose(least, most)), make('div', 'options', ...buttons), own.element],
    submit: () => {
      const words = own.read()
      const asksOwn = ownId !== undefined && chosen.has(ownId)
      if (asksOwn && words === '') return asked.complain(said.wrong.blank)
      const given = question.options.map(({ id }) => id).filter((id) => chosen.has(id))
      asked.give({ type: 'choices', options: given, ...(asksOwn && { own: words }) })
    },
  }
}

/** In order: each tap takes the next place, and a tap on one that has a place gives it back. */
export function ranking(question: Of<'ranking'>, asked: Asked): Control {
  const { said, language } = asked
  const count = ranked(question)
  const order = asked.given?.type === 'ranking' ? [...asked.given.order] : []
  const options = optionsFor(question, asked.seed)
  const ownId = options.find((option) => option.own)?.id
  const own = ownField(asked, ownId !== undefined && order.includes(ownId))
  const paint = (): void => {
    options.forEach((option, index) => {
      const element = buttons[index]
      if (!element) return
      const place = order.indexOf(option.id) + 1
      const label = option[language]
      element.ariaPressed = `${place > 0}`
      element.ariaLabel = place > 0 ? said.ranked(place, label) : label
      element.dataset.place = place > 0 ? `${place}` : ''
    })
  }
  const buttons = options.map((option) =>
    button(
      option[language],
      () => {
        const place = order.indexOf(option.id)
        if (place < 0 && order.length >= count) return asked.complain(said.wrong.many(count))
        if (place < 0) order.push(option.id)
        else order.splice(place, 1)
        if (option.own) own.show(place < 0)
        asked.complain('')
        paint()
      },
      { kind: 'option ranked' },
    ),
  )
  paint()
  return {
    parts: [make('p', 'how', said.rank(count)), make('div', 'options', ...buttons), own.element],
    submit: () => {
      const words = own.read()
      const asksOwn = ownId !== undefined && order.includes(ownId)
      if (asksOwn && words === '') return asked.complain(said.wrong.blank)
      asked.give({ type: 'ranking', order, ...(asksOwn && { own: words }) })
    },
  }
}

/** One row: a tap answers. */
export function scale(question: Of<'scale'>, asked: Asked): Control {
  const before = asked.given?.type === 'number' ? asked.given.number : undefined
  const steps = Array.from({ length: question.to - question.from + 1 }, (_, index) => question.from + index)
  const buttons = steps.map((number) =>
    button(`${number}`, () => asked.give({ type: 'number', number }), {
      kind: 'step',
      pressed: number === before,
    }),
  )
  const ends = make(
    'p',
    'ends',
    make('span', '', `${question.from} · ${question.low[asked.language]}`),
    make('span', '', `${question.to} · ${question.high[asked.language]}`),
  )
  return { parts: [make('div', 'scale', ...buttons), ends] }
}

export function yesNo(asked: Asked): Control {
  const before = asked.given?.type === 'yes-no' ? asked.given.yes : undefined
  const answers = [true, false].map((yes) =>
    button(yes ? asked.said.yes : asked.said.no, () => asked.give({ type: 'yes-no', yes }), {
      pressed: yes === before,
    }),
  )
  return { parts: [make('div', 'options pair', ...answers)] }
}

/** Boroughs by their names: a tap answers. */
export function boroughs(asked: Asked): HTMLElement {
  const before = asked.given?.type === 'borough' ? asked.given.borough : undefined
  const buttons = asked.boroughs.map(({ id, name }) =>
    button(name, () => asked.give({ type: 'borough', borough: id }), { pressed: id === before }),
  )
  return make('div', 'options many', ...buttons)
}
