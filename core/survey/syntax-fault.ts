import type { YAMLError } from 'yaml'
import type { Fault } from './fault.ts'

const odd = (line: string, mark: string): boolean => line.split(mark).length % 2 === 0
const unbalanced = (line: string): boolean =>
  line.split(/[[{]/).length !== line.split(/[\]}]/).length && !/^[^[{\]}]*#/.test(line)

/**
 * Why a file cannot be read, on the line where it is to be mended: a reader of YAML often notices only further down.
 *
 * @param noticed The line, from 1, on which it did.
 */
export function syntaxFault({ code, message }: YAMLError, lines: readonly string[], noticed: number): Fault {
  const line = lines[noticed - 1] ?? ''
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line)) return { line: noticed, key: 'survey.tab', values: {} }
  if (/quote/i.test(message)) {
    const opened = lines.findIndex((one) => odd(one, '"'))
    return { line: opened < 0 ? noticed : opened + 1, key: 'survey.quotes', values: {} }
  }
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        line: noticed,
        key: 'survey.twice',
        values: { key: /^\s*(?:- )?([^:\s]+)/.exec(line)?.[1] ?? '' },
      }
    case 'BLOCK_AS_IMPLICIT_KEY':
      // With one colon, it is the next line that stands too far in.
      return line.split(/:(?= |$)/).length > 2
        ? { line: noticed, key: 'survey.colon', values: {} }
        : { line: noticed + 1, key: 'survey.indent', values: {} }
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN': {
      const open = [noticed - 1, noticed].find((one) => unbalanced(lines[one - 1] ?? ''))
      return open === undefined
        ? { line: noticed, key: 'survey.indent', values: {} }
        : { line: open, key: 'survey.brackets', values: {} }
    }
    default:
      return { line: noticed, key: 'survey.syntax', values: { problem: message.split('\n', 1)[0] ?? '' } }
  }
}
