import { entrance } from '../bots/staff/pass.ts'
import type { Config } from '../core/config.ts'
import { canonicalPhone, type E164, type PhoneRefusal } from '../core/phone.ts'
import { countryOf } from '../prisma/city.ts'
import { openKeys } from '../prisma/keys.ts'
import { addStaff, listStaff, removeStaff } from '../prisma/staff.ts'
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

export async function add(store: Store, phone: string, name: string): Promise<string> {
  const called = name.trim()
  if (called === '' || called.length > 80) throw new Mistake('the name: give one of 1 to 80 letters')
  await addStaff(store, await readPhone(store, phone), called)
  return `${called} is staff. Notices go to the bot that they last wrote to with this number proved.`
}

export async function remove(store: Store, phone: string): Promise<string> {
  if (!(await removeStaff(store, await readPhone(store, phone)))) {
    throw new Mistake('nobody with this phone is staff')
  }
  return 'No longer staff.'
}

/** One line each: how they are called, and where they can be told something. Numbers are not kept, so none is shown. */
export async function list(store: Store): Promise<string[]> {
  const staff = await listStaff(store)
  if (staff.length === 0) return ['Nobody is staff yet: voces staff add <phone> <name>']
  return staff.map(
    ({ name, channels }) =>
      `${name} · ${channels.length > 0 ? channels.join(', ') : 'write to the bot once to get notices'}`,
  )
}

/** A link to the team's page. No database is needed for it. */
export async function link(config: Config): Promise<string[]> {
  const { address, isPublic } = pageAddress(config)
  const keys = openKeys(await readSecret(config))
  return [
    entrance(keys, address, Date.now()),
    'Holds for ten minutes and lets whoever opens it in for twelve hours: show it to nobody outside the team.',
    ...(isPublic ? [] : ['Without WEB_ORIGIN it leads to this computer; the chat page must run here.']),
  ]
}
