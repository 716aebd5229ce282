import type { Command } from 'commander'
import { type Operator, onGround } from '../operator.ts'

const asked = () => import('../panel.ts')

/** The commands of the standing panel: whom it has, the draws, and how anybody checks one. */
export function panel(voces: Command, operator: Operator): void {
  const panels = voces
    .command('panel')
    .description('a standing panel of residents, drawn by lot: docs/panel.md')
  panels
    .command('found')
    .argument('[file]', 'a panel in JSON; without it an example is printed: the demo city’s')
    .description('found the panel of a city that has none')
    .action(async (file: string | undefined) => {
      if (file === undefined) operator.say((await asked()).exampleFile())
      else await onGround(operator, async (store) => (await asked()).found(store, file))
    })
  panels
    .command('list')
    .argument('[draw]', 'its number')
    .description('print what is published of a draw; without one, how many members there are of each kind')
    .action((draw: string | undefined) =>
      onGround(operator, async (store) => (await asked()).list(store, draw)),
    )
  panels
    .command('waves')
    .option('--json', 'as the chat page publishes them')
    .description('print every draw, and the commitment to the seed of the next')
    .action(({ json = false }: { json?: boolean }) =>
      onGround(operator, async (store) => (await asked()).waves(store, json)),
    )
  panels
    .command('draw')
    .argument('<survey>')
    .argument('<size>', 'how many are invited')
    .description('draw members for a survey of the panel; a worker invites them')
    .action((survey: string, size: string) =>
      onGround(operator, async (store) => (await asked()).draw(store, survey, size)),
    )
  panels
    .command('rates')
    .argument('<draw>', 'its number')
    .description('print how each kind of member answers a draw, and what the answers are worth')
    .action((draw: string) => onGround(operator, async (store) => (await asked()).rates(store, draw)))
  panels
    .command('check')
    .argument('<file>', 'a published draw')
    .description(
      'draw again from a published draw, with neither network nor database; ends with 1 when it differs',
    )
    .action(async (file: string) => {
      const { check } = await import('../draw-check.ts')
      const { right, lines } = await check(file)
      for (const line of lines) operator.say(line)
      if (!right) operator.ends(1)
    })
}
