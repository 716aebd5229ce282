import type { Command } from 'commander'
import { type Operator, onGround } from '../operator.ts'

const staff = () => import('../staff.ts')

/** The commands about who works for the city, and what they did. */
export function team(voces: Command, operator: Operator): void {
  voces
    .command('audit')
    .option('--since <when>', 'a day as 2026-11-25, or how long ago: 90m, 12h, 7d')
    .description('print what staff did, a line for each act, oldest first')
    .action(({ since }: { since?: string }) =>
      onGround(operator, async (store) => {
        const { audit } = await import('../audit.ts')
        return audit(store, since)
      }),
    )

  const people = voces
    .command('staff')
    .description(
      'say who works for the city, and what each may do: moderator, analyst, announcer, drafter, administrator',
    )
  people
    .command('add')
    .argument('<phone>', 'as people of the city write it, or with + and its country')
    .argument('<name>', 'how the team calls them')
    .option('--role <role...>', 'what they may do; the first of a team administrates')
    .description('make somebody staff; again: change their name, or add roles')
    .action((phone: string, name: string, { role = [] }: { role?: string[] }) =>
      onGround(operator, async (store) => (await staff()).add(store, phone, name, role)),
    )
  for (const [word, on] of [
    ['grant', true],
    ['revoke', false],
  ] as const) {
    people
      .command(word)
      .argument('<phone>')
      .argument('<role>', 'moderator, analyst, announcer, drafter or administrator')
      .description(on ? 'let somebody of the team do more' : 'let them do so no longer')
      .action((phone: string, role: string) =>
        onGround(operator, async (store) => (await staff()).grant(store, phone, role, on)),
      )
  }
  people
    .command('remove')
    .argument('<phone>')
    .description('make somebody staff no longer; one administrator always remains')
    .action((phone: string) => onGround(operator, async (store) => (await staff()).remove(store, phone)))
  people
    .command('list')
    .description('print who is staff, what each may do, and where each can be told')
    .action(() => onGround(operator, async (store) => (await staff()).list(store)))
  people
    .command('link')
    .description('print a link to the team’s page: how the channels are, and how to pair WhatsApp')
    .action(async () => {
      for (const line of await (await staff()).link(await operator.config())) operator.say(line)
    })
}
