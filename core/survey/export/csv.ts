/** A number stays a number, bare and with a point; everything else is text. */
export type Cell = string | number

/**
 * What a spreadsheet would take for a formula, wherever the text came from: one of its signs at the beginning (a wide
 * one too, and after spaces), or a control character there. An apostrophe before it makes it text.
 */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/u

const text = (cell: string): string => {
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A record as RFC 4180 has it, with its line end. */
export const csvRecord = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : text(cell))).join(',')}\r\n`
