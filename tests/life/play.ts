import type { ChannelName } from '../../core/job.ts'
import { direct } from './direct/index.ts'
import { House } from './house.ts'
import type { Planted } from './planted.ts'
import { Stage } from './stage.ts'
import { type Touched, turn } from './turn.ts'

export interface Played {
  /** The transcript as it should read. */
  text: string
  touched: Touched
  /** What a channel could not have shown as it was meant. */
  lost: readonly string[]
}

/** Plays a script on a channel, in a city that nobody has touched, and writes down what is really answered. */
export async function play(script: string, channel: ChannelName, planted: Planted): Promise<Played> {
  const copy = await planted.take()
  const house = await House.open(copy.store)
  try {
    const stage = new Stage(house, channel)
    const touched: Touched = { scenes: new Set(), effects: house.queues.effects }
    const { lines } = stage
    for (const line of script.split('\n')) {
      const [, name, act] = /^(\p{Lu}\p{L}*)> (.*)$/u.exec(line) ?? []
      if (line.startsWith('#')) lines.push(...(lines.at(-1)?.startsWith('#') ? [] : ['']), line)
      else if (line.startsWith('~ ')) {
        // Directions that follow one another stand together.
        if (!lines.at(-1)?.startsWith('~ ')) lines.push('')
        lines.push(line)
        await direct(line.slice(2), stage)
      } else if (name && act) lines.push('', ...(await turn(stage.person(name), act, stage, touched)))
      else if (line !== '') throw new Error(`not a line of a script: ${line}`)
    }
    return {
      text: `${lines.join('\n').trim()}\n`,
      touched,
      lost: stage.people.flatMap(({ chats }) => chats.flatMap(({ device }) => device.lost)),
    }
  } finally {
    await house.close()
    copy.giveBack()
  }
}
