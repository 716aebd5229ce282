import { Unfit } from '../../channel.ts'
import type { Outgoing, Pressable } from '../transport.ts'

/**
 * Meta's limits, in UTF-16 units. What is longer is refused at best; at worst it is taken and never shown, so nothing
 * too long is sent at all.
 */
export const limits = {
  text: 4_096,
  caption: 1_024,
  /** The text over buttons. */
  buttonsText: 1_024,
  /** The text over a list. */
  listText: 4_096,
  buttons: 3,
  rows: 10,
  buttonTitle: 20,
  rowTitle: 24,
  rowDescription: 72,
  buttonId: 256,
  rowId: 200,
  parameter: 1_024,
  fileName: 240,
} as const

/** @throws Unfit with the name of what does not fit, never with its words. */
export function check(message: Outgoing): void {
  switch (message.type) {
    case 'text':
      within('text', message.text, limits.text)
      break
    case 'picture':
      within('caption', message.caption, limits.caption, 0)
      break
    case 'file':
      within('file name', message.file.name, limits.fileName)
      if (typeof message.file.content === 'string')
        within('file', message.file.content, Number.POSITIVE_INFINITY)
      within('caption', message.caption, limits.caption, 0)
      break
    case 'buttons':
      within('text over buttons', message.text, limits.buttonsText)
      count('buttons', message.buttons.length, limits.buttons)
      for (const { id, title } of message.buttons) {
        within('button title', title, limits.buttonTitle)
        within('button id', id, limits.buttonId)
      }
      distinct('button titles', message.buttons, 'title')
      distinct('button ids', message.buttons, 'id')
      break
    case 'list':
      within('text over a list', message.text, limits.listText)
      within('title of a list’s button', message.open, limits.buttonTitle)
      count('rows', message.rows.length, limits.rows)
      for (const { id, title, description } of message.rows) {
        within('row title', title, limits.rowTitle)
        within('row id', id, limits.rowId)
        within('row description', description ?? '', limits.rowDescription, 0)
      }
      distinct('row ids', message.rows, 'id')
      break
    case 'place':
      within('text over a button for a place', message.text, limits.buttonsText)
      break
    case 'template':
      for (const parameter of message.parameters) within('template parameter', parameter, limits.parameter)
  }
}

function within(what: string, words: string, most: number, least = 1): void {
  const { length } = words
  if (length > most) throw new Unfit(`${what}: ${length} characters of ${most}`)
  if (least > 0 && words.trim() === '') throw new Unfit(`${what}: empty`)
}

function count(what: string, number: number, most: number): void {
  if (number < 1 || number > most) throw new Unfit(`${what}: ${number} of 1 to ${most}`)
}

function distinct(what: string, all: readonly Pressable[], field: keyof Pressable): void {
  if (new Set(all.map((one) => one[field])).size < all.length) throw new Unfit(`${what}: two are the same`)
}
