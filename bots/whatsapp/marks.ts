import type { Text } from '../../core/text.ts'

/**
 * WhatsApp makes words bold, slanted, struck or monospaced by marks in the text itself, and knows no way to write a
 * mark that is only itself. What people wrote must not be taken for formatting: a mark that could begin or end
 * something is given as the sign that looks most like it. One within a word (snake_case) does nothing, and stays.
 */
const likes: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': '‵' }

/** A mark does something at the edge of a word: with a letter or a digit on one side of it at most. */
const atEdge = /(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu
/** At the start of a line these begin a quotation or a list. */
const atStart = /^[>*-](?= )/gm
const startLikes: Readonly<Record<string, string>> = { '>': '›', '*': '•', '-': '–' }

/** Addresses must still lead somewhere. */
const address = /(https?:\/\/\S+)/

export const escaped = (words: string): string =>
  words
    .split(address)
    .map((part, index) => (index % 2 === 1 ? part : withoutMarks(part)))
    .join('')

const withoutMarks = (words: string): string =>
  words
    .replace(atStart, (mark) => startLikes[mark] ?? mark)
    .replace(atEdge, (marks) => [...marks].map((mark) => likes[mark] ?? mark).join(''))

/** Marks hold within one line, and against the words themselves: spaces at the ends stand outside. */
const bold = (words: string): string =>
  words
    .split('\n')
    .map((line) =>
      line.replace(
        /^(\s*)(\S.*?)(\s*)$/u,
        (_, before, inner, after) => `${before}*${escaped(inner)}*${after}`,
      ),
    )
    .join('\n')

/** The text with WhatsApp's marks. */
export const marked = (text: Text): string =>
  text.map((span) => (typeof span === 'string' ? escaped(span) : bold(span.bold))).join('')
