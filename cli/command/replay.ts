import { type Command, InvalidArgumentError } from 'commander'
import type { Operator } from '../operator.ts'

const whole = (least: number, most: number) => (typed: string) => {
  const number = Number(typed)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new InvalidArgumentError(`give a whole number from ${least} to ${most}.`)
  return number
}

interface Typed {
  residents: number
  proposals: number
  seed: number
  atOnce: number
  pace?: number
}

/** The command that shows what the house carries. */
export function replay(voces: Command, operator: Operator): void {
  voces
    .command('replay')
    .option('--residents <number>', 'how many take part', whole(1, 5_000_000), 277_000)
    .option('--proposals <number>', 'what they may sign', whole(20, 30_000), 350)
    .option('--seed <number>', 'another one is another campaign', whole(0, 2 ** 31 - 1), 1)
    .option('--at-once <number>', 'people who talk at the same time', whole(1, 4_096), 64)
    .option(
      '--pace <times>',
      'so many times faster than life; without it as fast as it goes',
      whole(1, 10_000_000),
    )
    .description(
      'play a whole campaign of 60 days, conversation by conversation, in an empty database (without DATABASE_URL in one of its own), and compare with what should be there; ends with 1 when something differs',
    )
    .action(async ({ pace, ...typed }: Typed) => {
      const config = await operator.config()
      const { replay } = await import('../replay/replay.ts')
      const { bar } = await import('../replay/bar.ts')
      const log = config.VOCES_LOG_FILE ? config.LOG_LEVEL : 'silent'
      const { ok, lines } = await replay(
        { ...config, LOG_LEVEL: log },
        { ...typed, pace },
        bar(process.stderr),
      )
      for (const line of lines) operator.say(line)
      if (!ok) operator.ends(1)
    })
}
