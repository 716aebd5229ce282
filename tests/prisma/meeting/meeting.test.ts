import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MeetingForm } from '../../../core/meeting/meeting.ts'
import { turnOf } from '../../../core/meeting/window.ts'
import { policy } from '../../../core/policy.ts'
import { meetingAttend, meetingCode, meetingScan } from '../../../prisma/meeting/attend.ts'
import { meetingBegin, meetingRegister, meetingSave } from '../../../prisma/meeting/convene.ts'
import { minutesAdd, minutesSend } from '../../../prisma/meeting/minutes.ts'
import { meeting as readMeeting } from '../../../prisma/meeting/read.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore } from '../../city.ts'
import { peopleWithChats } from '../event/people.ts'

let store: TestStore
let people: string[]
const consultation = 'constitucion'
const hour = 60 * 60_000
const who = (place: number): string => people[place] ?? ''

beforeAll(async () => {
  store = await testStore([3], 12)
  people = await peopleWithChats(store.pool, 60)
})
afterAll(() => store.close())

/** One that starts so long from now, in milliseconds. @returns its id. */
async function convened(host: string, starts: number, form: MeetingForm = {}): Promise<number> {
  const parts = {
    starts: `${Date.now() + 48 * hour}`,
    borough: 'coyoacan',
    place: 'En casa de Lupita, segundo piso',
    pin: '19.3,-99.1',
    open: 'no',
    ...form,
  }
  return transaction(store.pool, async (client) => {
    const begun = await meetingBegin(
      { resident: host, title: 'El agua de la calle' },
      { client, consultation },
    )
    if (!('meeting' in begun)) throw new Error('too many')
    const { meeting } = begun
    await meetingSave({ resident: host, meeting, parts }, { client })
    await meetingRegister({ resident: host, meeting }, { client })
    await client.query('UPDATE meeting SET starts_at = to_timestamp($2::float8 / 1000) WHERE id = $1', [
      meeting,
      Date.now() + starts,
    ])
    return meeting
  })
}

const attends = (meeting: number, resident: string) =>
  transaction(store.pool, (client) => meetingAttend({ meeting, resident }, { client }))

describe('whoever is at a meeting', () => {
  test('counts once, and no more count than may, however many say so at once', async () => {
    const meeting = await convened(who(0), -hour)
    const told = await Promise.all([...people, ...people].map((person) => attends(meeting, person)))
    const of = (outcome: string) => told.filter((one) => one.outcome === outcome).length
    expect(of('counted')).toBe(policy.meetings.most)
    expect(of('before')).toBe(policy.meetings.most)
    expect(of('full')).toBe(2 * (people.length - policy.meetings.most))
    const { rows } = await store.pool.query(
      'SELECT attended, (SELECT count(*)::int FROM attendance WHERE meeting_id = id) AS rows FROM meeting WHERE id = $1',
      [meeting],
    )
    expect(rows).toEqual([{ attended: 30, rows: 30 }])
  })

  test('says so around its time alone, and not once its report is sent', async () => {
    const [early, late, sent] = [
      await convened(who(1), hour),
      await convened(who(1), -6 * hour),
      await convened(who(1), -hour),
    ]
    expect(await attends(early, who(9))).toEqual({ outcome: 'closed', count: 0 })
    expect(await attends(late, who(9))).toEqual({ outcome: 'closed', count: 0 })
    await transaction(store.pool, async (client) => {
      const about = {
        resident: who(1),
        meeting: sent,
        question: 'derechos',
        kind: 'agreement',
        words: 'Agua',
      } as const
      await minutesAdd(about, { client, consultation })
      await minutesSend({ ...about, language: 'es' }, { client })
    })
    expect(await attends(sent, who(9))).toEqual({ outcome: 'closed', count: 0 })
  })

  test('needs the code that is shown, or the one before it, of that very meeting', async () => {
    const [meeting, other] = [await convened(who(2), 0), await convened(who(2), 0)]
    const asker = { client: store.pool, keys: store.keys, consultation } as never
    const now = Date.now()
    const code = (await meetingCode({ resident: who(2), meeting, now }, asker)) ?? ''
    expect(await meetingCode({ resident: who(3), meeting, now }, asker)).toBe(undefined)
    const scanned = async (of: number, at: number, typed = code) =>
      (await meetingScan({ meeting: of, code: typed, now: at }, asker)).outcome
    const until = (turnOf(now) + 1) * policy.meetings.code
    expect(await scanned(meeting, now)).toBe('fresh')
    expect(await scanned(meeting, now, code.toLowerCase())).toBe('fresh')
    expect(await scanned(meeting, until + policy.meetings.code - 1)).toBe('fresh')
    expect(await scanned(meeting, until + policy.meetings.code)).toBe('stale')
    expect(await scanned(other, now)).toBe('stale')
    expect(await scanned(meeting, now, '00000000')).toBe('stale')
  })
})

describe('a meeting', () => {
  test('by invitation is nobody else’s to see, and of its report the place is not either', async () => {
    const meeting = await convened(who(4), -hour)
    const seen = (resident: string | undefined) =>
      readMeeting({ id: meeting, resident }, { client: store.pool, consultation })
    expect(await seen(who(5))).toBe(undefined)
    await attends(meeting, who(5))
    expect((await seen(who(5)))?.form.place).toBe('En casa de Lupita, segundo piso')
    await store.pool.query(`UPDATE meeting SET report = 'yes' WHERE id = $1`, [meeting])
    const public_ = await seen(undefined)
    expect(public_?.form.title).toBe('El agua de la calle')
    expect(public_?.form.borough).toBe('coyoacan')
    expect(JSON.stringify(public_)).not.toMatch(/Lupita|99\.1/)
  })

  test('has a report that is one message: three points of a question in one way, and fifteen in all', async () => {
    const meeting = await convened(who(6), -hour)
    const outcomes = await transaction(store.pool, async (client) => {
      const told: string[] = []
      for (const question of ['principios', 'derechos', 'deberes'])
        for (const kind of ['agreement', 'disagreement'] as const)
          for (let place = 0; place < 4; place++)
            told.push(
              await minutesAdd(
                { resident: who(6), meeting, question, kind, words: 'Que llegue el agua' },
                { client, consultation },
              ),
            )
      return told
    })
    const three = ['added', 'added', 'added', 'full']
    expect(outcomes).toEqual([...three, ...three, ...three, ...three, ...three, ...Array(4).fill('full')])
  })

  test('is not convened while three are begun or to come', async () => {
    const begin = () =>
      transaction(store.pool, (client) =>
        meetingBegin({ resident: who(7), title: 'El parque' }, { client, consultation }),
      )
    const begun = await Promise.all([begin(), begin(), begin(), begin(), begin()])
    expect(begun.filter((one) => 'limit' in one)).toEqual([{ limit: 3 }, { limit: 3 }])
  })
})
