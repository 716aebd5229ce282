// @ts-check
/** @import { Language } from './protocol.js' */
/** @import { Word } from './words.js' */
import { words } from './words.js'

/** @type {Language} */
let current = 'es'

/** @param {Word} name */
export const word = (name) => words[current][name]

/** @param {string | null} name @returns {name is Word} */
const known = (name) => name !== null && Object.hasOwn(words.es, name)

/** Attributes that name a word, and where the word goes. @type {Record<string, (element: Element, text: string) => void>} */
const marks = {
  'data-word': (element, text) => element.replaceChildren(text),
  'data-label': (element, text) => element.setAttribute('aria-label', text),
  'data-tip': (element, text) => element.setAttribute('title', text),
  'data-hint': (element, text) => element.setAttribute('placeholder', text),
}

/** Puts the fixed words of the page in a language: whatever carries a mark with the name of a word.
 * @param {Language} language */
export const speak = (language) => {
  current = language
  document.documentElement.lang = language
  for (const [mark, put] of Object.entries(marks)) {
    for (const element of document.querySelectorAll(`[${mark}]`)) {
      const name = element.getAttribute(mark)
      if (known(name)) put(element, words[language][name])
    }
  }
}
