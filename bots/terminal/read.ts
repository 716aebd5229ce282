import type { Input } from '../../core/input.ts'

/** A line as an input: `/start p_12` and `/menu` are commands, anything else is text. Empty lines are nothing. */
export function readLine(line: string): Input | undefined {
  const text = line.trim()
  if (text === '') return undefined
  const command = /^\/([a-z]+)(?:\s+(\S{1,64}))?$/.exec(text)
  if (command?.[1]) return { type: 'command', name: command[1], payload: command[2] ?? '' }
  return { type: 'text', text }
}
