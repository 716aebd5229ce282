// @ts-check
/** @import { Typing } from './protocol.js' */
import { word } from './language.js'
import { part } from './part.js'

/** @type {Record<Typing, { inputMode: string, autocomplete: AutoFill }>} */
const keyboards = {
  phone: { inputMode: 'tel', autocomplete: 'tel' },
  code: { inputMode: 'numeric', autocomplete: 'one-time-code' },
  number: { inputMode: 'decimal', autocomplete: 'off' },
}

/** Where the resident writes: a growing field for words, a short one with the right keyboard for a phone or a code.
 * @param {(text: string) => void} onText */
export const createComposer = (onText) => {
  const form = part('composer', HTMLFormElement)
  const wordsField = part('words', HTMLTextAreaElement)
  const digitsField = part('digits', HTMLInputElement)
  /** @type {Typing | undefined} */
  let typing

  const field = () => (typing ? digitsField : wordsField)

  /** Browsers without `field-sizing` need telling. */
  const grow = () => {
    if (CSS.supports('field-sizing', 'content')) return
    wordsField.style.height = 'auto'
    wordsField.style.height = `${wordsField.scrollHeight + 3}px`
  }

  const submit = () => {
    const text = field().value.trim()
    if (!text) return
    field().value = ''
    grow()
    onText(text)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  wordsField.addEventListener('input', grow)
  wordsField.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    submit()
  })

  const name = () => {
    const label = word(typing ?? 'write')
    digitsField.placeholder = digitsField.ariaLabel = label
  }

  return {
    name,
    submit,
    focus: () => field().focus({ preventScroll: true }),
    get text() {
      return field().value
    },
    /** @param {string} text */
    fill: (text) => {
      field().value = text
      grow()
    },
    /** Half-written words and the focus move along. @param {Typing | undefined} next */
    expect: (next) => {
      const before = field()
      typing = next
      const now = field()
      if (next) {
        digitsField.inputMode = keyboards[next].inputMode
        digitsField.autocomplete = keyboards[next].autocomplete
      }
      name()
      if (before === now) return
      const focused = document.activeElement === before
      now.value = before.value
      before.value = ''
      now.hidden = false
      before.hidden = true
      if (focused) now.focus({ preventScroll: true })
    },
  }
}
