import { channels } from '../../../core/job.ts'
import { type Language, languages } from '../../../core/reply.ts'
import { roles } from '../../../core/staff.ts'
import { newState, type State } from '../../../core/state.ts'
import { beginConversation } from '../../../prisma/conversation.ts'
import { addStaff, removeStaff } from '../../../prisma/staff.ts'
import type { Person } from '../person.ts'
import type { Stage } from '../stage.ts'
import { look } from '../turn.ts'
import { type Direction, name } from './direction.ts'

/** Who the people are, and where they write. */
export const people: readonly Direction[] = [
  [
    new RegExp(`^${name} is on (\\w+|another channel)$`, 'u'),
    async (stage, who = '', channel = '') => {
      stage.person(who).channel =
        channel === 'another channel' ? stage.otherChannel : named(channels, channel)
    },
  ],
  [
    new RegExp(`^${name} is a resident of (.+?)(?: who speaks (\\w+))?$`, 'u'),
    async (stage, who = '', place = '', language) => {
      const person = stage.person(who)
      await prove(person, named(languages, language ?? 'es'), stage)
      await live(person, place, stage)
    },
  ],
  [
    new RegExp(`^${name} is an? (\\w+(?:(?:,| and) an? \\w+)*)(?: who speaks (\\w+))?$`, 'u'),
    async (stage, who = '', list = '', language) => {
      const person = stage.person(who)
      const held = list.split(/(?:,| and) an? /).map((one) => named(roles, one))
      if (person.chats.length === 0) await prove(person, named(languages, language ?? 'es'), stage)
      await addStaff(stage.house.store, person.phone, who)
      await stage.house.store.pool.query(
        'UPDATE staff SET roles = $2 WHERE resident_id = (SELECT id FROM resident WHERE key = $1)',
        [stage.house.store.keys.resident(person.phone), held],
      )
    },
  ],
  [
    new RegExp(`^${name} is staff no longer$`, 'u'),
    async (stage, who = '') => {
      await removeStaff(stage.house.store, stage.person(who).phone)
    },
  ],
]

/** Makes their chat one of somebody who proved their phone before: at the menu, with all their buttons spent. */
async function prove(person: Person, language: Language, stage: Stage): Promise<void> {
  const { pool, keys } = stage.house.store
  const { channel, address } = person.chat
  const atMenu: State = { ...newState, language, scene: { type: 'menu' }, prompt: { id: 40, choices: [] } }
  const key = keys.resident(person.phone)
  await beginConversation(pool, keys, channel, address)
  // They were asked about themselves before, too.
  await pool.query(
    `INSERT INTO resident (key, asked) VALUES ($1, true) ON CONFLICT (key) DO UPDATE SET asked = true`,
    [key],
  )
  await pool.query(
    `UPDATE conversation SET state = $3, language = $4, revision = 1,
       resident_id = (SELECT id FROM resident WHERE key = $5)
     WHERE channel = $1 AND address_key = $2`,
    [channel, keys.address(channel, address), JSON.stringify(atMenu), language, key],
  )
  await look(person.chat, stage)
}

async function live({ phone }: Person, place: string, { house: { store, city } }: Stage): Promise<void> {
  const borough = place === 'elsewhere' ? null : city.boroughs.find((one) => one.name === place)?.id
  if (borough === undefined) throw new Error(`no borough ${place}`)
  await store.pool.query('UPDATE resident SET borough_id = $2, lives_here = $3 WHERE key = $1', [
    store.keys.resident(phone),
    borough,
    borough !== null,
  ])
}

/** The id of a person who has proved their phone. */
export async function residentOf({ name: called, phone }: Person, { house }: Stage): Promise<string> {
  const { pool, keys } = house.store
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM resident WHERE key = $1', [
    keys.resident(phone),
  ])
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`${called} has proved no phone`)
  return id
}

export function named<T extends string>(all: readonly T[], one: string): T {
  const found = all.find((each) => each === one)
  if (!found) throw new Error(`${one} is none of ${all.join(', ')}`)
  return found
}
