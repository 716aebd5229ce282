import type { Command } from 'commander'
import type { Part } from '../configured.ts'
import type { Operator } from '../operator.ts'

/** The commands that run the house, or parts of it. */
export function house(voces: Command, operator: Operator): void {
  const page = (place: string) =>
    operator.say(
      place.startsWith('http') ? `\n  Voces · ${place}\n  Ctrl-C termina / stops.\n` : `  ${place}`,
    )
  const runs = (parts: readonly Part[]) => async () => {
    // A setting that is wrong is said before anything is looked for.
    const config = await operator.config()
    const { requireRunnable } = await import('../configured.ts')
    requireRunnable(parts, config)
    const { run } = await import('../run.ts')
    await run(parts, config, page)
  }

  voces
    .command('start')
    .description('run everything in one process: worker, chat page, and the bots that are configured')
    .action(runs(['worker', 'web', 'bots']))

  voces
    .command('bots')
    .description(
      'run the bots: Telegram and WhatsApp. Several processes may share a webhook; one alone polls, and one alone has the paired phone',
    )
    .action(runs(['bots']))

  voces
    .command('web')
    .description('run the chat page; several processes may stand behind a balancer')
    .action(runs(['web']))

  voces
    .command('worker')
    .description('run the worker that records signatures and hands on notices; several may run')
    .action(runs(['worker']))

  voces
    .command('chat')
    .description('talk with Voces in this terminal')
    .option('-p, --proposal <id>', 'open a proposal, as its link does')
    .action(async ({ proposal }: { proposal?: string }) => {
      const config = await operator.config()
      const { chat } = await import('../chat.ts')
      await chat(config, proposal)
    })
}
