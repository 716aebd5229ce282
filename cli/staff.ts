import { entrance } from '../bots/staff/pass.ts'
import type { TeamOutcome } from '../core/ask/team.ts'
import type { Config } from '../core/config.ts'
import { canonicalPhone, type E164, type PhoneRefusal } from '../core/phone.ts'
import { policy } from '../core/policy.ts'
import { isRole, type Role, roles } from '../core/staff.ts'
import { countryOf } from '../prisma/city.ts'
import { openKeys } from '../prisma/keys.ts'
import { addStaff, grantRole, listStaff, removeStaff } from '../prisma/staff.ts'
import type { Store } from '../prisma/store.ts'
import { Mistake } from './mistake.ts'
import { pageAddress } from './page-address.ts'
import { readSecret } from './secret.ts'

const refusals: Readonly<Record<PhoneRefusal, string>> = {
  unreadable: 'there is no single phone number in it',
  'too-short': 'the number is too short',
  'too-long': 'the number is too long',
  'not-a-line': 'nobody can have that number',
  'unknown-country': 'no country has that code',
}

/** Reads a number as people of the city write it. @throws Mistake, which does not repeat it. */
async function readPhone(store: Store, typed: string): Promise<E164> {
  const country = await countryOf(store)
  if (!country)
    throw new Mistake('there is no city yet: start Voces once, or plant yours by `voces plant city.json`')
  const read = canonicalPhone(typed, country)
  if (read.ok) return read.phone
  throw new Mistake(`the phone: ${refusals[read.reason]}; write it with its country, as in +52 55 1234 5678`)
}

/** @throws Mistake for a word that is no role. */
function readRole(typed: string): Role {
  if (isRole(typed)) return typed
  throw new Mistake(`${typed}: there is no such role; they are ${roles.join(', ')}`)
}

const listed = (held: readonly Role[]): string =>
  held.length > 0 ? held.join(', ') : 'no role: hears when a channel is in trouble, and decides nothing'

export async function add(
  store: Store,
  phone: string,
  name: string,
  wanted: readonly string[],
): Promise<string[]> {
  const called = name.trim()
  if (called === '' || called.length > policy.team.name)
    throw new Mistake(`the name: give one of 1 to ${policy.team.name} letters`)
  const held = await addStaff(store, await readPhone(store, phone), called, wanted.map(readRole))
  return [
    `${called} is staff (${listed(held)}).`,
    'Notices go to the bot that they last wrote to with this number proved.',
  ]
}

export async function grant(store: Store, phone: string, role: string, on: boolean): Promise<string> {
  const wanted = readRole(role)
  refuse(await grantRole(store, await readPhone(store, phone), wanted, on))
  return on ? `They are ${wanted} now.` : `They are ${wanted} no longer.`
}

export async function remove(store: Store, phone: string): Promise<string> {
  refuse(await removeStaff(store, await readPhone(store, phone)))
  return 'No longer staff.'
}

/** @throws Mistake when nothing was changed. */
function refuse(outcome: TeamOutcome): void {
  if (outcome === 'gone') throw new Mistake('nobody with this phone is staff')
  if (outcome === 'last')
    throw new Mistake('they are the only administrator: make somebody else administrator first')
}

/**
 * One line each: how they are called, what they may do, and where they can be told something. Numbers are not kept, so
 * none is shown.
 */
export async function list(store: Store): Promise<string[]> {
  const staff = await listStaff(store)
  if (staff.length === 0) return ['Nobody is staff yet: voces staff add <phone> <name>']
  return staff.map(
    ({ name, roles, channels }) =>
      `${name} · ${listed(roles)} · ${channels.length > 0 ? channels.join(', ') : 'write to the bot once to get notices'}`,
  )
}

/** A link to the team's page. No database is needed for it. */
export async function link(config: Config): Promise<string[]> {
  const { address, isPublic } = pageAddress(config)
  const keys = openKeys(await readSecret(config))
  return [
    entrance(keys, address, Date.now()),
    'Holds for ten minutes and lets whoever opens it in, once: show it to nobody outside the team.',
    ...(isPublic ? [] : ['Without WEB_ORIGIN it leads to this computer; the chat page must run here.']),
  ]
}
