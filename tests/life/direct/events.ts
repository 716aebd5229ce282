import { momentOf, wallTime } from '../../../core/calendar.ts'
import { register, unregister } from '../../../prisma/event/register.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { publishEvent, someEvent } from '../../event.ts'
import type { Stage } from '../stage.ts'
import type { Direction } from './direction.ts'
import { residentOf } from './people.ts'
import { newcomers } from './proposals.ts'

/** What there is to go to, and the others who go. */
export const events: readonly Direction[] = [
  [
    /^there is an event(?: of (\p{Lu}\p{L}*)'s)? in (\d+) days at (\d\d):(\d\d)(?: for (\d+) people)?: (.+)$/u,
    async (stage, who, days, hour, minute, capacity, title) => {
      const { house } = stage
      const { timeZone } = house.city
      const host = who === undefined ? null : await residentOf(stage.person(who), stage)
      const kind = host === null ? 'official' : 'resident'
      const { day, ...today } = wallTime(house.now(), timeZone)
      const wall = { ...today, day: day + Number(days), hour: Number(hour), minute: Number(minute) }
      const starts = momentOf(wall, timeZone) ?? 0
      const more = {
        kind,
        starts,
        capacity: capacity === undefined ? null : Number(capacity),
        title: title ?? '',
      } as const
      await publishEvent(house.store, someEvent(house.now(), more), host)
    },
  ],
  [
    /^(\d+) others? go(?:es)? to event (\d+)$/,
    async (stage, times, id) => {
      const residents = await newcomers(Number(times), 'Iztapalapa', stage)
      for (const resident of residents)
        await transaction(stage.house.store.pool, (client) =>
          register({ id: Number(id), resident }, { client }),
        )
    },
  ],
  [
    /^(\d+) others? cancels? event (\d+)$/,
    async (stage, times, id) => {
      for (const resident of await othersAt(Number(id), Number(times), stage))
        await transaction(stage.house.store.pool, (client) =>
          unregister({ id: Number(id), resident }, { client }),
        )
    },
  ],
]

/** People without a chat who have a place, the first who came. */
async function othersAt(id: number, times: number, { house }: Stage): Promise<string[]> {
  const { rows } = await house.store.pool.query<{ resident: string }>(
    `SELECT r.resident_id AS resident FROM registration r
     WHERE r.event_id = $1 AND r.status = 'in'
       AND NOT EXISTS (SELECT FROM conversation c WHERE c.resident_id = r.resident_id)
     ORDER BY r.arrival LIMIT $2`,
    [id, times],
  )
  return rows.map(({ resident }) => resident)
}
