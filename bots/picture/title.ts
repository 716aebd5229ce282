import type { Face } from './font.ts'

const ellipsis = '…'
/** Characters beyond these never fit on a picture, and are not worth measuring. */
const readable = 300

/**
 * What a face can draw of a text that a resident wrote, in one line. An accent that the face lacks falls off its
 * letter; emoji and control characters vanish; a word with a letter that cannot be drawn becomes an ellipsis,
 * since half a word would be another word. Empty when no word is left.
 */
export function drawable(text: string, face: Face): string {
  const words = text
    .slice(0, readable)
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => drawableWord(word, face))
    .filter((word) => word !== '')
  const kept = words.filter((word, index) => word !== ellipsis || words[index - 1] !== ellipsis)
  return kept.some((word) => /[\p{L}\p{N}]/u.test(word)) ? kept.join(' ') : ''
}

function drawableWord(word: string, face: Face): string {
  let drawn = ''
  for (const character of word) {
    if (face.has(character)) {
      drawn += character
      continue
    }
    const base = [...character.normalize('NFKD')]
      .filter((part) => face.has(part) && !/\p{M}/u.test(part))
      .join('')
    if (base === '' && /[\p{L}\p{N}]/u.test(character)) return ellipsis
    drawn += base
  }
  return drawn
}

/**
 * Breaks a text into at most `limit` lines no wider than `room` pixels at a size. A word wider than a line is
 * broken; what does not fit ends in an ellipsis.
 */
export function wrap(text: string, face: Face, size: number, room: number, limit: number): string[] {
  const fits = (line: string) => face.width(line, size) <= room
  const lines: string[] = []
  let line = ''
  const pending = text.split(' ').filter((word) => word !== '')
  for (let word = pending.shift(); word !== undefined; word = pending.shift()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
    } else if (lines.length === limit - 1) {
      return [...lines, cut(longer, (start) => fits(start + ellipsis))]
    } else if (line === '') {
      const start = longest(word, fits)
      lines.push(start)
      pending.unshift(word.slice(start.length))
    } else {
      lines.push(line)
      line = ''
      pending.unshift(word)
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The longest start of a text that fits, never less than one character. */
function longest(text: string, fits: (start: string) => boolean): string {
  const characters = [...text]
  while (characters.length > 1 && !fits(characters.join(''))) characters.pop()
  return characters.join('')
}

/** A text cut short with an ellipsis: between words where that leaves most of the line, and after no dangling mark. */
function cut(text: string, fits: (start: string) => boolean): string {
  const start = longest(text, fits)
  const space = text[start.length] === ' ' ? start.length : start.lastIndexOf(' ')
  const kept = space > start.length / 2 ? start.slice(0, space) : start
  return `${kept.replace(/(?<=.)[\s,;:.…¿¡(-]+$/u, '')}${ellipsis}`
}
