import { addRepresentative, addShift } from '../../../prisma/representative/change.ts'
import { codeOf } from '../../../prisma/representative/code.ts'
import { listRepresentatives } from '../../../prisma/representative/list.ts'
import { transaction } from '../../../prisma/transaction.ts'
import type { Stage } from '../stage.ts'
import { type Direction, name } from './direction.ts'

const called = String.raw`(\p{Lu}[\p{L}\d]*)`

/** Who gathers signatures in the street. */
export const representatives: readonly Direction[] = [
  [
    new RegExp(`^${name} gathers signatures$`, 'u'),
    async (stage, who = '') => {
      const { store } = stage.house
      const key = store.keys.resident(stage.person(who).phone)
      await transaction(store.pool, (client) => addRepresentative(client, 'server', { key, name: who }))
    },
  ],
  [
    new RegExp(`^${name} has a shift at ${called}$`, 'u'),
    async (stage, who = '', place = '') => {
      const { store, now } = stage.house
      const { id } = await find(who, stage)
      const plan = { place, from: now(), until: now() + 4 * 60 * 60_000, most: 3 }
      await transaction(store.pool, (client) => addShift(client, 'server', id, plan))
    },
  ],
  [
    new RegExp(`^${name} shows her code$`, 'u'),
    async (stage, who = '') => {
      const { store, now } = stage.house
      const { shifts } = await find(who, stage)
      const shift = shifts.find(({ from, until }) => from <= now() && now() < until)
      if (!shift) throw new Error(`${who} is on no shift`)
      stage.shown = codeOf(store.keys, shift.id, now()).code
    },
  ],
  [
    new RegExp(`^(\\d+) numbers of ${name} never confirm$`, 'u'),
    async (stage, count, who = '') => {
      const { id } = await find(who, stage)
      await stage.house.store.pool.query(
        `INSERT INTO assist (shift_id, proposal_id, number_key)
         SELECT max(h.id), 3, sha256(convert_to('nobody ' || n, 'UTF8'))
         FROM shift h, generate_series(1, $2) AS n WHERE h.representative_id = $1 GROUP BY n`,
        [id, Number(count)],
      )
    },
  ],
  [
    new RegExp(`^signature of ${name} to proposal (\\d+) came by (\\w+)(?: of ${name})?$`, 'u'),
    async (stage, who = '', proposal = '', origin, representative) => {
      const { store } = stage.house
      const { rows } = await store.pool.query<{ origin: string; name: string | null }>(
        `SELECT s.origin, p.name FROM signature s JOIN resident r ON r.id = s.resident_id
         LEFT JOIN shift h ON h.id = s.shift_id LEFT JOIN representative p ON p.id = h.representative_id
         WHERE s.proposal_id = $1 AND r.key = $2`,
        [Number(proposal), store.keys.resident(stage.person(who).phone)],
      )
      const [found] = rows
      if (found?.origin !== origin || (found?.name ?? undefined) !== representative)
        throw new Error(`it came by ${found?.origin} of ${found?.name}`)
    },
  ],
]

async function find(who: string, { house: { store, now } }: Stage) {
  const found = (await listRepresentatives(store.pool, now())).find(({ name }) => name === who)
  if (!found) throw new Error(`${who} gathers no signatures`)
  return found
}
