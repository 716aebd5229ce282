import { shortMoment } from '../core/language/date.ts'
import { type CountryCode, canonicalPhone } from '../core/phone.ts'
import { policy } from '../core/policy.ts'
import { standName } from '../core/stand.ts'
import { readWhen } from '../core/when.ts'
import { readCity, zoneOf } from '../prisma/city.ts'
import { addRepresentative, addShift, removeRepresentative } from '../prisma/representative/change.ts'
import { listRepresentatives } from '../prisma/representative/list.ts'
import type { Store } from '../prisma/store.ts'
import { transaction } from '../prisma/transaction.ts'
import { Mistake } from './mistake.ts'

/** When a shift is, as it is said on the command line. */
export interface ShiftOptions {
  from: string
  hours: string
  most: string
}

export async function add(store: Store, typed: string, name: string): Promise<string> {
  const read = canonicalPhone(typed, (await readCity(store)).country as CountryCode)
  if (!read.ok) throw new Mistake('the phone: give all of its digits, such as "+52 55 1234 5678"')
  const called = name.replaceAll(/\s+/g, ' ').trim()
  if (called === '' || called.length > policy.team.name)
    throw new Mistake(`the name: give one of 1 to ${policy.team.name} characters`)
  const key = store.keys.resident(read.phone)
  const made = await transaction(store.pool, (client) =>
    addRepresentative(client, 'server', { key, name: called }),
  )
  return `${called} is representative ${made.representative}. Plan a shift: voces representative shift ${made.representative} <place> --from now --hours 4`
}

export async function shift(
  store: Store,
  id: string,
  typed: string,
  { from, hours, most }: ShiftOptions,
): Promise<string> {
  const representative = readId(id)
  const place = standName(typed)
  if (place === undefined) throw new Mistake('the place: give a name of 1 to 40 letters and digits')
  const now = Date.now()
  const zone = await zoneOf(store)
  const begins = from === 'now' ? { ok: true as const, moment: now } : readWhen(from, 'en', now, zone)
  if (!begins.ok)
    throw new Mistake('--from: give now, or a day and an hour to come, such as "2026-12-01 10:00"')
  const length = whole('--hours', hours, 1, policy.shift.hours)
  const plan = {
    place,
    from: begins.moment,
    until: begins.moment + length * 60 * 60_000,
    most: whole('--most', most, 0, policy.shift.most),
  }
  const outcome = await transaction(store.pool, (client) => addShift(client, 'server', representative, plan))
  if (outcome === 'gone') throw new Mistake(`${id}: there is no such representative`)
  if (outcome === 'overlaps') throw new Mistake('they have another shift at that time')
  return `Planned: ${place}, ${shortMoment(plan.from, zone, 'en')} to ${shortMoment(plan.until, zone, 'en')}, up to ${plan.most} people helped.`
}

/** A line for each person, and one for each of their shifts. */
export async function list(store: Store): Promise<string[]> {
  const all = await listRepresentatives(store.pool, Date.now())
  if (all.length === 0) return ['There is nobody yet: voces representative add <phone> <name>']
  const zone = await zoneOf(store)
  return all.flatMap(({ id, name, shifts }) => [
    `${id} ${name}`,
    ...shifts.map(
      ({ place, from, until, qr, assisted, most, asked, unconfirmed }) =>
        `  ${shortMoment(from, zone, 'en')} to ${shortMoment(until, zone, 'en')} · ${place} · ${qr} by the code · ${assisted} of ${most} with help · ${unconfirmed} of ${asked} numbers never confirmed`,
    ),
  ])
}

export async function remove(store: Store, id: string): Promise<string> {
  const outcome = await transaction(store.pool, (client) =>
    removeRepresentative(client, 'server', readId(id), Date.now()),
  )
  if (outcome === 'gone') throw new Mistake(`${id}: there is no such representative`)
  return 'No longer a representative. What they gathered counts.'
}

function readId(typed: string): string {
  if (!/^\d{1,18}$/.test(typed)) throw new Mistake('give the number that voces representative list prints')
  return typed
}

function whole(name: string, typed: string, least: number, most: number): number {
  const read = /^\d{1,4}$/.test(typed) ? Number(typed) : -1
  if (read < least || read > most) throw new Mistake(`${name}: give a whole number, ${least} to ${most}`)
  return read
}
