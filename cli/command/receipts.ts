import type { Command } from 'commander'
import { type Operator, onGround } from '../operator.ts'

const asked = () => import('../receipts.ts')

/** The commands with which anybody checks a receipt, and the city publishes what they check it against. */
export function receipts(voces: Command, operator: Operator): void {
  voces
    .command('verify')
    .argument('<file>', 'a proof, as the page of receipts or `voces proof` gives it')
    .option('--roots <file>', 'a copy of /receipts/roots.json: its chain is checked too')
    .option('--root <root>', 'the root that was published for the day of the proof')
    .description(
      'check that a receipt is counted, with neither network nor database; ends with 1 when that is not proved, with 2 without a published root',
    )
    .action(async (file: string, published: { roots?: string; root?: string }) => {
      const { code, lines } = (await asked()).verify(file, published)
      for (const line of lines) operator.say(line)
      operator.ends(code)
    })

  voces
    .command('proof')
    .argument('<receipt>')
    .description('print the proof that a receipt is counted')
    .action((receipt: string) => onGround(operator, async (store) => (await asked()).proof(store, receipt)))

  voces
    .command('roots')
    .option('--json', 'as the page of receipts publishes them')
    .description('print the root of each day, which seals that day and all before it')
    .action(({ json = false }: { json?: boolean }) =>
      onGround(operator, async (store) => (await asked()).roots(store, json)),
    )
}
