import type { PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EventForm } from '../../../core/event/form.ts'
import { formOf } from '../../../core/event/form.ts'
import { eventBegin, eventDraft, eventDrop, eventSave } from '../../../prisma/event/draft.ts'
import { eventCancel, eventSend } from '../../../prisma/event/send.ts'
import { decide } from '../../../prisma/moderation/decide.ts'
import { lost, take } from '../../../prisma/moderation/queue.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore } from '../../city.ts'
import { someEvent } from '../../event.ts'
import { peopleWithChats, registers, standings } from './people.ts'

let store: TestStore
let host = ''
let marta = ''
let others: string[] = []

beforeAll(async () => {
  store = await testStore([3])
  const [first = '', second = '', ...rest] = await peopleWithChats(store.pool, 6)
  host = first
  marta = second
  others = rest
  await store.pool.query(`INSERT INTO staff (resident_id, name, roles) VALUES ($1, 'Marta', '{moderator}')`, [
    marta,
  ])
})
afterAll(() => store.close())

const inTurn = <R>(work: (client: PoolClient) => Promise<R>): Promise<R> => transaction(store.pool, work)
const whole = (more: EventForm = {}): EventForm => ({ ...formOf(someEvent(Date.now())), ...more })

async function write(form: EventForm): Promise<number> {
  const { rows } = await store.pool.query<{ id: string }>('SELECT id FROM consultation')
  const consultation = rows[0]?.id ?? ''
  const title = form.title ?? ''
  const begun = await inTurn((client) =>
    eventBegin({ resident: host, kind: 'resident', title }, { client, consultation }),
  )
  if (!('event' in begun)) throw new Error('no more may be begun')
  await inTurn((client) => eventSave({ resident: host, event: begun.event, parts: form }, { client }))
  return begun.event
}
const send = (event: number, resident = host) =>
  inTurn((client) => eventSend({ resident, event }, { client }))
const cancel = (event: number, resident: string) =>
  inTurn((client) => eventCancel({ resident, event }, { client }))
const draft = (event: number) => inTurn((client) => eventDraft({ resident: host, event }, { client }))

/** The moderator takes what waits, and approves it. */
async function approve(): Promise<string> {
  return inTurn(async (client) => {
    const taken = await take({ by: marta, review: undefined }, { client })
    if (taken.type !== 'taken') return taken.type
    const { review } = taken.item
    const about = { by: marta, review, decision: { type: 'approved' as const } }
    return (await decide(about, { client, onEffect: () => undefined })).type
  })
}
async function published(form: EventForm = {}): Promise<number> {
  const event = await write(whole(form))
  expect(await send(event)).toBe('sent')
  expect(await approve()).toBe('done')
  return event
}
async function owed(event: number): Promise<string[]> {
  const { rows } = await store.pool.query<{ type: string; resident: string }>(
    `SELECT n.body->>'type' AS type, c.resident_id AS resident FROM notice n
     JOIN conversation c ON c.id = n.conversation_id WHERE (n.body->>'event')::int = $1 ORDER BY n.id`,
    [event],
  )
  return rows.map(({ type, resident }) => `${type} ${resident}`)
}

describe('who hosts an event', () => {
  test('writes it for nobody else, and one that is sent is not changed until it is read', async () => {
    const event = await write(whole())
    const [other = ''] = others
    expect(await inTurn((client) => eventDraft({ resident: other, event }, { client }))).toBeUndefined()
    expect(await send(event, other)).toBe('closed')
    expect(await send(event)).toBe('sent')
    expect(await send(event)).toBe('closed')
    const parts = { title: 'Otro nombre' }
    expect(await inTurn((client) => eventSave({ resident: host, event, parts }, { client }))).toBe(false)
    expect(await inTurn((client) => eventDrop({ resident: host, event }, { client }))).toBe(false)
    expect((await draft(event))?.status).toBe('waiting')
    expect(await approve()).toBe('done')
    expect(await draft(event)).toMatchObject({ status: 'published', changed: false, before: true })
    await store.pool.query(`UPDATE event SET status = 'dropped' WHERE id = $1`, [event])
  })

  test('sends neither what is not whole nor what is over, and no more than may be open', async () => {
    const { topic: _topic, ...unfinished } = whole()
    const first = await write(unfinished)
    expect(await send(first)).toBe('closed')
    const second = await write(whole({ starts: `${Date.now() - 1_000}` }))
    expect(await send(second)).toBe('past')
    for (const event of [first, second])
      expect(await inTurn((client) => eventDrop({ resident: host, event }, { client }))).toBe(true)
    const open = [
      await published(),
      await published(),
      await published(),
      await published(),
      await published(),
    ]
    const sixth = await write(whole())
    expect(await send(sixth)).toBe('full')
    await store.pool.query(`UPDATE event SET status = 'dropped' WHERE id = ANY ($1)`, [[...open, sixth]])
  })

  test('changes the hour: who registered is told once, and reminded by the new hour; more places go to who waits', async () => {
    const event = await published({ capacity: '2' })
    const [one = '', two = '', three = ''] = others
    for (const person of [one, two, three]) await registers(store.pool, event, person)
    const starts = `${Date.now() + 30 * 24 * 60 * 60_000}`
    const ends = `${Number(starts) + 60 * 60_000}`
    const parts = { starts, ends, capacity: '3' }
    await inTurn((client) => eventSave({ resident: host, event, parts }, { client }))
    expect(await draft(event)).toMatchObject({ changed: true, form: { starts } })
    const before = await store.pool.query('SELECT hours_before_at AS at FROM event WHERE id = $1', [event])
    expect(await send(event)).toBe('sent')
    expect(await approve()).toBe('done')
    const after = await store.pool.query('SELECT hours_before_at AS at FROM event WHERE id = $1', [event])
    expect(after.rows[0]?.at > before.rows[0]?.at).toBe(true)
    expect((await standings(store.pool, event)).map(({ status }) => status)).toEqual(['in', 'in', 'in'])
    expect(await owed(event)).toEqual([
      `event-approved ${host}`,
      ...[one, two, three].map((person) => `event-changed ${person}`),
      `event-place ${three}`,
      `event-approved ${host}`,
    ])
    expect(await cancel(event, two)).toBe(false)
    expect(await Promise.all([cancel(event, host), cancel(event, host)])).toEqual(
      expect.arrayContaining([true, false]),
    )
    expect((await owed(event)).filter((one) => one.startsWith('event-cancelled'))).toHaveLength(3)
  })
})

describe('whoever moderates', () => {
  test('does not decide on what was cancelled meanwhile, and may cancel what should not be; the record says so', async () => {
    const event = await published()
    await inTurn((client) => eventSave({ resident: host, event, parts: { place: 'Otro lugar' } }, { client }))
    expect(await send(event)).toBe('sent')
    expect(await cancel(event, marta)).toBe(true)
    const { rows } = await store.pool.query('SELECT name, act, about FROM audit ORDER BY id DESC LIMIT 1')
    expect(rows).toEqual([{ name: 'Marta', act: 'event-cancelled', about: { event } }])
    const review = await store.pool.query<{ id: string }>(
      'SELECT id FROM review WHERE event_id = $1 AND decided_at IS NULL',
      [event],
    )
    expect((await inTurn((client) => take({ by: marta, review: undefined }, { client }))).type).toBe('none')
    expect(await inTurn((client) => lost(client, marta, review.rows[0]?.id ?? ''))).toEqual({ type: 'gone' })
  })
})
