import { type Part, parts } from '../../../core/draft.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { begin } from '../../../prisma/writing/begin.ts'
import { save } from '../../../prisma/writing/draft.ts'
import { submit } from '../../../prisma/writing/submit.ts'
import type { Stage } from '../stage.ts'
import { type Direction, name } from './direction.ts'
import { residentOf } from './people.ts'

/** What waits for a moderator. */
export const moderation: readonly Direction[] = [
  [
    new RegExp(`^${name} sent a proposal called (.+)$`, 'u'),
    async (stage, who = '', title = '') => {
      const resident = await residentOf(stage.person(who), stage)
      await send(resident, { ...draft(who, stage), title }, stage)
    },
  ],
]

const draft = (who: string, { house }: Stage): Record<Part, string> => ({
  title: '',
  problem: 'Cuando llueve se inunda la calle, y nadie limpia las coladeras antes de las lluvias.',
  change: 'Que las coladeras se limpien cada abril, y que se publique cuándo toca cada calle.',
  aim: 'artículo 16',
  topic: house.city.topics[0]?.id ?? '',
  place: '',
  name: `${who}, de Tlalpan`,
})

/** Writes a draft and sends it, as its author would, one part after the other. */
async function send(resident: string, words: Record<Part, string>, { house }: Stage): Promise<void> {
  const { pool, keys } = house.store
  await transaction(pool, async (client) => {
    const asker = {
      client,
      keys,
      conversation: '0',
      consultation: house.city.consultation.id,
      origin: 'test',
      channel: 'telegram' as const,
      stand: undefined,
      onCode: () => undefined,
      onEffect: () => undefined,
    }
    const begun = await begin({ resident, title: words.title }, asker)
    if (!('draft' in begun)) throw new Error('they may begin no more')
    for (const part of parts.filter((one) => one !== 'title'))
      await save({ resident, draft: begun.draft, part, value: words[part], was: undefined }, asker)
    const { outcome } = await submit({ resident, draft: begun.draft }, asker)
    if (outcome !== 'sent') throw new Error(`it was not sent: ${outcome}`)
  })
}
