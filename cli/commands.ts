import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { city } from './command/city.ts'
import { essay } from './command/essay.ts'
import { house } from './command/house.ts'
import { panel } from './command/panel.ts'
import { reach } from './command/reach.ts'
import { receipts } from './command/receipts.ts'
import { replay } from './command/replay.ts'
import { representative } from './command/representative.ts'
import { stand } from './command/stand.ts'
import { survey } from './command/survey.ts'
import { team } from './command/team.ts'
import { explain } from './explain.ts'
import type { Operator } from './operator.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/**
 * All commands, in the order in which the help names them. What a command does is imported when it is given: each
 * would else wait for what only the others need.
 */
function commands(operator: Operator): Command {
  const voces = new Command('voces')
    .description('Residents take part in their city’s decisions from the chat they already use.')
    .version(version)
    .addHelpText('after', '\nSettings come from the environment or a file .env: see .env.example.')
  for (const subject of [
    house,
    city,
    survey,
    essay,
    stand,
    representative,
    panel,
    receipts,
    reach,
    team,
    replay,
  ])
    subject(voces, operator)
  return voces
}

/** Does what was typed after `voces`, and says in one line why when it cannot be done. */
export async function command(typed: readonly string[], operator: Operator): Promise<void> {
  try {
    await commands(operator).parseAsync(typed, { from: 'user' })
  } catch (fault) {
    operator.complain(`voces: ${await explain(fault)}`)
    operator.ends(1)
  }
}
