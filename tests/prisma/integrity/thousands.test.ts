import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Preview } from '../../../core/ask/integrity.ts'
import type { Filter } from '../../../core/integrity.ts'
import { invalidate } from '../../../prisma/integrity/invalidate.ts'
import { preview } from '../../../prisma/integrity/look.ts'
import { restore } from '../../../prisma/integrity/restore.ts'
import { closeDays } from '../../../prisma/receipts/close.ts'
import { recordSignatures } from '../../../prisma/record.ts'
import { recount } from '../../../prisma/recount.ts'
import { tell } from '../../../prisma/tell.ts'
import { setMilestones, type TestStore, testStore } from '../../city.ts'
import { find, noon, proofOf } from '../receipts/days.ts'
import { addConversation, addResident, counts, countsElsewhere, notices, type Owed, owe } from '../rows.ts'
import { addAnalyst, asStaff } from './staff.ts'

const signers = 11_000
const suspects = 3_000
/** Of the suspects, and of all others, one in so many lives elsewhere. */
const visitor = 100
const filter: Filter = { stand: 'Alameda', channel: 'web' }
const reason = 'una máquina firmó desde el puesto'

let store: TestStore
let analyst: string
let residents: string[]

/** Residents of all boroughs; every hundredth lives elsewhere. */
async function addCrowd(count: number): Promise<string[]> {
  const { rows } = await store.pool.query<{ id: string }>(
    `WITH b AS (SELECT array_agg(id ORDER BY id) AS all FROM borough)
     INSERT INTO resident (key, borough_id, lives_here, calling_code)
     SELECT sha256(convert_to('crowd ' || gen_random_uuid(), 'UTF8')),
       CASE WHEN n % $2 <> 0 THEN b.all[1 + n % 16] END, n % $2 <> 0, 52
     FROM b, generate_series(0, $1::int - 1) AS n RETURNING id`,
    [count, visitor],
  )
  return rows.map(({ id }) => id)
}

const isElsewhere = (place: number) => place % visitor === 0
const inChunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  )

/** As workers record them: in batches, two at a time. */
async function record(effects: readonly Owed[]): Promise<void> {
  const batches = inChunks(effects, 500)
  await Promise.all(
    [0, 1].map(async (lane) => {
      for (const batch of batches.filter((_, part) => part % 2 === lane))
        await recordSignatures(store.pool, await owe(store.pool, batch))
    }),
  )
}

/** Others sign, and some of the suspects ask again for what they have, until it is stopped. @returns who signed. */
function load(fresh: readonly string[]): { stop(): Promise<string[]> } {
  let going = true
  const signed: string[] = []
  const lanes = [0, 1].map(async (lane) => {
    const mine = inChunks(
      fresh.filter((_, place) => place % 2 === lane),
      25,
    )
    for (const batch of mine) {
      if (!going) return
      // Suspects' own rows, in an order that is not the keys', and locked by whoever comes first.
      const again = residents.slice(lane * 40, lane * 40 + 60).toReversed()
      const effects = [
        ...batch.map((resident): Owed => ({ type: 'sign', resident, channel: 'telegram' })),
        ...again.map((resident): Owed => ({ type: 'sign', resident, channel: 'telegram' })),
      ]
      const { outcomes } = await recordSignatures(store.pool, await owe(store.pool, effects))
      expect(outcomes.size).toBe(effects.length)
      signed.push(...batch)
    }
  })
  return {
    async stop() {
      going = false
      await Promise.all(lanes)
      return signed
    },
  }
}

const look = async (asOf: number): Promise<Preview> => {
  const { told } = await asStaff(store, (asker) => preview({ by: analyst, proposal: 1, filter, asOf }, asker))
  if (typeof told === 'string') throw new Error(told)
  return told
}

/** How many count in each borough, and those from elsewhere under null. */
async function split(): Promise<Map<string | null, number>> {
  const { rows } = await store.pool.query<{ borough: string | null; count: number }>(
    `SELECT CASE WHEN NOT s.elsewhere THEN r.borough_id END AS borough, count(*)::int AS count
     FROM signature s JOIN resident r ON r.id = s.resident_id
     WHERE s.proposal_id = 1 AND s.stands AND s.invalid_by IS NULL GROUP BY 1`,
  )
  return new Map(rows.map(({ borough, count }) => [borough, count]))
}

/** The same, of these residents. */
async function splitOf(some: readonly string[]): Promise<Map<string | null, number>> {
  const { rows } = await store.pool.query<{ borough: string | null; count: number }>(
    `SELECT borough_id AS borough, count(*)::int AS count FROM resident WHERE id = ANY ($1) GROUP BY 1`,
    [some],
  )
  return new Map(rows.map(({ borough, count }) => [borough, count]))
}

const history = async (): Promise<unknown[]> => {
  const { rows } = await store.pool.query<{ body: unknown }>('SELECT body FROM entry ORDER BY id')
  return rows.map(({ body }) => body)
}

beforeAll(async () => {
  store = await testStore([0, 3], 12)
  analyst = await addAnalyst(store.pool)
  residents = await addCrowd(signers)
  await setMilestones(store, [{ at: 10_000, kind: 'tier' }])
})
afterAll(() => store.close())

test('3,000 of 11,000 signatures are invalidated, and that is undone, while new ones come in', async () => {
  await record(
    residents.map((resident, place) => ({
      type: 'sign',
      resident,
      channel: 'web',
      elsewhere: isElsewhere(place),
      ...(place < suspects && { stand: 'Alameda' }),
    })),
  )
  expect(await counts(store.pool)).toEqual({ count: 10_890, recount: 10_890 })
  expect(await countsElsewhere(store.pool)).toEqual({ elsewhere: 110, recount: 110 })
  const suspected = residents.slice(0, suspects)
  const others = residents.slice(suspects)
  const concerned = suspected[1] ?? ''
  // Those who withdraw meanwhile, and the one of them who signs again.
  const withdrawn = suspected.slice(201, 251)
  const [gone = '', back = ''] = withdrawn
  const chats = {
    author: await addConversation(store, await addResident(store.pool), 'telegram', 'author'),
    concerned: await addConversation(store, concerned, 'telegram', 'concerned'),
    gone: await addConversation(store, gone, 'whatsapp', 'gone'),
    follower: await addConversation(store, others[1] ?? '', 'telegram', 'follower'),
  }
  await store.pool.query(
    'UPDATE proposal SET author_id = (SELECT resident_id FROM conversation WHERE id = $1) WHERE id = 1',
    [chats.author],
  )
  // Who follows and is concerned is told once, of their own signature.
  await store.pool.query('INSERT INTO follow (proposal_id, resident_id) VALUES (1, $1), (1, $2)', [
    concerned,
    others[1],
  ])
  await closeDays(store, noon('2026-03-02'))
  await proofOf(store, concerned)

  // They are invalidated.
  const fresh = (await addCrowd(2_020)).filter((_, place) => !isElsewhere(place))
  const before = load(fresh.slice(0, 1_000))
  const asOf = Date.now()
  const seen = await look(asOf)
  expect(seen).toMatchObject({ count: 2_970, elsewhere: 30, later: 0 })
  expect(new Map(seen.boroughs.map(({ value, count }) => [value, count]))).toEqual(
    new Map([...(await splitOf(suspected))].filter(([borough]) => borough !== null)),
  )
  const { told: done, queued } = await asStaff(store, (asker) =>
    invalidate({ by: analyst, proposal: 1, filter, asOf, reason, seen }, asker),
  )
  if (typeof done === 'string') throw new Error(done)
  const closing = closeDays(store, noon('2026-03-03'))
  const came = await before.stop()
  expect(await closing).toMatchObject({ wrong: [] })
  expect(came.length).toBeGreaterThan(0)
  const city = 7_920 + came.length
  expect(await counts(store.pool)).toEqual({ count: city, recount: city })
  expect(await countsElsewhere(store.pool)).toEqual({ elsewhere: 80, recount: 80 })
  expect(await split()).toEqual(await splitOf([...others, ...came]))
  expect(await history()).toEqual([
    {
      kind: 'invalidated',
      invalidation: done.id,
      count: 3_000,
      elsewhere: 30,
      reason,
      left: done.left.count,
      tier: 10_000,
    },
  ])
  expect(done.left.count).toBeGreaterThanOrEqual(7_920)
  expect(done.left.count).toBeLessThanOrEqual(city)
  expect(await find(store, concerned)).toMatchObject({ type: 'invalidated', reason })
  expect(await find(store, others[1] ?? '')).toMatchObject({ type: 'counted', invalidated: undefined })
  expect(queued.map(({ type }) => type)).toEqual(['tell'])
  for (const { id } of queued) expect(await tell(store.pool, id)).toBe(4)
  const entry = { type: 'entry', proposal: 1, entry: '1' }
  expect(await notices(store.pool)).toEqual([
    { conversation: chats.author, channel: 'telegram', body: { ...entry, author: true } },
    {
      conversation: chats.concerned,
      channel: 'telegram',
      body: { ...entry, author: false, concerned: true },
    },
    { conversation: chats.gone, channel: 'whatsapp', body: { ...entry, author: false, concerned: true } },
    { conversation: chats.follower, channel: 'telegram', body: { ...entry, author: false } },
  ])

  // Some withdraw meanwhile, and one signs again: that moves no count.
  await record(withdrawn.map((resident) => ({ type: 'withdraw', resident })))
  await record([{ type: 'sign', resident: back, channel: 'telegram' }])
  expect(await counts(store.pool)).toEqual({ count: city, recount: city })

  // That is undone.
  const after = load(fresh.slice(1_000))
  const undone = await asStaff(store, (asker) =>
    restore({ by: analyst, id: done.id, reason: 'eran vecinas y vecinos' }, asker),
  )
  const more = await after.stop()
  expect(more.length).toBeGreaterThan(0)
  const stayed = withdrawn.filter((resident) => resident !== back)
  const stand = residents.filter((resident) => !stayed.includes(resident))
  const whole = 10_890 - 49 + came.length + more.length
  expect(undone.told).toMatchObject({ restored: { count: 2_970 - 49, elsewhere: 30 } })
  expect(await counts(store.pool)).toEqual({ count: whole, recount: whole })
  expect(await countsElsewhere(store.pool)).toEqual({ elsewhere: 110, recount: 110 })
  expect(await split()).toEqual(await splitOf([...stand, ...came, ...more]))
  expect(await history()).toMatchObject([
    { kind: 'invalidated' },
    { kind: 'restored', count: 2_951, elsewhere: 30 },
  ])
  expect(await find(store, concerned)).toMatchObject({ type: 'waiting' })
  expect(await find(store, gone)).toMatchObject({ type: 'withdrawn' })
  expect(await closeDays(store, noon('2026-03-04'))).toMatchObject({ wrong: [] })
  expect(await proofOf(store, concerned)).toMatchObject({ day: '2026-03-03', count: whole + 110 })
  await store.pool.query('TRUNCATE notice')
  for (const { id } of undone.queued) expect(await tell(store.pool, id)).toBe(3)
  expect((await notices(store.pool)).map(({ conversation }) => conversation)).toEqual([
    chats.author,
    chats.concerned,
    chats.follower,
  ])
  // The tier was reached once, at the beginning, and stands.
  const { rows } = await store.pool.query(
    `SELECT at FROM reached WHERE kind = 'tier' UNION ALL SELECT at FROM effect WHERE type = 'announce'`,
  )
  expect(rows).toEqual([{ at: 10_000 }, { at: 10_000 }])
  expect((await recount(store)).wrong).toEqual([])
  const twice = await asStaff(store, (asker) => restore({ by: analyst, id: done.id, reason }, asker))
  expect(twice).toEqual({ told: 'gone', queued: [] })
}, 60_000)
