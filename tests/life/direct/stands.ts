import { addStand, linkStand, lockStand, removeStand } from '../../../prisma/stand/change.ts'
import { deviceOf, enterStand, heardOf } from '../../../prisma/stand/device.ts'
import { keepRefused } from '../../../prisma/stand/refused.ts'
import { listStands } from '../../../prisma/stand/stands.ts'
import { transaction } from '../../../prisma/transaction.ts'
import type { Stage } from '../stage.ts'
import type { Direction } from './direction.ts'
import { name } from './direction.ts'

const called = String.raw`(\p{Lu}[\p{L}\d]*)`

/** Devices in public places, and who stands at them. */
export const stands: readonly Direction[] = [
  [
    new RegExp(`^there is a stand ${called}(?: with(?: (\\S+) and)? proposals ([\\d, and]+))?$`, 'u'),
    async ({ house: { store } }, stand = '', survey, list) => {
      const proposals = (list?.match(/\d+/g) ?? []).map(Number)
      await transaction(store.pool, async (client) => {
        const made = await addStand(client, 'server', stand)
        if (made === 'taken') throw new Error(`there is a stand ${stand} already`)
        const locked = await lockStand(client, 'server', made.stand, { ...(survey && { survey }), proposals })
        if (locked !== 'done') throw new Error(`${stand} cannot be locked so: ${locked}`)
      })
    },
  ],
  [
    new RegExp(`^${name} is at stand ${called}$`, 'u'),
    async (stage, who = '', stand = '') => {
      const { survey, proposals } = await find(stand, stage)
      const ids = proposals.map(({ id }) => id)
      stage.person(who).chat.stand = { name: stand, survey: survey?.id ?? null, proposals: ids }
    },
  ],
  [
    new RegExp(`^the device of stand ${called} is entered$`, 'u'),
    async (stage, stand = '') => {
      await enter(stand, stage)
    },
  ],
  [
    new RegExp(`^the device of stand ${called} has (\\d+) answers to send$`, 'u'),
    async (stage, stand = '', queued) => {
      const { store } = stage.house
      const device = await deviceOf(store, await enter(stand, stage))
      if (device) await heardOf(store, device, Number(queued))
    },
  ],
  [
    new RegExp(`^(\\d+) answers of stand ${called} are refused$`, 'u'),
    async (stage, times, stand = '') => {
      const found = await find(stand, stage)
      const { store, now } = stage.house
      for (let one = 0; one < Number(times); one += 1)
        await keepRefused(store.pool, found, `{"id":${one}}`, 'closed', now())
    },
  ],
  [
    new RegExp(`^the stand ${called} is removed$`, 'u'),
    async (stage, stand = '') => {
      const { id } = await find(stand, stage)
      await transaction(stage.house.store.pool, (client) => removeStand(client, 'server', id))
    },
  ],
]

async function find(stand: string, { house: { store } }: Stage) {
  const found = (await listStands(store.pool)).find((one) => one.name === stand)
  if (!found) throw new Error(`there is no stand ${stand}`)
  return found
}

/** Opens a new link of a stand on a device. @returns the token that the device holds. */
async function enter(stand: string, stage: Stage): Promise<string> {
  const { store } = stage.house
  const { id } = await find(stand, stage)
  const linked = await transaction(store.pool, (client) => linkStand(client, store.keys, 'server', id))
  const token = linked === 'gone' ? undefined : await enterStand(store, linked.pass)
  if (token === undefined) throw new Error(`${stand} cannot be entered`)
  return token
}
