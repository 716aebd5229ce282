import type { Input } from '../../../core/input.ts'
import { word } from '../../../core/language/say.ts'
import { policy } from '../../../core/policy.ts'
import { readState } from '../../../core/state.ts'
import { readAct } from '../../transcript/line.ts'
import { message, written } from '../../transcript/paper.ts'
import { code } from '../world.ts'
import { Chat } from './chat.ts'
import { direct } from './direct.ts'

/** What a transcript touched, so that nothing of the conversation goes without one. */
export interface Touched {
  scenes: Set<string>
  asks: Set<string>
  effects: Set<string>
}

export interface Played {
  /** The transcript as it should read. */
  text: string
  touched: Touched
  /** What a channel could not have shown as it was meant. */
  lost: readonly string[]
}

/**
 * Plays a transcript, and writes it down again with what was really answered. Lines that begin with `>` are what the
 * resident sends, with `~` what happens around them, with `#` comments; the indented ones are the answers.
 */
export function play(transcript: string): Played {
  const chat = new Chat()
  const touched: Touched = { scenes: new Set(), asks: chat.world.asked, effects: chat.world.carriedOut }
  const lines: string[] = []
  for (const line of transcript.split('\n')) {
    if (line.startsWith('#')) lines.push(line)
    else if (line.startsWith('~ ')) {
      const happened = direct(line.slice(2), chat)
      // Directions that follow one another stand together.
      if (!lines.at(-1)?.startsWith('~ ')) lines.push('')
      lines.push(`~ ${happened.line ?? line.slice(2)}`)
      for (const reply of happened.notices ?? [])
        lines.push(...message(reply, '✉', chat.capabilities.buttons))
    } else if (line.startsWith('> ')) lines.push('', line, ...turn(line.slice(2), chat, touched))
    else if (line !== '' && !line.startsWith('  ')) throw new Error(`not a line of a transcript: ${line}`)
  }
  return {
    text: `${lines.join('\n').trim()}\n`,
    touched,
    lost: chat.device.lost,
  }
}

/** "hola × 20" is the same input twenty times; what is written is the last answer. */
function turn(line: string, chat: Chat, touched: Touched): string[] {
  const [, said = line, times = '1'] = /^(.*) × (\d+)$/.exec(line) ?? []
  let answered: string[] = []
  for (let time = 0; time < Number(times); time += 1) {
    const outcome = chat.send(input(said, chat))
    touched.scenes.add(readState(chat.stored).state.scene.type)
    const codes = chat.world.sent
      .splice(0)
      .map(
        (phone) =>
          `  ✆ ${phone}: ${word(chat.language, 'code.message', { code, minutes: policy.code.minutes })}`,
      )
    answered = [...written(outcome, chat.capabilities.buttons), ...codes]
  }
  return answered
}

/** What a device sends for one line. */
function input(line: string, chat: Chat): Input {
  const act = readAct(line)
  if (act.type === 'button' || act.type === 'contact') chat.device.taps += 1
  if (act.type !== 'button') return act
  return act.which === 'again' ? chat.last : chat.press(act.label, act.which === 'above')
}
