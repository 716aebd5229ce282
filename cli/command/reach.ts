import type { Command } from 'commander'
import type { LinkOptions } from '../link.ts'
import { type Operator, onGround } from '../operator.ts'

/** The commands that say where the city is to be reached, and how its channels are. */
export function reach(voces: Command, operator: Operator): void {
  voces
    .command('health')
    .description('say how the channels are and which notices wait; ends with 1 when something is the matter')
    .action(() =>
      onGround(operator, async (store) => {
        const { health } = await import('../health.ts')
        const { ok, lines } = await health(await operator.config(), store)
        if (!ok) operator.ends(1)
        return lines
      }),
    )

  voces
    .command('link')
    .argument('<place>', 'the number of a proposal, or the name of a survey or an essay')
    .description('print the links that open it on the chat page, in WhatsApp and in Telegram')
    .option('--qr <file>', 'draw a QR of one of them: a file that ends in .png or .svg')
    .option('--channel <name>', 'whose link the QR holds: whatsapp, web', 'whatsapp')
    .option('--language <language>', 'of the words that the person will send: es, en', 'es')
    .action((place: string, options: LinkOptions) =>
      onGround(operator, async (store) => {
        const { links } = await import('../link.ts')
        return links(place, options, await operator.config(), store)
      }),
    )
}
