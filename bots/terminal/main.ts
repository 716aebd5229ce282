import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import type { Input } from '../../core/input.ts'
import { word } from '../../core/language/say.ts'
import { policy } from '../../core/policy.ts'
import type { Capabilities, Reply } from '../../core/reply.ts'
import type { Channel } from '../channel.ts'
import { DemoInbox } from '../code.ts'
import { type House, openDoor } from '../door.ts'
import { keepFile } from './keep-file.ts'
import { readLine } from './read.ts'
import { writeReply } from './write.ts'

export const terminalCapabilities: Capabilities = {
  buttons: false,
  pictures: false,
  text: 20_000,
  caption: 20_000,
  label: 200,
  vouchesForContacts: false,
  keepsPage: false,
}

export interface TerminalOptions {
  input: Readable
  output: Writable
  /** Names the conversation: the same one goes on where it was left. */
  address: string
  /** Said first. Absent: `/start`. */
  first?: Input
}

/** A conversation in a terminal: to try the house, and for whoever reads with a screen reader or a braille line. */
export function terminalChannel(
  house: House,
  { input, output, address, first }: TerminalOptions,
): Channel & { ended: Promise<void> } {
  const door = openDoor(house, 'terminal', terminalCapabilities)
  const lines = createInterface({ input, output, terminal: false })
  const say = (words: string) => output.write(`\n${words}\n`)
  const write = async (replies: readonly Reply[]) => {
    for (const reply of replies) say(writeReply(reply, reply.file && (await keepFile(reply.file))))
  }
  const take = (given: Input) => door.take({ address, update: randomUUID(), input: given }, write)
  const ended = new Promise<void>((resolve) => lines.once('close', resolve)).then(() => door.drained())
  let deaf: (() => void) | undefined

  return {
    name: 'terminal',
    capabilities: terminalCapabilities,
    ended,

    async start() {
      if (house.codes instanceof DemoInbox) {
        deaf = house.codes.listen(({ code, language, address: asker }) => {
          if (asker !== address) return
          say(`[demo · SMS] ${word(language, 'code.message', { code, minutes: policy.code.minutes })}`)
        })
      }
      const begun = take(first ?? { type: 'command', name: 'start', payload: '' })
      // Lines may be there already, from a pipe: each waits for its turn.
      lines.on('line', (line) => {
        const given = readLine(line)
        if (!given) return
        take(given).catch((fault: unknown) => {
          house.log.error({ err: fault }, 'a turn failed')
          say('No pude guardarlo; inténtalo de nuevo. / I could not keep that; try again.')
        })
      })
      await begun
      return undefined
    },

    async stop() {
      lines.close()
      deaf?.()
      await door.drained()
    },

    async deliver(to, reply) {
      if (to.address !== address) throw new Error('this terminal shows another conversation')
      await write([reply])
    },
  }
}
