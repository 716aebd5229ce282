import { enterByCode, giveCode } from '../../../prisma/team/entrance.ts'
import { retryNotices } from '../../../prisma/team/retry.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type Direction, name } from './direction.ts'
import { residentOf } from './people.ts'

/** What somebody of the team does on their page. */
export const page: readonly Direction[] = [
  [
    new RegExp(`^${name} signs in to the team’s page$`, 'u'),
    async (stage, who = '') => {
      const { store } = stage.house
      const resident = await residentOf(stage.person(who), stage)
      const code = await transaction(store.pool, (client) => giveCode(client, store.keys, resident))
      await enterByCode(store, code ?? '')
    },
  ],
  [
    new RegExp(`^1 notice of ${name} failed, and ${name} has it tried again$`, 'u'),
    async (stage, whose = '', who = '') => {
      const { pool, keys } = stage.house.store
      const { channel, address } = stage.person(whose).chat
      await pool.query(
        `INSERT INTO notice (conversation_id, channel, body, done_at, outcome)
         SELECT id, channel, '{"type":"tier","proposal":1,"at":10,"author":false}', now(), 'failed'
         FROM conversation WHERE channel = $1 AND address_key = $2`,
        [channel, keys.address(channel, address)],
      )
      await retryNotices(stage.house.store, await residentOf(stage.person(who), stage), channel)
    },
  ],
]
