import type { StandLock } from '../core/ask/stand.ts'
import type { Config } from '../core/config.ts'
import { shortMoment } from '../core/language/date.ts'
import { policy } from '../core/policy.ts'
import { numbers } from '../core/scene/staff/stand/lock.ts'
import { standName } from '../core/stand.ts'
import { zoneOf } from '../prisma/city.ts'
import { addStand, linkStand, lockStand, removeStand } from '../prisma/stand/change.ts'
import { refusedResponses } from '../prisma/stand/refused.ts'
import { listStands } from '../prisma/stand/stands.ts'
import type { Store } from '../prisma/store.ts'
import { transaction } from '../prisma/transaction.ts'
import { Mistake } from './mistake.ts'
import { pageAddress } from './page-address.ts'

/** What a stand is there for, as it is said on the command line: `none` takes it away. */
export interface LockOptions {
  survey?: string
  proposals?: string
}

/** Sets a stand up, all of it or nothing, and gives the link that makes a device it. */
export async function add(
  store: Store,
  config: Config,
  typed: string,
  options: LockOptions,
): Promise<string[]> {
  const name = standName(typed)
  if (name === undefined)
    throw new Mistake('the name: give one of 1 to 40 letters and digits, such as "Metro Hidalgo"')
  const pass = await transaction(store.pool, async (client) => {
    const made = await addStand(client, 'server', name)
    if (made === 'taken')
      throw new Mistake(`${name}: there is or was a stand of this name, and what it brought bears it`)
    refuse(name, await lockStand(client, 'server', made.stand, readLock(options)))
    return refuse(name, await linkStand(client, store.keys, 'server', made.stand)).pass
  })
  return [`${name} is a stand.`, ...linkLines(config, pass)]
}

export async function lock(store: Store, name: string, options: LockOptions): Promise<string> {
  const wanted = readLock(options)
  if (Object.keys(wanted).length === 0) throw new Mistake('say --survey, --proposals or both')
  const { id } = await find(store, name)
  refuse(name, await transaction(store.pool, (client) => lockStand(client, 'server', id, wanted)))
  return 'Changed. Its device will know as soon as it is online.'
}

export async function link(store: Store, config: Config, name: string): Promise<string[]> {
  const { id } = await find(store, name)
  const made = await transaction(store.pool, (client) => linkStand(client, store.keys, 'server', id))
  return linkLines(config, refuse(name, made).pass)
}

export async function remove(store: Store, name: string): Promise<string> {
  const { id } = await find(store, name)
  refuse(name, await transaction(store.pool, (client) => removeStand(client, 'server', id)))
  return 'No longer a stand. What it brought counts, and what its device has still to send may come.'
}

/** One line each: what it is locked to, and how its device goes. */
export async function list(store: Store): Promise<string[]> {
  const stands = await listStands(store.pool)
  if (stands.length === 0) return ['There is no stand yet: voces stand add <name>']
  const zone = await zoneOf(store)
  return stands.map(({ name, survey, proposals, device, refused }) =>
    [
      name,
      `survey ${survey?.id ?? 'none'}`,
      `proposals ${proposals.map(({ id }) => id).join(', ') || 'none'}`,
      device ? `seen ${shortMoment(device.seen, zone, 'en')}, ${device.queued} to send` : 'no device yet',
      ...(refused > 0 ? [`${refused} answers not counted: voces stand refused`] : []),
    ].join(' · '),
  )
}

/** What stands delivered and was not counted, a line of JSON each. */
export const refused = async (store: Store): Promise<string[]> =>
  (await refusedResponses(store.pool)).map((one) => JSON.stringify(one))

async function find(store: Store, name: string): Promise<{ id: string }> {
  const found = (await listStands(store.pool)).find(
    (stand) => stand.name.toLowerCase() === standName(name)?.toLowerCase(),
  )
  if (!found) throw new Mistake(`${name}: there is no such stand; voces stand list names them`)
  return found
}

function readLock({ survey, proposals }: LockOptions): StandLock {
  const ids = proposals === undefined ? undefined : proposals === 'none' ? [] : numbers(proposals)
  if (proposals !== undefined && !ids)
    throw new Mistake('--proposals: give numbers with commas between them, such as 12,31, or none')
  return {
    ...(survey !== undefined && { survey: survey === 'none' ? null : survey }),
    ...(ids && { proposals: ids }),
  }
}

/** @throws Mistake when nothing was changed. */
function refuse<T>(name: string, outcome: T): Exclude<T, 'unknown' | 'gone'> {
  if (outcome === 'gone') throw new Mistake(`${name}: there is no such stand`)
  if (outcome === 'unknown')
    throw new Mistake(
      `a stand is locked to a survey that is published and asks anyone, and to at most ${policy.stand.proposals} proposals that there are`,
    )
  return outcome as Exclude<T, 'unknown' | 'gone'>
}

function linkLines(config: Config, pass: string): string[] {
  const { address, isPublic } = pageAddress(config)
  return [
    `${new URL(address).origin}/stand/enter/${pass}`,
    `Open it on the stand’s device within ${policy.stand.linkMinutes} minutes. It works once, and makes the device on which it is opened the stand.`,
    ...(isPublic ? [] : ['Without WEB_ORIGIN it leads to this computer; the chat page must run here.']),
  ]
}
