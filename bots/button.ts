import type { Input } from '../core/input.ts'
import type { Choice } from '../core/reply.ts'

/** What a platform keeps for us in a button: the prompt and the choice's place, or the command of a notice's button. */
export const buttonData = (
  prompt: number,
  ordinal: number,
  { command }: Pick<Choice, 'command'> = {},
): string => (command ? `/${command.name} ${command.payload}` : `${prompt}:${ordinal}`)

/** What pressing a button means; anything that `buttonData` did not make counts as a button of a prompt long gone. */
export function readButton(data: string): Input {
  const choice = /^(\d{1,15}):(\d{1,2})$/.exec(data)
  if (choice) return { type: 'choice', prompt: Number(choice[1]), ordinal: Number(choice[2]) }
  const command = /^\/([a-z]+) ([\w-]{0,64})$/.exec(data)
  if (command?.[1]) return { type: 'command', name: command[1], payload: command[2] ?? '' }
  return { type: 'choice', prompt: -1, ordinal: 0 }
}
