// @ts-check
/** @import { Choice, Language, Message, Span } from './protocol.js' */
import { word } from './language.js'
import { make } from './part.js'

/** Only text nodes and <strong>: nothing that a person wrote can become markup.
 * @param {readonly Span[]} text */
const written = (text) =>
  make('p', 'text', ...text.map((span) => (typeof span === 'string' ? span : make('strong', '', span.bold))))

/** @param {readonly Span[]} text */
export const plain = (text) => text.map((span) => (typeof span === 'string' ? span : span.bold)).join('')

/** @param {NonNullable<Message['picture']>} picture */
const drawn = ({ url, alternative, width, height }) => {
  const image = make('img', 'picture')
  image.width = width
  image.height = height
  image.alt = alternative
  image.src = url
  return image
}

/** @param {NonNullable<Message['file']>} file */
const download = ({ url, name }) => {
  const link = make('a', 'file', name)
  link.href = url
  link.download = name
  return link
}

/** @param {Pick<Message, 'from' | 'language' | 'text' | 'picture' | 'file'>} message */
export const messageElement = ({ from, language, text, picture, file }) => {
  const author = make('span', 'unseen', `${word(from === 'voces' ? 'voces' : 'you')}: `)
  const parts = [...(picture ? [drawn(picture)] : []), written(text), ...(file ? [download(file)] : [])]
  const bubble = make('div', 'bubble', author, ...parts)
  const element = make('div', `message ${from}`, bubble)
  element.lang = language
  return element
}

/** A bubble for what was typed, with room for how its sending goes.
 * @param {string} text @param {Language} language */
export const typedElement = (text, language) => {
  const element = messageElement({ from: 'resident', language, text: [text] })
  element.append(make('span', 'progress', word('sending')))
  return element
}

/** @param {Choice} choice @param {number} ordinal @param {boolean} keys */
const choiceButton = (choice, ordinal, keys) => {
  const button = make('button', 'choice')
  button.type = 'button'
  if (choice.command) button.dataset.command = choice.command.name
  else {
    button.dataset.ordinal = String(ordinal)
    if (keys && ordinal < 9) {
      const key = make('span', 'key', String(ordinal + 1))
      key.ariaHidden = 'true'
      button.setAttribute('aria-keyshortcuts', String(ordinal + 1))
      button.append(key)
    }
  }
  button.append(make('span', 'label', choice.label))
  return button
}

/** Several long labels with a line each are titles of a list, which are read from the left.
 * @param {readonly Choice[]} choices */
const listed = (choices) => {
  const alone = choices.filter(({ row }) => row === undefined)
  return alone.filter(({ label }) => label.length > 24).length > 1 ? alone : []
}

/** The buttons of a prompt, those of one row side by side.
 * @param {readonly Choice[]} choices
 * @param {boolean} keys whether number keys press them: not where a number is to be typed
 * @param {(button: HTMLButtonElement, choice: Choice, ordinal: number) => void} onPress */
export const choicesElement = (choices, keys, onPress) => {
  const group = make('div', 'choices')
  group.role = 'group'
  group.ariaLabel = word('choices')
  /** @type {number | undefined} */
  let row
  const titles = listed(choices)
  for (const [ordinal, choice] of choices.entries()) {
    const button = choiceButton(choice, ordinal, keys)
    button.addEventListener('click', (event) => {
      // The second click of a double one would land on whatever took this button's place.
      if (event.detail < 2) onPress(button, choice, ordinal)
    })
    if (titles.includes(choice)) button.classList.add('title')
    if (choice.row !== undefined && choice.row === row) group.lastElementChild?.append(button)
    else group.append(make('div', 'row', button))
    row = choice.row
  }
  return group
}
