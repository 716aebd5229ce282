import type { Command } from 'commander'
import { type Operator, onGround } from '../operator.ts'
import type { ShiftOptions } from '../representative.ts'

const representatives = () => import('../representative.ts')

/** The commands about who gathers signatures in the street. */
export function representative(voces: Command, operator: Operator): void {
  const all = voces
    .command('representative')
    .description('register who gathers signatures in the street, and plan their shifts')
  all
    .command('add')
    .argument('<phone>', 'such as "+52 55 1234 5678"; only its keyed hash is kept')
    .argument('<name>', 'what staff call them')
    .description('register somebody; again: change the name')
    .action((phone: string, name: string) =>
      onGround(operator, async (store) => (await representatives()).add(store, phone, name)),
    )
  all
    .command('shift')
    .argument('<id>', 'as voces representative list prints it')
    .argument('<place>', 'a stand, or another place')
    .requiredOption('--from <moment>', 'now, or a day and an hour of the city, such as "2026-12-01 10:00"')
    .requiredOption('--hours <hours>', 'how long it lasts')
    .option('--most <people>', 'how many people they may help to sign in it', '50')
    .description('plan a shift')
    .action((id: string, place: string, options: ShiftOptions) =>
      onGround(operator, async (store) => (await representatives()).shift(store, id, place, options)),
    )
  all
    .command('list')
    .description('print who they are, their shifts and what came of each')
    .action(() => onGround(operator, async (store) => (await representatives()).list(store)))
  all
    .command('remove')
    .argument('<id>')
    .description('end somebody’s work, and the shift that they are on; what they gathered counts')
    .action((id: string) => onGround(operator, async (store) => (await representatives()).remove(store, id)))
}
