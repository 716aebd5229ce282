import type { House } from '../../../bots/door.ts'
import { openDoor } from '../../../bots/door.ts'
import { telegramCapabilities } from '../../../bots/telegram/write.ts'
import { newState, type State } from '../../../core/state.ts'
import { recount } from '../../../prisma/recount.ts'
import { addRepresentative, addShift } from '../../../prisma/representative/change.ts'
import type { Store } from '../../../prisma/store.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { chances, type Fault, Lost, Phone } from './phone.ts'

export interface Plan {
  representatives: number
  /** Different people who sign; beside them come some who refuse, never confirm, or are helped twice. */
  signatures: number
  seed: number
  /** Representatives who are at work at the same time. */
  atOnce: number
}

export interface Gathered {
  signatures: number
  turns: number
  faults: Readonly<Record<Fault | 'texts', number>>
  milliseconds: number
  /** Ends what is owed, and says what is wrong: nothing, or what was lost or counted twice. */
  check(): Promise<string[]>
}

interface Person {
  phone: string
  proposal: number
  what: 'signs' | 'refuses' | 'never-confirms'
}

/** Of a hundred people: those who refuse, who never read a code out, and who are helped again by somebody else. */
const others = { refuse: 3, never: 2, twice: 2 }
/** Text messages that do not arrive, of those sent. */
const lostTexts = 0.03

/**
 * Lets representatives help people to sign, in a house that is there, over networks that lose answers, hand updates over
 * twice, and lose text messages. Whoever sees nothing begins anew with the same person, as people do.
 */
export async function gather(house: Omit<House, 'codes'>, plan: Plan): Promise<Gathered> {
  const { store } = house
  const chance = chances(plan.seed)
  const counted: Record<Fault | 'texts', number> = { unanswered: 0, twice: 0, gone: 0, texts: 0 }
  const codes = new Map<string, string>()
  let turns = 0
  const door = openDoor(
    {
      ...house,
      codes: {
        demo: false,
        async send({ phone, code }) {
          if (chance() < lostTexts) counted.texts += 1
          else codes.set(phone, code)
        },
      },
      now: () => {
        turns += 1
        return house.now()
      },
    },
    'telegram',
    telegramCapabilities,
  )
  const proposals = await store.pool.query<{ id: number }>('SELECT id FROM proposal ORDER BY id LIMIT 3')
  const people = crowd(
    plan,
    proposals.rows.map(({ id }) => id),
  )
  const addresses = await employ(store, plan.representatives, house.now())
  const queues = addresses.map((address, index) => ({
    phone: new Phone(door, address, chance, counted),
    people: people.filter((_, place) => place % addresses.length === index),
  }))
  const began = performance.now()
  const waiting = [...queues]
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift())
      for (const person of one.people) await help(person, one.phone, codes, store)
  }
  await Promise.all(Array.from({ length: plan.atOnce }, work))
  const expected = people.filter(({ what }) => what === 'signs')
  return {
    signatures: new Set(expected.map(({ phone }) => phone)).size,
    turns,
    faults: counted,
    milliseconds: performance.now() - began,
    check: () => wrongWith(store, expected),
  }
}

/** Everybody, in the order in which they are met; who is helped again comes later, to another representative. */
function crowd({ signatures }: Plan, proposals: readonly number[]): Person[] {
  const person = (index: number, what: Person['what']): Person => ({
    phone: `+52555${1_300_000 + index}`,
    proposal: proposals[index % proposals.length] ?? 1,
    what,
  })
  const part = (of: number) => Math.ceil((signatures * of) / 100)
  const list = (count: number, from: number, what: Person['what']) =>
    Array.from({ length: count }, (_, index) => person(from + index, what))
  const sign = list(signatures, 0, 'signs')
  const refuse = list(part(others.refuse), signatures, 'refuses')
  const never = list(part(others.never), signatures + refuse.length, 'never-confirms')
  return [...sign, ...refuse, ...never, ...sign.slice(1, 1 + part(others.twice))]
}

/** Representatives who are on a shift and at the menu of their chats. @returns where they write. */
async function employ({ pool, keys }: Store, count: number, now: number): Promise<string[]> {
  const addresses = Array.from({ length: count }, (_, index) => `representative ${index}`)
  for (const address of addresses) {
    const key = keys.resident(address)
    await transaction(pool, async (client) => {
      const made = await addRepresentative(client, 'server', { key, name: 'Sara' })
      const plan = { place: 'Alameda', from: now - 1_000, until: now + 14 * 60 * 60_000, most: 500 }
      await addShift(client, 'server', made.representative, plan)
      const state: State = { ...newState, language: 'es', scene: { type: 'menu' } }
      await client.query(
        `INSERT INTO conversation (channel, address_key, address, resident_id, language, state)
         SELECT 'telegram', $1, $2, id, 'es', $4 FROM resident WHERE key = $3`,
        [keys.address('telegram', address), keys.close(address), key, JSON.stringify(state)],
      )
    })
  }
  return addresses
}

/** Helps one person, from the menu, as often as it takes until it is sure what came of it. */
async function help(
  person: Person,
  phone: Phone,
  codes: ReadonlyMap<string, string>,
  store: Store,
): Promise<void> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    try {
      if (await helped(person, phone, codes)) return
      // So many codes were asked for that it takes a quarter of an hour until there are more.
      await store.pool.query(`UPDATE code_request SET at = at - interval '15 minutes'`)
    } catch (fault) {
      if (!(fault instanceof Lost)) throw fault
    }
  }
  throw new Error('somebody could not be helped, however often it was tried')
}

/** @returns false when codes are not to be had just now. Throws Lost where nothing was seen. */
async function helped(
  { phone: number, proposal, what }: Person,
  phone: Phone,
  codes: ReadonlyMap<string, string>,
): Promise<boolean> {
  await phone.say('menú')
  await phone.choose('duty')
  await phone.choose('assist')
  await phone.say(`${proposal}`)
  if (what === 'refuses') {
    await phone.choose('no')
    return phone.words.includes('No se guardó nada')
  }
  for (let part = 0; part < 3; part += 1) await phone.choose('yes')
  const before = codes.get(number)
  await phone.say(number)
  if (phone.words.includes('varios códigos')) return false
  if (what === 'never-confirms') return true
  const code = codes.get(number)
  // The message did not come, so another is asked for, from the beginning.
  if (code === undefined || code === before) throw new Lost()
  await phone.say(code)
  if (phone.offers('b_iztapalapa')) await phone.choose('b_iztapalapa')
  if (!/✔ Recibí la firma|ya había firmado/.test(phone.words)) throw new Lost()
  return true
}

async function wrongWith({ pool, keys }: Store, expected: readonly Person[]): Promise<string[]> {
  const { rows } = await pool.query<{ signed: string }>(
    `SELECT s.proposal_id || ' ' || encode(r.key, 'hex') AS signed
     FROM signature s JOIN resident r ON r.id = s.resident_id JOIN shift h ON h.id = s.shift_id
     WHERE s.origin = 'assisted' AND s.stands`,
  )
  const found = new Set(rows.map(({ signed }) => signed))
  const meant = new Set(
    expected.map(({ phone, proposal }) => `${proposal} ${keys.resident(phone).toString('hex')}`),
  )
  const missing = [...meant].filter((one) => !found.has(one)).length
  const extra = [...found].filter((one) => !meant.has(one)).length
  const { wrong } = await recount({ pool })
  const { rows: noted } = await pool.query<{
    confirmed: number
    acts: number
    numbers: number
    owed: number
  }>(
    `SELECT (SELECT count(*) FROM assist WHERE confirmed_at IS NOT NULL)::int AS confirmed,
       (SELECT count(*) FROM audit WHERE act = 'assisted')::int AS acts,
       (SELECT count(*) FROM audit WHERE about::text ~ '[0-9]{7}')::int AS numbers,
       (SELECT count(*) FROM effect)::int AS owed`,
  )
  const [row] = noted
  return [
    ...(missing > 0 ? [`${missing} signatures are missing`] : []),
    ...(extra > 0 ? [`${extra} signatures are of nobody who signed`] : []),
    ...(rows.length === found.size ? [] : ['somebody is counted twice']),
    ...(wrong.length > 0 ? [`the counts of ${wrong.length} proposals are not their signatures`] : []),
    ...(row && row.confirmed === row.acts ? [] : ['not each act is in the record, once']),
    ...(row?.numbers === 0 ? [] : ['a number is in the record']),
    ...(row?.owed === 0 ? [] : [`${row?.owed} effects are owed`]),
  ]
}
