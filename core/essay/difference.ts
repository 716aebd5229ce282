import { diffArrays } from 'diff'
import { say } from '../language/say.ts'
import type { Language } from '../reply.ts'
import type { Text } from '../text.ts'

/** A piece of two versions of a text, in the order in which they are read. */
export interface Piece {
  change: 'same' | 'removed' | 'added'
  words: string
}

/** Words and marks, each with the space before it: what is put between two words changes neither. */
const tokens = (text: string): string[] =>
  text.match(/\s*[\p{L}\p{M}\p{N}]+|\s*[^\s\p{L}\p{M}\p{N}]|\s+$/gu) ?? []

/** Two versions word by word. What was changed in one go is one removal and one addition. */
export const difference = (before: string, after: string): Piece[] =>
  diffArrays(tokens(before), tokens(after)).map(({ removed, added, value }) => ({
    change: removed ? 'removed' : added ? 'added' : 'same',
    words: value.join(''),
  }))

export const isSame = (pieces: readonly Piece[]): boolean => pieces.every(({ change }) => change === 'same')

/** Words of what stayed that are left on each side of a change, in an excerpt. */
const around = 8

/** The changes with a few words around each: at most so many characters, and no word cut in two. */
export function excerpt(pieces: readonly Piece[], most: number): Piece[] {
  const last = pieces.length - 1
  const shortened = pieces.map((piece, index): Piece => {
    if (piece.change !== 'same') return piece
    const words = piece.words.match(/\s*\S+/g) ?? []
    const head = index > 0 ? words.slice(0, around).join('') : ''
    const tail = index < last ? words.slice(-around).join('') : ''
    if (words.length <= (index > 0 && index < last ? 2 : 1) * around) return piece
    return { change: 'same', words: `${head}${head && ' '}…${tail}` }
  })
  const kept: Piece[] = []
  let room = most
  for (const piece of shortened) {
    if (piece.words.length > room) {
      const cut = piece.words.slice(0, room).replace(/\s*\S*$/, '')
      return [...kept, { change: piece.change, words: `${cut}…` }]
    }
    kept.push(piece)
    room -= piece.words.length
  }
  return kept
}

/** For a chat, which cannot strike words out: what goes and what comes is named. */
export const differenceWords = (pieces: readonly Piece[], language: Language): Text =>
  pieces.flatMap(({ change, words }, index): Text => {
    if (change === 'same') return [words]
    const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
    const gap = change === 'added' && pieces[index - 1]?.change === 'removed' ? ' ' : ''
    return core === ''
      ? [words]
      : [before || gap, ...say(language, `essay.${change}`, { words: core }), after]
  })
