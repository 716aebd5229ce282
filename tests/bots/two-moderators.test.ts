import { afterAll, beforeAll, expect, test } from 'vitest'
import { employ, sendDrafts } from '../prisma/moderation/drafts.ts'
import { addConversation, addResident, addResidents } from '../prisma/rows.ts'
import { postgresPlace } from '../queue/place.ts'
import { type Resident, talk } from '../resident.ts'
import { type OpenHouse, openTestHouse } from '../worker/house.ts'

let house: OpenHouse
const items = 200

beforeAll(async () => {
  house = await openTestHouse(await postgresPlace(), [12, 3])
})
afterAll(async () => {
  await house.close()
  await house.place.close()
})

/** A moderator with a chat on each of these channels, each at the queue. */
async function moderator(name: string): Promise<Resident[]> {
  const { store } = house
  const id = await addResident(store.pool)
  await employ(store.pool, id, name, ['moderator'])
  const chats: Resident[] = []
  for (const channel of ['telegram', 'terminal'] as const) {
    await addConversation(store, id, channel, name)
    const chat = talk(house, channel, name)
    await chat.say('hola')
    await chat.press('Español')
    chats.push(chat)
  }
  return chats
}

/** Decides whatever is shown, as fast as it is answered, until nothing waits: what one was told of each. */
async function workThrough(chat: Resident): Promise<string[]> {
  const told: string[] = []
  await chat.send({ type: 'command', name: 'start', payload: 'review' })
  for (let turns = 0; chat.words.includes('Por revisar.') && turns < 3 * items; turns += 1) {
    // Two taps at once are one.
    const approve = chat.button('Aprobar')
    await Promise.all([chat.send(approve), chat.send(approve)])
    told.push(chat.replies.at(-1) ? (chat.words.split('\n')[0] ?? '') : '')
  }
  return told
}

test('two moderators, each in two chats, and 200 proposals at once: each is decided once', async () => {
  const { pool } = house.store
  const authors = await addResidents(pool, items)
  const reviews = await sendDrafts(pool, authors, 'Sombra en la parada')
  const chats = [...(await moderator('Marta')), ...(await moderator('Nora'))]
  const began = performance.now()
  const told = await Promise.all(chats.map(workThrough))
  const took = performance.now() - began
  const approvals = told.map((lines) => lines.filter((line) => line.startsWith('✔ Aprobada')).length)
  expect(approvals.reduce((sum, one) => sum + one, 0)).toBe(items)

  const { rows: decided } = await pool.query<{ name: string; count: number }>(
    `SELECT s.name, count(*)::int AS count FROM review r JOIN staff s ON s.resident_id = r.decided_by
     WHERE r.id = ANY ($1) AND r.decision = 'approved' GROUP BY s.name ORDER BY s.name`,
    [reviews],
  )
  expect(decided.map(({ name }) => name)).toEqual(['Marta', 'Nora'])
  expect(decided.reduce((sum, { count }) => sum + count, 0)).toBe(items)
  const { rows } = await pool.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM proposal WHERE author_id IS NOT NULL) AS published,
       (SELECT count(DISTINCT title)::int FROM proposal WHERE author_id IS NOT NULL) AS titles,
       (SELECT count(*)::int FROM entry) AS entries,
       (SELECT count(DISTINCT about->>'draft')::int FROM audit WHERE act = 'approved') AS audited,
       (SELECT count(*)::int FROM audit) AS acts`,
  )
  expect(rows[0]).toEqual({ published: items, titles: items, entries: items, audited: items, acts: items })
  house.log.info({ decisions: items, milliseconds: Math.round(took) }, 'each was decided once')
})

test('who decided already, in another chat, is told so', async () => {
  const { pool } = house.store
  const [author] = await addResidents(pool, 1)
  await sendDrafts(pool, [author ?? ''], 'Una banca más')
  const [one, other] = await moderator('Rosa')
  if (!one || !other) throw new Error('two chats were begun')
  await one.send({ type: 'command', name: 'start', payload: 'review' })
  await other.send({ type: 'command', name: 'start', payload: 'review' })
  expect(other.words).toContain('Una banca más')
  await one.press('Aprobar')
  await other.press('Aprobar')
  expect(other.words).toContain('Esa ya la decidiste: la aprobaste.')
})
