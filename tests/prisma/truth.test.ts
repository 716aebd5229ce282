import fc from 'fast-check'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChannelName, channels } from '../../core/job.ts'
import { newState } from '../../core/state.ts'
import { announce } from '../../prisma/announce.ts'
import { invalidate } from '../../prisma/integrity/invalidate.ts'
import { preview } from '../../prisma/integrity/look.ts'
import { restore } from '../../prisma/integrity/restore.ts'
import { recordSignatures } from '../../prisma/record.ts'
import { inTurn } from '../../prisma/turn.ts'
import { setMilestones, type TestStore, testStore } from '../city.ts'
import { addAnalyst, asStaff } from './integrity/staff.ts'
import { addConversation, addResident, addResidents, counts, countsElsewhere, reached } from './rows.ts'

/** Runs, and milliseconds after which no further one begins. */
const bounds = { numRuns: 100, interruptAfterTimeLimit: 20_000, endOnFailure: true }
const seed = 20_161_115

const proposals = [1, 2]
const people = 4
/** The last of them lives elsewhere. */
const visitor = people - 1

type Act =
  /** Somebody asks for something in one of their chats. */
  | {
      act: 'ask'
      type: 'sign' | 'withdraw'
      person: number
      channel: ChannelName
      proposal: number
      fate: 'done' | 'tapped twice' | 'died before the commit' | 'job lost' | 'job queued twice'
    }
  /** A worker takes some of the jobs, in batches at the same time. */
  | {
      act: 'work'
      batches: number
      reversed: boolean
      fate: 'done' | 'died before the commit' | 'died before the job was done'
    }
  | { act: 'announce'; twice: boolean }
  /** Staff say that what counts of a proposal, from one channel or any, does not count; or undo the newest of that. */
  | { act: 'invalidate'; proposal: number; channel: ChannelName | undefined }
  | { act: 'restore'; proposal: number }
  | { act: 'wipe the queue' }

const ask = fc.record({
  act: fc.constant('ask' as const),
  type: fc.constantFrom('sign' as const, 'sign' as const, 'withdraw' as const),
  person: fc.nat(people - 1),
  channel: fc.constantFrom(...channels),
  proposal: fc.constantFrom(...proposals),
  fate: fc.constantFrom(
    'done' as const,
    'done' as const,
    'tapped twice' as const,
    'died before the commit' as const,
    'job lost' as const,
    'job queued twice' as const,
  ),
})
const work = fc.record({
  act: fc.constant('work' as const),
  batches: fc.integer({ min: 1, max: 3 }),
  reversed: fc.boolean(),
  fate: fc.constantFrom(
    'done' as const,
    'died before the commit' as const,
    'died before the job was done' as const,
  ),
})
const other = fc.oneof(
  fc.record({ act: fc.constant('announce' as const), twice: fc.boolean() }),
  fc.constant({ act: 'wipe the queue' as const }),
  fc.record({
    act: fc.constant('invalidate' as const),
    proposal: fc.constantFrom(...proposals),
    channel: fc.constantFrom(undefined, ...channels),
  }),
  fc.record({ act: fc.constant('restore' as const), proposal: fc.constantFrom(...proposals) }),
)
/** Moments; all that happens in one happens at the same time. */
const history: fc.Arbitrary<Act[][]> = fc.array(
  fc.array(
    fc.oneof({ weight: 6, arbitrary: ask }, { weight: 3, arbitrary: work }, { weight: 2, arbitrary: other }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  { minLength: 1, maxLength: 12 },
)

let store: TestStore

beforeAll(async () => {
  store = await testStore([0, 0], 12)
  await setMilestones(store, [
    { at: 1, kind: 'progress' },
    { at: 2, kind: 'tier' },
    { at: 3, kind: 'tier' },
  ])
})
afterAll(() => store.close())

/** A world with nobody's signature in it, and all that happens there. */
class World {
  readonly residents: string[]
  /** What was asked and committed. */
  readonly asked: { id: string; type: 'sign' | 'withdraw'; person: number; proposal: number }[] = []
  readonly #analyst: string
  #queue: string[] = []
  #updates = 0

  constructor(residents: string[], analyst: string) {
    this.residents = residents
    this.#analyst = analyst
  }

  static async begin(): Promise<World> {
    const { pool } = store
    await pool.query(
      'TRUNCATE effect, notice, signature, reached, conversation, page_message, invalidation, invalidated CASCADE',
    )
    await pool.query('UPDATE tally SET count = 0, elsewhere = 0')
    const author = await addResident(pool)
    await addConversation(store, author, 'telegram', 'author')
    await pool.query('UPDATE proposal SET author_id = $1', [author])
    return new World(await addResidents(pool, people), await addAnalyst(pool))
  }

  happen(act: Act): Promise<void> {
    switch (act.act) {
      case 'ask':
        return this.#ask(act)
      case 'work':
        return this.#work(act)
      case 'announce':
        return this.#announce(act.twice)
      case 'wipe the queue':
        this.#queue = []
        return Promise.resolve()
      case 'invalidate':
        return this.#invalidate(act)
      case 'restore':
        return this.#restore(act.proposal)
    }
  }

  async #invalidate({ proposal, channel }: Extract<Act, { act: 'invalidate' }>): Promise<void> {
    const about = { by: this.#analyst, proposal, filter: channel ? { channel } : {}, asOf: Date.now() }
    await asStaff(store, async (asker) => {
      const seen = await preview(about, asker)
      if (typeof seen === 'string') throw new Error(seen)
      // What came between the two is another number: nothing happens then.
      await invalidate({ ...about, reason: 'a machine signed them', seen }, asker)
    })
  }

  async #restore(proposal: number): Promise<void> {
    const { rows } = await store.pool.query<{ id: string }>(
      'SELECT id FROM invalidation WHERE proposal_id = $1 ORDER BY undone_at IS NOT NULL, id DESC LIMIT 1',
      [proposal],
    )
    const [{ id } = { id: '0' }] = rows
    await asStaff(store, (asker) => restore({ by: this.#analyst, id, reason: 'they were people' }, asker))
  }

  async #ask({ type, person, channel, proposal, fate }: Extract<Act, { act: 'ask' }>): Promise<void> {
    const update = `u${++this.#updates}`
    const resident = this.residents[person] ?? ''
    const elsewhere = person === visitor
    const turn = () =>
      inTurn(
        store,
        { channel, address: `person ${person}`, update },
        { consultation: 'constitucion', origin: '', onCode: () => undefined },
        async (open) => {
          await open.answer({ type: 'proposal', id: proposal, resident })
          const saved = { state: newState, replies: [], effects: [{ type, proposal, resident, elsewhere }] }
          if (fate !== 'died before the commit') return saved
          // The database refuses the second effect, after it took the first.
          return { ...saved, effects: [...saved.effects, { type, proposal, resident: 'nobody', elsewhere }] }
        },
      )
    if (fate === 'died before the commit') {
      await expect(turn()).rejects.toThrow(/invalid input syntax/)
      return
    }
    const results = await Promise.all(fate === 'tapped twice' ? [turn(), turn()] : [turn()])
    const ids = results.flatMap((result) => (result.repeated ? [] : result.effects.map(({ id }) => id)))
    expect(ids).toHaveLength(1)
    this.asked.push(...ids.map((id) => ({ id, type, person, proposal })))
    if (fate !== 'job lost') this.#queue.push(...ids)
    if (fate === 'job queued twice') this.#queue.push(...ids)
  }

  async #work({ batches, reversed, fate }: Extract<Act, { act: 'work' }>): Promise<void> {
    const taken = reversed ? this.#queue.toReversed() : this.#queue
    this.#queue = fate === 'done' ? [] : taken
    await Promise.all(
      Array.from({ length: batches }, async (_, part) => {
        const batch = taken.filter((_id, index) => index % batches === part)
        if (fate === 'died before the commit') await recordAndDie(batch)
        else await recordSignatures(store.pool, batch)
      }),
    )
  }

  async #announce(twice: boolean): Promise<void> {
    const { rows } = await store.pool.query<{ id: string }>(`SELECT id FROM effect WHERE type = 'announce'`)
    await Promise.all((twice ? [...rows, ...rows] : rows).map(({ id }) => announce(store.pool, id)))
  }

  /** What is still owed is found by the sweep. */
  async settle(): Promise<void> {
    const { rows } = await store.pool.query<{ id: string }>(
      `SELECT id FROM effect WHERE type IN ('sign', 'withdraw')`,
    )
    await recordSignatures(
      store.pool,
      rows.map(({ id }) => id),
    )
    await this.#announce(false)
    await store.pool.query(`DELETE FROM effect WHERE type = 'tell'`)
    expect((await store.pool.query('SELECT FROM effect')).rowCount).toBe(0)
  }

  /** Whose signatures of a proposal stand, by the newest thing that each person asked for. */
  signers(proposal: number): string[] {
    return this.residents.filter((_, person) => {
      const mine = this.asked.filter((one) => one.person === person && one.proposal === proposal)
      return mine.sort((a, b) => Number(b.id) - Number(a.id))[0]?.type === 'sign'
    })
  }

  /** How many of them count, of the city and of elsewhere. */
  async truth(proposal: number): Promise<{ city: number; elsewhere: number }> {
    const { rows } = await store.pool.query<{ resident: string }>(
      `SELECT d.resident_id AS resident FROM invalidated d JOIN invalidation i ON i.id = d.invalidation_id
       WHERE i.proposal_id = $1 AND i.undone_at IS NULL`,
      [proposal],
    )
    const counting = this.signers(proposal).filter((one) => !rows.some(({ resident }) => resident === one))
    const elsewhere = counting.filter((one) => one === this.residents[visitor]).length
    return { city: counting.length - elsewhere, elsewhere }
  }
}

/** The process ends when all is written and nothing committed. */
async function recordAndDie(batch: string[]): Promise<void> {
  const client = await store.pool.connect()
  try {
    await client.query('BEGIN')
    await recordSignatures(client as unknown as Pool, batch)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

/** How often the author was told of each count. */
async function toldOf(proposal: number): Promise<number[]> {
  const { rows } = await store.pool.query<{ at: number }>(
    `SELECT (body->>'at')::int AS at FROM notice
     WHERE body->>'type' = 'tier' AND (body->>'proposal')::int = $1 ORDER BY at`,
    [proposal],
  )
  return rows.map(({ at }) => at)
}

test('whatever happens in whichever order, a count is the signatures that stand, and each tier is told once', async () => {
  let runs = 0
  await fc.assert(
    fc.asyncProperty(history, async (moments) => {
      runs += 1
      const world = await World.begin()
      for (const moment of moments) await Promise.all(moment.map((act) => world.happen(act)))
      await world.settle()
      for (const proposal of proposals) {
        const { city: truth, elsewhere } = await world.truth(proposal)
        expect(await counts(store.pool, proposal)).toEqual({ count: truth, recount: truth })
        expect(await countsElsewhere(store.pool, proposal)).toEqual({ elsewhere, recount: elsewhere })
        const milestones = await reached(store.pool, proposal)
        expect(await toldOf(proposal)).toEqual(milestones.filter((at) => at > 1))
        expect(milestones).toEqual(expect.arrayContaining([1, 2, 3].filter((at) => at <= truth)))
      }
    }),
    { ...bounds, seed },
  )
  expect(runs).toBeGreaterThanOrEqual(20)
}, 60_000)
