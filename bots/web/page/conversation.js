// @ts-check
/** @import { Choice, Input, Language, Message, Typing } from './protocol.js' */
import { word } from './language.js'
import { choicesElement, messageElement, plain, typedElement } from './message.js'
import { make } from './part.js'
import { shareButtons } from './share.js'

/** @typedef {{ element: HTMLElement, id: number, typing: Typing | undefined, renews: number | undefined }} Question */

/** A notice's buttons are commands, which leave the question before it standing.
 * @param {Message} message */
const asks = ({ from, prompt }) =>
  from === 'voces' &&
  prompt !== undefined &&
  (prompt.typing !== undefined || prompt.choices.length === 0 || prompt.choices.some((it) => !it.command))

/** The messages shown, and which of their buttons can still be pressed.
 * @param {HTMLElement} log
 * @param {(input: Input) => void} onPress
 * @param {Parameters<typeof shareButtons>[1]} onShare */
export const createConversation = (log, onPress, onShare) => {
  /** @type {Question | undefined} */
  let question
  /** Typed bubbles whose echo may still come. @type {{ text: string, element: HTMLElement }[]} */
  const unechoed = []

  /** @param {HTMLButtonElement} button @param {Choice} choice @param {number} ordinal @param {number} prompt */
  const press = (button, choice, ordinal, prompt) => {
    if (button.ariaDisabled === 'true') return
    lock(button)
    onPress(choice.command ? { type: 'command', ...choice.command } : { type: 'choice', prompt, ordinal })
  }

  /** Not `disabled`: that would drop the focus of whoever pressed by keyboard. @param {HTMLButtonElement} pressed */
  const lock = (pressed) => {
    pressed.classList.add('pressed')
    pressed.ariaDisabled = 'true'
    if ('command' in pressed.dataset) return
    for (const button of log.querySelectorAll('[data-ordinal]')) button.ariaDisabled = 'true'
  }

  const unlock = () => {
    for (const button of log.querySelectorAll('button')) {
      button.classList.remove('pressed')
      button.ariaDisabled = null
    }
  }

  const retireChoices = () => {
    if (!question) return
    for (const one of question.element.querySelectorAll('[data-ordinal], [data-share], input')) one.remove()
    for (const row of question.element.querySelectorAll('.row')) if (!row.hasChildNodes()) row.remove()
    const group = question.element.querySelector('.choices')
    if (group && !group.hasChildNodes()) group.remove()
  }

  /** Menus and pages do not pile up: the answered question goes, with the echo of its button. */
  const clearAnswered = () => {
    if (!question || [...log.querySelectorAll('.voces')].at(-1) !== question.element) return
    let next = question.element.nextElementSibling
    while (next) {
      const after = next.nextElementSibling
      if (next.matches('.echo')) next.remove()
      next = after
    }
    question.element.remove()
    question = undefined
  }

  /** @param {Message} message */
  const adopt = (message) => {
    const text = plain(message.text)
    const index = unechoed.findIndex((it) => it.text === text)
    return index >= 0 ? unechoed.splice(index, 1)[0]?.element : undefined
  }

  /** @param {Message} message */
  const show = (message) => {
    const typed = message.from === 'resident' ? adopt(message) : undefined
    if (typed) return typed
    if (message.from === 'voces') {
      for (const note of log.querySelectorAll('.note')) note.remove()
      unechoed.length = 0
      unlock()
    }
    if (message.replaces) clearAnswered()
    const element = messageElement(message)
    element.dataset.seq = String(message.seq)
    if (message.from === 'resident') element.classList.add('echo')
    const { prompt } = message
    if (prompt && asks(message)) {
      retireChoices()
      question = { element, id: prompt.id, typing: prompt.typing, renews: prompt.renews }
    }
    if (prompt && (prompt.choices.length > 0 || prompt.asks)) {
      const bubble = element.firstElementChild
      if (bubble) bubble.id = `message-${message.seq}`
      const group = choicesElement(prompt.choices, !prompt.typing, (button, choice, ordinal) =>
        press(button, choice, ordinal, prompt.id),
      )
      if (prompt.asks) group.prepend(shareButtons(prompt.asks, onShare))
      group.setAttribute('aria-describedby', `message-${message.seq}`)
      element.append(group)
    }
    log.append(element)
    return element
  }

  /** @param {string} text @param {Language} language */
  const showTyped = (text, language) => {
    const element = typedElement(text, language)
    element.dataset.progress = 'sending'
    unechoed.push({ text, element })
    log.append(element)
    return element
  }

  /** A word of the page itself, gone with the next message. @param {string} text */
  const note = (text) => {
    const element = make('p', 'note', text || word('refused'))
    log.append(element)
    return element
  }

  return {
    show,
    showTyped,
    note,
    unlock,
    get typing() {
      return question?.typing
    },
    /** The open question, where what it shows grows old. */
    get renews() {
      return question?.renews === undefined ? undefined : { prompt: question.id, every: question.renews }
    },
    get firstChoice() {
      return question?.element.querySelector('button')
    },
    /** @param {number} ordinal */
    choose: (ordinal) => {
      const button = question?.element.querySelector(`[data-ordinal="${ordinal}"]`)
      if (button instanceof HTMLButtonElement) button.click()
      return button !== null && button !== undefined
    },
  }
}
