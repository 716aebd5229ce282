import { PassThrough, Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { type TerminalOptions, terminalChannel } from '../../../bots/terminal/main.ts'
import { until, type WholeHouse } from './house.ts'
import type { Shown, Talker } from './talker.ts'

/** What a terminal shows, piece by piece as it was written, without its marks of bold and dim. */
export class Screen extends Writable {
  readonly pieces: string[] = []

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.pieces.push(stripVTControlCharacters(chunk.toString('utf8')).trim())
    done()
  }
}

const choice = /^ {2}(?:(\d+)\.|(\/\S+ \S*)) +(.*)$/gm

/** What has to be typed for each label of a piece. */
export const keysOf = (piece: string): Map<string, string> =>
  new Map(
    [...piece.matchAll(choice)].map(([, number, command, label = '']) => [label, number ?? command ?? '']),
  )

const shownOf = (piece: string): Shown => ({ words: piece, choices: [...keysOf(piece).keys()] })

export interface TerminalTalker extends Talker {
  channel: ReturnType<typeof terminalChannel>
  restart(): Promise<void>
}

/** Somebody at a terminal; the first thing that they do opens it. */
export function terminalTalker(house: WholeHouse, address: string): TerminalTalker {
  const screen = new Screen()
  let input = new PassThrough()
  let channel = terminalChannel(house, { input, output: screen, address })
  let begun = false
  let taps = 0
  let acted = 0

  async function begin(options: Partial<TerminalOptions> = {}): Promise<void> {
    begun = true
    input = new PassThrough()
    channel = terminalChannel(house, { input, output: screen, address, ...options })
    await channel.start()
  }

  async function types(line: string): Promise<void> {
    if (!begun) {
      await begin({ first: { type: 'text', text: line } })
      return
    }
    acted = screen.pieces.length
    input.write(`${line}\n`)
  }

  async function waitsFor(words: string, ms = 60_000): Promise<Shown> {
    const find = () => screen.pieces.slice(acted).find((piece) => piece.includes(words))
    await until(() => find() !== undefined, ms).catch(() => {
      throw new Error(`waited for ${words} and sees:\n${screen.pieces.join('\n')}`)
    })
    return shownOf(find() ?? '')
  }

  async function chooses(label: string): Promise<void> {
    taps += 1
    const typed = screen.pieces
      .map(keysOf)
      .findLast((keys) => keys.has(label))
      ?.get(label)
    if (!typed) throw new Error(`there is no ${label}`)
    await types(typed)
  }

  return {
    address,
    get taps() {
      return taps
    },
    get channel() {
      return channel
    },
    async opens(link) {
      if (begun) return types(link === '' ? '/start' : `/start ${link}`)
      await begin({ first: { type: 'command', name: 'start', payload: link } })
    },
    says: types,
    chooses,
    async proves(phone) {
      await chooses('Acepto')
      await waitsFor('¿Cuál es tu número')
      await types(phone)
      const message = await waitsFor('[demo · SMS]')
      await waitsFor('Enviamos un código')
      await types(/\b\d{6}\b/.exec(message.words)?.[0] ?? '')
    },
    sees: () => screen.pieces.map(shownOf),
    waitsFor,
    async restart() {
      if (!begun) return
      await channel.stop()
      await begin()
    },
  }
}
