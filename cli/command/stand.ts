import type { Command } from 'commander'
import { type Operator, onGround } from '../operator.ts'
import type { LockOptions } from '../stand.ts'

const stands = () => import('../stand.ts')

const locks = (command: Command): Command =>
  command
    .option('--survey <id>', 'that is answered there, also without a network; none')
    .option('--proposals <numbers>', 'that are signed there, such as 12,31; none')

/** The commands about the devices in public places. */
export function stand(voces: Command, operator: Operator): void {
  const all = voces
    .command('stand')
    .description('set up devices at which passers-by answer a survey and sign proposals, and nothing else')
  locks(all.command('add').argument('<name>', 'such as Alameda; signatures and answers bear it'))
    .description('set up a stand, and print the link that makes a device it: for some minutes, and once')
    .action((name: string, options: LockOptions) =>
      onGround(operator, async (store) =>
        (await stands()).add(store, await operator.config(), name, options),
      ),
    )
  locks(all.command('lock').argument('<name>'))
    .description('change what a stand is there for')
    .action((name: string, options: LockOptions) =>
      onGround(operator, async (store) => (await stands()).lock(store, name, options)),
    )
  all
    .command('link')
    .argument('<name>')
    .description('print a new link, when the first was not opened in time or another device takes its place')
    .action((name: string) =>
      onGround(operator, async (store) => (await stands()).link(store, await operator.config(), name)),
    )
  all
    .command('list')
    .description('print what each stand is there for, when it was seen last and what it has still to send')
    .action(() => onGround(operator, async (store) => (await stands()).list(store)))
  all
    .command('refused')
    .description('print what stands sent that is not counted, a line of JSON each')
    .action(() => onGround(operator, async (store) => (await stands()).refused(store)))
  all
    .command('remove')
    .argument('<name>')
    .description('end a stand; what it brought counts, and what its device has still to send may come')
    .action((name: string) => onGround(operator, async (store) => (await stands()).remove(store, name)))
}
