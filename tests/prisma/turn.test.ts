import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Reply } from '../../core/reply.ts'
import { newState, readState, type State } from '../../core/state.ts'
import { type Arrival, inTurn, type OpenTurn, type Saved } from '../../prisma/turn.ts'
import { type TestStore, testStore } from '../city.ts'
import { counts } from './rows.ts'

let store: TestStore

beforeAll(async () => {
  store = await testStore([0, 0])
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query(
    'TRUNCATE effect, notice, signature, follow, conversation, page_message, code_request, resident, proposal, tally, reached CASCADE',
  )
})

const about = { consultation: 'constitucion', origin: 'telegram a', onCode: () => undefined }
const arrival = (update: string, address = 'a', channel: Arrival['channel'] = 'telegram'): Arrival => ({
  channel,
  address,
  update,
})
const reply = (words: string): Reply => ({ text: [words] })
const at = (id: number): State => ({ ...newState, language: 'es', scene: { type: 'proposal', id } })
const saved = (more: Partial<Saved> = {}): Saved => ({ state: at(1), effects: [], replies: [], ...more })
const turn = (from: Arrival, work: (open: OpenTurn) => Promise<Saved> = async () => saved()) =>
  inTurn(store, from, about, work)

async function rows(table: string): Promise<number> {
  const { rows } = await store.pool.query<{ count: number }>(`SELECT count(*)::int FROM ${table}`)
  return rows[0]?.count ?? -1
}

/** A promise, and how to keep it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

async function waitingForLock(): Promise<void> {
  await expect
    .poll(async () => {
      const { rowCount } = await store.pool.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      return rowCount
    })
    .toBe(1)
}

describe('a repeated update', () => {
  test('changes nothing, and gives back what was answered to it', async () => {
    const replies = [reply('hello')]
    const effects = [{ type: 'sign' as const, proposal: 1, resident: '1', elsewhere: false }]
    const first = await turn(arrival('u1'), async () => saved({ replies, effects }))
    expect(first).toMatchObject({ repeated: false, effects: [{ type: 'sign' }] })
    let worked = false
    const second = await turn(arrival('u1'), async () => {
      worked = true
      return saved()
    })
    expect(second).toMatchObject({ repeated: true, conversation: first.conversation, replies })
    expect(worked).toBe(false)
    expect(await rows('effect')).toBe(1)
    const { rows: kept } = await store.pool.query('SELECT revision, updates FROM conversation')
    expect(kept).toEqual([{ revision: 1, updates: ['u1'] }])
  })

  test('of an earlier turn is recognised up to twenty turns back, and answered with nothing', async () => {
    for (let index = 1; index <= 21; index++) await turn(arrival(`u${index}`))
    expect(await turn(arrival('u2'))).toMatchObject({ repeated: true, replies: [] })
    expect(await turn(arrival('u1'))).toMatchObject({ repeated: false })
  })

  test('is that of its own chat: the same number in another chat is another update', async () => {
    await turn(arrival('u1'))
    expect(await turn(arrival('u1', 'b'))).toMatchObject({ repeated: false })
    expect(await turn(arrival('u1', 'a', 'web'))).toMatchObject({ repeated: false })
  })

  test('sent by the platform twice at once is handled once', async () => {
    const work = async () =>
      saved({ effects: [{ type: 'sign' as const, proposal: 1, resident: '1', elsewhere: false }] })
    const results = await Promise.all(Array.from({ length: 8 }, () => turn(arrival('u1'), work)))
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await rows('effect')).toBe(1)
    expect(await rows('conversation')).toBe(1)
  })
})

describe('two turns of one chat at once', () => {
  test('follow one another, and the second sees what the first left', async () => {
    await turn(arrival('u0'))
    const held = gate()
    const order: string[] = []
    const first = turn(arrival('u1'), async () => {
      order.push('first begins')
      await held.opened
      order.push('first ends')
      return saved({ state: at(2) })
    })
    await expect.poll(() => order).toEqual(['first begins'])
    const second = turn(arrival('u2'), async ({ state }) => {
      const { scene } = readState(state).state
      order.push(`second sees ${scene.type} ${'id' in scene && scene.id}`)
      return saved()
    })
    await waitingForLock()
    held.open()
    await Promise.all([first, second])
    expect(order).toEqual(['first begins', 'first ends', 'second sees proposal 2'])
  })

  test('the second knows the resident and the borough that the first declared', async () => {
    await turn(arrival('u0'))
    const held = gate()
    let begun = false
    const first = turn(arrival('u1'), async (open) => {
      const { id } = (await open.answer({ type: 'join', by: { key: 'c29tZWJvZHk' } })) as { id: string }
      await open.answer({ type: 'reside', resident: id, borough: 'iztapalapa' })
      begun = true
      await held.opened
      return saved()
    })
    await expect.poll(() => begun).toBe(true)
    let seen: unknown
    const second = turn(arrival('u2'), async ({ resident }) => {
      seen = resident
      return saved()
    })
    await waitingForLock()
    held.open()
    await Promise.all([first, second])
    expect(seen).toMatchObject({ borough: 'iztapalapa' })
  })

  test('the second knows that the first said stop', async () => {
    await turn(arrival('u0'))
    const held = gate()
    let begun = false
    const first = turn(arrival('u1'), async (open) => {
      await open.answer({ type: 'mute', on: true })
      begun = true
      await held.opened
      return saved()
    })
    await expect.poll(() => begun).toBe(true)
    let seen: boolean | undefined
    const second = turn(arrival('u2'), async ({ muted }) => {
      seen = muted
      return saved()
    })
    await waitingForLock()
    held.open()
    await Promise.all([first, second])
    expect(seen).toBe(true)
  })
})

describe('a fault in the middle of a turn', () => {
  test('leaves nothing of it, and the same update is then handled', async () => {
    const broken = turn(arrival('u1'), async (open) => {
      const { id } = (await open.answer({ type: 'join', by: { key: 'c29tZWJvZHk' } })) as { id: string }
      await open.answer({ type: 'reside', resident: id, borough: null })
      await open.answer({ type: 'code', phone: '+525555000417' as never })
      await open.answer({ type: 'mute', on: true })
      throw new Error('a fault of the step')
    })
    await expect(broken).rejects.toThrow('a fault of the step')
    for (const table of ['resident', 'conversation', 'code_request', 'effect'])
      expect(await rows(table)).toBe(0)
    expect(await turn(arrival('u1'))).toMatchObject({ repeated: false })
  })

  test('of the database leaves nothing either', async () => {
    const broken = turn(arrival('u1'), async () =>
      saved({
        effects: [
          { type: 'sign', proposal: 1, resident: '1', elsewhere: false },
          { type: 'sign', proposal: 1, resident: 'nobody', elsewhere: false },
        ],
      }),
    )
    await expect(broken).rejects.toThrow(/invalid input syntax/)
    expect(await rows('conversation')).toBe(0)
    expect(await rows('effect')).toBe(0)
  })

  test('a connection that breaks fails its own turn alone', async () => {
    const broken = turn(arrival('u1'), async (open) => {
      await open.answer({ type: 'mute', on: true })
      await store.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND state = 'idle in transaction'`,
      )
      // The end of the connection is noticed while nothing is asked of it.
      await new Promise((resolve) => setTimeout(resolve, 50))
      return saved()
    })
    await expect(broken).rejects.toThrow()
    expect(await rows('conversation')).toBe(0)
    expect(await turn(arrival('u1'))).toMatchObject({ repeated: false })
  })
})

describe('joining', () => {
  test('by the same phone on three channels at once is one resident with three chats', async () => {
    const channels = ['telegram', 'web', 'terminal'] as const
    for (let round = 0; round < 10; round++) {
      const key = Buffer.from(`person ${round}`).toString('base64url')
      const joined = await Promise.all(
        channels.map(async (channel) => {
          let id = ''
          await turn(arrival(`r${round}`, `chat ${round}`, channel), async (open) => {
            id = ((await open.answer({ type: 'join', by: { key } })) as { id: string }).id
            return saved()
          })
          return id
        }),
      )
      expect(new Set(joined).size).toBe(1)
    }
    expect(await rows('resident')).toBe(10)
    const { rows: chats } = await store.pool.query<{ of: number }>(
      'SELECT count(*)::int AS of FROM conversation GROUP BY resident_id',
    )
    expect(chats.map((chat) => chat.of)).toEqual(Array.from({ length: 10 }, () => 3))
  })

  test('a phone and the key that its code carried are the same resident', async () => {
    const phone = '+525555000417'
    const ids: string[] = []
    await turn(arrival('u1'), async (open) => {
      const byPhone = await open.answer({ type: 'join', by: { phone: phone as never } })
      ids.push((byPhone as { id: string }).id)
      return saved()
    })
    await turn(arrival('u1', 'w', 'web'), async (open) => {
      const code = (await open.answer({ type: 'code', phone: phone as never })) as { key: string }
      ids.push(((await open.answer({ type: 'join', by: { key: code.key } })) as { id: string }).id)
      return saved()
    })
    expect(new Set(ids).size).toBe(1)
  })
})

test('a turn that began after another committed sees its proposal signed before anything was recorded', async () => {
  await store.pool.query(
    `INSERT INTO proposal (id, consultation_id, title, problem, change, topic_id, author_name)
     SELECT 1, 'constitucion', 't', 'p', 'c', id, 'a' FROM topic LIMIT 1`,
  )
  await store.pool.query('INSERT INTO tally (proposal_id) VALUES (1)')
  const standing: unknown[] = []
  const look = async (open: OpenTurn) => {
    const told = await open.answer({ type: 'proposal', id: 1, resident: '7' })
    standing.push((told as { signed: boolean }).signed)
  }
  for (const [index, type] of (['sign', 'withdraw'] as const).entries()) {
    await turn(arrival(`u${index}`), async (open) => {
      await look(open)
      return saved({ effects: [{ type, proposal: 1, resident: '7', elsewhere: false }] })
    })
  }
  await turn(arrival('u9', 'w', 'web'), async (open) => {
    await look(open)
    return saved()
  })
  expect(standing).toEqual([false, true, false])
  expect(await counts(store.pool)).toEqual({ count: 0, recount: 0 })
})
