import type { PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommentKind } from '../../../core/essay/comment.ts'
import { readEssay } from '../../../core/essay/read.ts'
import { policy } from '../../../core/policy.ts'
import { comment, drop, send } from '../../../prisma/essay/comment.ts'
import { answerPoint, drafted, drafting, takePoint } from '../../../prisma/essay/drafting.ts'
import { point, points, support } from '../../../prisma/essay/points.ts'
import { publishEssay } from '../../../prisma/essay/publish.ts'
import { essay as read } from '../../../prisma/essay/read.ts'
import { runningEssays } from '../../../prisma/essay/running.ts'
import { decide } from '../../../prisma/moderation/decide.ts'
import { take } from '../../../prisma/moderation/queue.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore } from '../../city.ts'
import { peopleWithChats } from '../event/people.ts'

let store: TestStore
let ana = ''
let beto = ''
let carla = ''
let marta = ''
let diego = ''

const summaries = '> es: En corto.\n> en: In short.\n'
const markdown = (name: string, words: string) =>
  `# El agua {#${name}}\n\n${summaries}\n## Uno {#uno}\n\n${summaries}\n${words}\n\n## Dos {#dos}\n\n${summaries}\nOtra cosa.\n`

beforeAll(async () => {
  store = await testStore([1])
  const people = await peopleWithChats(store.pool, 5)
  ;[ana = '', beto = '', carla = '', marta = '', diego = ''] = people
  await store.pool.query(
    `INSERT INTO staff (resident_id, name, roles) VALUES ($1, 'Marta', '{moderator}'), ($2, 'Diego', '{drafter}')`,
    [marta, diego],
  )
})
afterAll(() => store.close())

const inTurn = <R>(work: (client: PoolClient) => Promise<R>): Promise<R> => transaction(store.pool, work)

const publish = (name: string, words: string) => {
  const source = markdown(name, words)
  const written = readEssay(source)
  if (!written.ok) throw new Error('that is no essay')
  const { essay } = written
  return inTurn((client) => publishEssay(client, 'server', { essay, source }))
}

const say = (essay: string, resident: string, kind: CommentKind, words?: string, section = 'uno') =>
  inTurn((client) => send({ essay, section, kind, resident, words }, { client }))

const own = (essay: string, resident: string, kind: CommentKind) =>
  inTurn((client) => comment({ essay, section: 'uno', kind, resident }, { client }))

/** A moderator reads what waits, and decides. */
const moderate = (type: 'approved' | 'returned' = 'approved') =>
  inTurn(async (client) => {
    const taken = await take({ by: marta, review: undefined }, { client })
    if (taken.type !== 'taken') return taken.type
    const { review } = taken.item
    const decision = type === 'approved' ? { type } : { type, reason: 'insulting' as const }
    const decided = await decide({ by: marta, review, decision }, { client, onEffect: () => undefined })
    return decided.type
  })

const saidOf = (essay: string, section = 'uno') =>
  inTurn((client) => points({ essay, section, page: 1 }, { client }))

const reading = (essay: string) => inTurn((client) => read({ essay, at: { section: 'uno' } }, { client }))

const told = async (what: string) => {
  const { rows } = await store.pool.query<{ resident: string; own: boolean }>(
    `SELECT c.resident_id AS resident, (n.body->>'own')::boolean AS own
     FROM notice n JOIN conversation c ON c.id = n.conversation_id
     WHERE n.body->>'what' = $1 ORDER BY c.resident_id`,
    [what],
  )
  return rows
}

describe('a comment', () => {
  test('counts once for each resident and kind, however often and at once it is said', async () => {
    await publish('taps', 'Texto.')
    const all = await Promise.all([1, 2, 3, 4].map(() => say('taps', ana, 'support')))
    expect(new Set(all)).toEqual(new Set(['noted']))
    await say('taps', beto, 'support')
    await say('taps', beto, 'doubt')
    expect(await reading('taps')).toMatchObject({ support: 2, doubt: 1, points: 0 })
    expect(await say('taps', ana, 'support', 'Porque sí, y ya era hora.')).toBe('sent')
    expect(await say('taps', ana, 'support', 'Otra vez.')).toBe('known')
    expect(await reading('taps')).toMatchObject({ support: 2 })
    expect(await moderate('returned')).toBe('done')
    expect(await own('taps', ana, 'support')).toMatchObject({ status: 'returned', words: null })
    expect(await reading('taps')).toMatchObject({ support: 2, points: 0 })
  })

  test('is of a section that there is', async () => {
    expect(await say('taps', ana, 'support', undefined, 'tres')).toBe('gone')
    expect(await say('none', ana, 'doubt')).toBe('gone')
  })

  test('may be taken back before anybody read it, and then waits for nobody', async () => {
    await publish('back', 'Texto.')
    await say('back', ana, 'change', 'Que diga otra cosa.')
    const mine = await own('back', ana, 'change')
    const gone = (resident: string) =>
      inTurn((client) => drop({ comment: mine?.id ?? '', resident }, { client }))
    expect([await gone(beto), await gone(ana), await gone(ana)]).toEqual([false, true, false])
    expect(await moderate()).toBe('none')
    const { rows } = await store.pool.query('SELECT words FROM essay_comment WHERE id = $1', [mine?.id])
    expect(rows).toEqual([{ words: null }])
    expect(await say('back', ana, 'change', 'Que diga lo mismo.')).toBe('sent')
    expect(await moderate()).toBe('done')
  })

  test('is not taken any more after so many in a day', async () => {
    await publish('often', 'Texto.')
    const sent: string[] = []
    for (let n = 0; n <= policy.essay.daily; n += 1) {
      sent.push(await say('often', carla, 'question', `¿Y qué pasa con el punto ${n}?`))
      const mine = await own('often', carla, 'question')
      if (mine) await inTurn((client) => drop({ comment: mine.id, resident: carla }, { client }))
    }
    expect(sent.filter((one) => one === 'sent').length).toBe(policy.essay.daily)
    expect(sent.at(-1)).toBe('often')
    expect(await say('often', carla, 'support')).toBe('noted')
    await store.pool.query(`UPDATE essay_comment SET at = at - interval '2 days' WHERE resident_id = $1`, [
      carla,
    ])
  })
})

describe('what is said alike', () => {
  test('is one point with those who say it, in one section and way', async () => {
    await publish('alike', 'Texto.')
    await say('alike', ana, 'change', 'Que diga gratuita para quien no puede pagar.')
    await say('alike', beto, 'change', 'que diga GRATUITA, para quien no pueda pagar')
    await say('alike', carla, 'change', 'Que se prohíba embotellarla.')
    await say('alike', ana, 'doubt', 'Que diga gratuita para quien no puede pagar.')
    await say('alike', beto, 'change', 'Que diga gratuita para quien no puede pagar.', 'dos')
    for (let n = 0; n < 5; n += 1) expect(await moderate()).toBe('done')
    const found = await saidOf('alike')
    expect(found.map(({ kind, people }) => [kind, people])).toEqual([
      ['change', 2],
      ['change', 1],
      ['doubt', 1],
    ])
    expect((await saidOf('alike', 'dos')).map(({ people }) => people)).toEqual([1])
  })

  test('is supported once by others, and not by who says it', async () => {
    const [first] = await saidOf('alike')
    const id = first?.id ?? ''
    const supports = (resident: string, on = true) =>
      inTurn((client) => support({ point: id, resident, on }, { client }))
    expect([await supports(ana), await supports(carla), await supports(carla)]).toEqual([false, true, false])
    expect((await saidOf('alike'))[0]).toMatchObject({ id, people: 3 })
    expect(await inTurn((client) => point({ point: id, resident: carla }, { client }))).toMatchObject({
      supported: true,
      mine: undefined,
      alike: ['que diga GRATUITA, para quien no pueda pagar'],
    })
  })

  test('is taken into a version once, and all who say or support it are told once', async () => {
    const [first] = await saidOf('alike')
    const id = first?.id ?? ''
    const act = { by: diego, point: id }
    expect(await inTurn((client) => takePoint({ by: ana, point: id, on: true }, { client }))).toBeUndefined()
    expect(await inTurn((client) => answerPoint({ ...act, words: 'Así será.' }, { client }))).toBe(3)
    expect(await inTurn((client) => takePoint({ ...act, on: true }, { client }))).toBe(true)
    expect(await inTurn((client) => takePoint({ ...act, on: true }, { client }))).toBe(true)
    const both = await Promise.all([publish('alike', 'Texto nuevo.'), publish('alike', 'Texto nuevo.')])
    expect(both.map(({ became }) => became).toSorted()).toEqual(['revised', 'same'])
    expect(both.map(({ version }) => version)).toEqual([2, 2])
    expect(await told('taken')).toEqual([
      { resident: ana, own: true },
      { resident: beto, own: true },
      { resident: carla, own: false },
    ])
    expect(await told('answered')).toHaveLength(3)
    // Carla's other change was not taken, nor Beto's of the other section.
    expect(await told('left')).toEqual([
      { resident: beto, own: true },
      { resident: carla, own: true },
    ])
    const seen = await inTurn((client) => point({ point: id, resident: ana }, { client }))
    expect(seen).toMatchObject({ takenIn: 2, difference: { before: ['Texto.'], after: ['Texto nuevo.'] } })
    expect(await reading('alike')).toMatchObject({ version: 2, before: ['Texto.'] })
  })

  test('is said anew of the new version, and the next one tells nobody twice', async () => {
    expect(await say('alike', ana, 'change', 'Que diga gratuita para quien no puede pagar.')).toBe('sent')
    expect(await moderate()).toBe('done')
    expect((await saidOf('alike')).map(({ takenIn }) => takenIn)).toEqual([2, null, null, null])
    await publish('alike', 'Texto más nuevo.')
    expect(await told('taken')).toHaveLength(3)
    expect(await told('left')).toHaveLength(3)
  })

  test('is the drafting group’s to answer, what waits for an answer first', async () => {
    const listed = await inTurn((client) => drafting({ by: diego, page: 1 }, { client }))
    expect(listed?.length).toBe(policy.essay.page + 1)
    expect(listed?.every(({ answer }) => answer === null)).toBe(true)
    const gone = inTurn((client) => drafted({ by: diego, point: '999999' }, { client }))
    expect(await gone).toBe('gone')
    expect(await inTurn((client) => drafting({ by: marta, page: 1 }, { client }))).toBeUndefined()
    expect(await runningEssays(store.pool)).toContainEqual(
      expect.objectContaining({ id: 'alike', version: 3, people: 3, waiting: 0, points: 5, unanswered: 4 }),
    )
  })
})
