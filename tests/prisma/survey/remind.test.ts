import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Given } from '../../../core/survey/given.ts'
import { dueNotice } from '../../../prisma/notice.ts'
import { changeSurvey } from '../../../prisma/survey/publish.ts'
import { remindUnfinished } from '../../../prisma/survey/remind.ts'
import { enter, respond, spare } from '../../../prisma/survey/respond.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore, zoneAt } from '../../city.ts'
import { alsoOn, type Chat, chats, open, paseo, turn, walk } from './taking.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore([1])
})
afterAll(() => store.close())
beforeEach(async () => {
  paseo.again()
  await store.pool.query('TRUNCATE survey, notice CASCADE')
  await store.pool.query('UPDATE city SET time_zone = $1', [zoneAt(13)])
})

const byBike: Given = { type: 'choice', option: 'bici' }

/** Somebody answers one question of a survey, and leaves. */
async function leaves(chat?: Chat): Promise<Chat> {
  const who = chat ?? (await chats(store, 1))[0]
  if (!who) throw new Error('nobody is there')
  await turn(store, who, async (asker) => {
    const { resident } = who
    const response = await enter({ survey: paseo.id, resident, language: 'es' }, asker)
    if (!response) throw new Error('they may not take part')
    await respond({ response: response.id, question: 'como', given: byBike }, asker)
  })
  return who
}
const passes = (hours: number) =>
  store.pool.query(`UPDATE response SET touched_at = touched_at - $1 * interval '1 hour'`, [hours])
const changes = (sql: string, values: readonly unknown[] = []) => store.pool.query(sql, [...values])
const look = async () => (await remindUnfinished(store.pool)).notices

async function notices() {
  const { rows } = await store.pool.query<{ id: string; conversation: string; body: unknown }>(
    'SELECT id, conversation_id AS conversation, body FROM notice ORDER BY id',
  )
  return rows
}

describe('who left a survey half-way', () => {
  test('is reminded once, two days after they last touched it', async () => {
    await open(store, walk())
    const chat = await leaves()
    await passes(47)
    expect(await look()).toBe(0)
    await passes(1)
    expect(await look()).toBe(1)
    expect(await notices()).toMatchObject([
      { conversation: chat.conversation, body: { type: 'survey-unfinished', survey: paseo.id } },
    ])
    await passes(100)
    expect(await look()).toBe(0)
  })

  test('is told how many questions are left, and nothing once it is finished or no reminder is wanted', async () => {
    await open(store, walk())
    const chat = await leaves()
    await passes(48)
    await look()
    const [notice] = await notices()
    const due = () => dueNotice(store, notice?.id ?? '')
    const title = { es: 'El paseo', en: 'El paseo' }
    expect(await due()).toMatchObject({ unwanted: false, about: { unfinished: { title, left: 2 } } })
    await changes(`UPDATE response SET answers = answers || '{"casco": {"type": "yes-no", "yes": true}}'`)
    expect((await due())?.about.unfinished?.left).toBe(1)
    await changes(`UPDATE response SET answers = answers || '{"idea": {"type": "skipped"}}'`)
    expect((await due())?.about.unfinished?.left).toBe(0)
    await changes('UPDATE response SET finished_at = now()')
    expect((await due())?.unwanted).toBe(true)
    await changes('UPDATE response SET finished_at = NULL')
    await turn(store, chat, (asker) => spare({ survey: paseo.id, resident: chat.resident }, asker))
    expect((await due())?.unwanted).toBe(true)
  })

  test('is not reminded when they want none, answered nothing or all, or after weeks', async () => {
    await open(store, walk())
    await leaves()
    await passes(48)
    for (const [change, back] of [
      ['quiet = true', 'quiet = false'],
      [`answers = '{}'`, `answers = '{"como": {"type": "choice", "option": "bici"}}'`],
      ['finished_at = now()', 'finished_at = NULL'],
      [`touched_at = now() - interval '15 days'`, `touched_at = now() - interval '3 days'`],
    ]) {
      await changes(`UPDATE response SET ${change}`)
      expect({ change, told: await look() }).toEqual({ change, told: 0 })
      await changes(`UPDATE response SET ${back}`)
    }
    expect(await look()).toBe(1)
  })

  test('is not reminded of what is closed, or closes within a day', async () => {
    await open(store, walk())
    await leaves()
    await passes(48)
    await changes(`UPDATE survey SET closed_at = now() + interval '23 hours'`)
    expect(await look()).toBe(0)
    const act = (what: 'open' | 'close') =>
      transaction(store.pool, (client) => changeSurvey(client, 'server', paseo.id, what))
    await act('close')
    expect(await look()).toBe(0)
    await act('open')
    expect(await look()).toBe(1)
  })

  test('is not written to at night', async () => {
    await open(store, walk())
    await leaves()
    await passes(48)
    await changes('UPDATE city SET time_zone = $1', [zoneAt(23)])
    expect(await look()).toBe(0)
    await changes('UPDATE city SET time_zone = $1', [zoneAt(3)])
    expect(await look()).toBe(0)
    await changes('UPDATE city SET time_zone = $1', [zoneAt(9)])
    expect(await look()).toBe(1)
  })

  test('is reminded in the chat where they were last seen, and in none that said stop or is gone', async () => {
    await open(store, walk())
    const first = await leaves()
    const last = await alsoOn(store, first, 'whatsapp')
    await alsoOn(store, first, 'web')
    await passes(48)
    const conversation = async () => (await notices()).at(-1)?.conversation
    await changes(`UPDATE conversation SET active_at = now() - interval '1 day' WHERE id = $1`, [
      first.conversation,
    ])
    expect(await look()).toBe(1)
    expect(await conversation()).toBe(last.conversation)
    const again = () => changes('UPDATE response SET reminded_at = NULL')
    await again()
    await changes('UPDATE conversation SET muted_at = now() WHERE id = $1', [last.conversation])
    expect(await look()).toBe(1)
    expect(await conversation()).toBe(first.conversation)
    await again()
    await changes(`UPDATE conversation SET blocked_at = now() WHERE channel IN ('telegram', 'web')`)
    expect(await look()).toBe(0)
  })

  test('is reminded in the chat itself where it is anonymous, and nothing there leads to the answers', async () => {
    await open(store, walk({ answers: 'anonymous' }))
    const [chat] = await chats(store, 1)
    if (!chat) throw new Error('nobody is there')
    await alsoOn(store, chat, 'whatsapp')
    await leaves(chat)
    await passes(48)
    expect(await look()).toBe(1)
    const [notice] = await notices()
    expect(notice).toMatchObject({
      conversation: chat.conversation,
      body: { type: 'survey-unfinished', survey: paseo.id },
    })
    expect(await dueNotice(store, notice?.id ?? '')).toMatchObject({ about: { unfinished: { left: 2 } } })
  })

  test('is not looked for where a stand took it without a phone', async () => {
    await open(store, walk())
    await changes(
      `INSERT INTO response (survey_id, seed, language, channel, stand, answers, touched_at)
       VALUES ($1, 1, 'es', 'web', 'Metro', '{"idea": {"type": "skipped"}}', now() - interval '3 days')`,
      [paseo.id],
    )
    expect(await look()).toBe(0)
  })

  test('is reminded once however many workers look at once, and of many each once', async () => {
    await open(store, walk())
    for (const chat of await chats(store, 30)) await leaves(chat)
    await passes(48)
    const told = await Promise.all(Array.from({ length: 6 }, look))
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(30)
    expect(new Set((await notices()).map(({ conversation }) => conversation)).size).toBe(30)
    expect(await look()).toBe(0)
  })

  test('is reminded still when the worker dies before it is done', async () => {
    await open(store, walk())
    await leaves()
    await passes(48)
    const client = await store.pool.connect()
    await client.query('BEGIN')
    await remindUnfinished(client)
    // Who looks meanwhile does not wait for it.
    expect(await look()).toBe(0)
    client.release(true)
    await expect.poll(look).toBe(1)
    expect(await notices()).toHaveLength(1)
  })
})
