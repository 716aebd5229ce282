import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Given } from '../../../core/survey/given.ts'
import { finish } from '../../../prisma/survey/finish.ts'
import { offered } from '../../../prisma/survey/offered.ts'
import { changeSurvey } from '../../../prisma/survey/publish.ts'
import { enter, respond } from '../../../prisma/survey/respond.ts'
import { surveys } from '../../../prisma/survey/surveys.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore } from '../../city.ts'
import { alsoOn, type Chat, chats, open, paseo, turn, walk } from './taking.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore([1], 20)
})
afterAll(() => store.close())
beforeEach(async () => {
  paseo.again()
  await store.pool.query('TRUNCATE survey CASCADE')
})

const onFoot: Given = { type: 'choice', option: 'pie' }
const byBike: Given = { type: 'choice', option: 'bici' }
const helmet: Given = { type: 'yes-no', yes: true }
const idea = (text: string): Given => ({ type: 'text', text })

const begin = (chat: Chat) =>
  turn(store, chat, (asker) => enter({ survey: paseo.id, resident: chat.resident, language: 'es' }, asker))
/** @returns the response. */
async function begun(chat: Chat): Promise<string> {
  const response = await begin(chat)
  if (!response) throw new Error('they may not take part')
  return response.id
}
const give = (chat: Chat, response: string, question: string, given: Given) =>
  turn(store, chat, (asker) => respond({ response, question, given }, asker))
const send = (chat: Chat, response: string) => turn(store, chat, (asker) => finish({ response }, asker))

/** From the beginning to the end. */
async function take(chat: Chat, way = onFoot) {
  const response = await begun(chat)
  await give(chat, response, 'como', way)
  if (way === byBike) await give(chat, response, 'casco', helmet)
  await give(chat, response, 'idea', idea('sombra'))
  return send(chat, response)
}

async function responses() {
  const { rows } = await store.pool.query<{
    resident: string | null
    conversation: string | null
    answers: Record<string, Given>
    finished: Date | null
    started: Date
    touched: Date
    reminded: Date | null
    pilot: boolean
    over: boolean
  }>(
    `SELECT resident_id AS resident, conversation_id AS conversation, answers, finished_at AS finished,
       started_at AS started, touched_at AS touched, reminded_at AS reminded, pilot, over_quota AS over
     FROM response`,
  )
  return rows
}
const tally = (some: readonly string[]) =>
  Object.fromEntries([...new Set(some)].toSorted().map((one) => [one, some.filter((x) => x === one).length]))

async function one(each = true): Promise<Chat> {
  const [chat] = await chats(store, 1, each)
  if (!chat) throw new Error('nobody is there')
  return chat
}

describe('a resident who answers on two channels', () => {
  test('has one response, whichever they begin on first', async () => {
    await open(store, walk())
    const here = await one()
    const there = await alsoOn(store, here, 'whatsapp')
    const [first, second] = await Promise.all([begun(here), begun(there)])
    expect(second).toBe(first)
    await give(here, first, 'como', byBike)
    expect((await begin(there))?.answers).toEqual({ como: byBike })
    await Promise.all([give(there, first, 'casco', helmet), give(here, first, 'idea', idea('sombra'))])
    expect((await begin(here))?.answers).toEqual({ como: byBike, casco: helmet, idea: idea('sombra') })
  })

  test('sends it once, however often and on whichever it is sent', async () => {
    await open(store, walk({ quotas: [{ when: { como: 'pie' }, most: 5 }] }))
    const here = await one()
    const there = await alsoOn(store, here, 'whatsapp')
    const response = await begun(here)
    await give(here, response, 'como', onFoot)
    await give(there, response, 'idea', idea('sombra'))
    const sent = await Promise.all([send(here, response), send(there, response), send(here, response)])
    expect(tally(sent)).toEqual({ before: 2, finished: 1 })
    expect(await send(there, response)).toBe('before')
    expect(await give(here, response, 'idea', idea('otra cosa'))).toBeUndefined()
    expect(await begin(there)).toBeUndefined()
    const { rows } = await store.pool.query('SELECT count FROM quota')
    expect(rows).toEqual([{ count: 1 }])
    expect(await responses()).toMatchObject([{ answers: { idea: idea('sombra') }, resident: here.resident }])
  })

  test('is told where they stand on both', async () => {
    await open(store, walk())
    const here = await one()
    const there = await alsoOn(store, here, 'web')
    const mine = async (chat: Chat) =>
      (await turn(store, chat, (asker) => surveys({ resident: chat.resident }, asker))).map(
        ({ mine }) => mine,
      )
    expect(await mine(there)).toEqual(['none'])
    await begun(here)
    expect(await mine(there)).toEqual(['begun'])
    await take(here)
    expect(await mine(there)).toEqual(['finished'])
  })
})

describe('when many finish at once', () => {
  test('a quota takes just as many as it has places, and thanks the others kindly', async () => {
    await open(store, walk({ quotas: [{ when: { como: 'pie' }, most: 7 }] }))
    const people = await chats(store, 60)
    expect(tally(await Promise.all(people.map((person) => take(person))))).toEqual({ finished: 7, full: 53 })
    const all = await responses()
    expect(all.filter(({ over, finished }) => finished && !over)).toHaveLength(7)
    expect(all.filter(({ over, finished }) => finished && over)).toHaveLength(53)
    const { rows } = await store.pool.query('SELECT count, most FROM quota')
    expect(rows).toEqual([{ count: 7, most: 7 }])
  })

  test('who falls into two quotas takes a place in both or in none', async () => {
    const quotas = [
      { when: { casco: true }, most: 12 },
      { when: { como: 'bici' }, most: 5 },
      { when: { como: 'pie' }, most: 100 },
    ]
    await open(store, walk({ quotas }))
    const people = await chats(store, 60)
    const told = await Promise.all(people.map((person, place) => take(person, place % 2 ? byBike : onFoot)))
    expect(tally(told)).toEqual({ finished: 35, full: 25 })
    const { rows } = await store.pool.query('SELECT count FROM quota ORDER BY place')
    expect(rows).toEqual([{ count: 5 }, { count: 5 }, { count: 30 }])
  })

  test('so many try it out as it says, before anybody counts', async () => {
    await open(store, walk({ pilot: 10, quotas: [{ when: { como: 'pie' }, most: 20 }] }))
    const people = await chats(store, 60)
    expect(tally(await Promise.all(people.map((person) => take(person))))).toEqual({ finished: 30, full: 30 })
    const all = await responses()
    expect(all.filter(({ pilot }) => pilot)).toHaveLength(10)
    expect(all.filter(({ pilot, over }) => pilot && over)).toHaveLength(0)
    const { rows } = await store.pool.query(
      'SELECT pilot_left, count FROM survey JOIN quota ON survey_id = id',
    )
    expect(rows).toEqual([{ pilot_left: 0, count: 20 }])
  })

  test('a place is free again when the turn that took it fails', async () => {
    await open(store, walk({ pilot: 1, quotas: [{ when: { como: 'pie' }, most: 1 }] }))
    const chat = await one()
    const response = await begun(chat)
    await give(chat, response, 'como', onFoot)
    await give(chat, response, 'idea', idea('sombra'))
    const failed = turn(store, chat, async (asker) => {
      await finish({ response }, asker)
      throw new Error('the line broke')
    })
    await expect(failed).rejects.toThrow('the line broke')
    expect(await responses()).toMatchObject([{ finished: null, pilot: false }])
    expect(await send(chat, response)).toBe('finished')
    expect(await responses()).toMatchObject([{ pilot: true }])
    expect(await take(await one())).toBe('finished')
    expect(await take(await one())).toBe('full')
  })
})

describe('a response', () => {
  test('is sent once all that was asked has an answer, without what is not asked any more', async () => {
    await open(store, walk())
    const chat = await one()
    const response = await begun(chat)
    await give(chat, response, 'como', byBike)
    await give(chat, response, 'casco', helmet)
    expect(await send(chat, response)).toBe('unfinished')
    await give(chat, response, 'como', onFoot)
    await give(chat, response, 'idea', { type: 'skipped' })
    expect((await responses())[0]?.answers).toHaveProperty('casco')
    expect(await send(chat, response)).toBe('finished')
    expect((await responses())[0]?.answers).toEqual({ como: onFoot, idea: { type: 'skipped' } })
  })

  test('leaves no photo behind that answered what is not asked any more', async () => {
    const survey = walk()
    const [, second] = survey.sections[0]?.questions ?? []
    if (second) survey.sections[0]?.questions.splice(1, 1, { ...second, type: 'photo' })
    await open(store, survey)
    const photo = async () => {
      const { rows } = await store.pool.query<{ id: string }>(
        'INSERT INTO photo (made_on) VALUES (now()) RETURNING id',
      )
      return rows[0]?.id ?? ''
    }
    const [chat, other] = [await one(), await one()]
    const photos = [await photo(), await photo()] as const
    for (const [place, who] of [chat, other].entries()) {
      const response = await begun(who)
      await give(who, response, 'como', byBike)
      await give(who, response, 'casco', { type: 'photo', photo: photos[place] ?? '' })
      if (who === other) await give(who, response, 'como', onFoot)
      await give(who, response, 'idea', idea('sombra'))
      expect(await send(who, response)).toBe('finished')
    }
    const { rows } = await store.pool.query('SELECT id FROM photo')
    expect(rows).toEqual([{ id: photos[0] }])
  })

  test('stays partial when the survey closes in its middle, and goes on when it is opened again', async () => {
    await open(store, walk())
    const chat = await one()
    const response = await begun(chat)
    await give(chat, response, 'como', onFoot)
    await give(chat, response, 'idea', idea('sombra'))
    const act = (what: 'close' | 'open') =>
      transaction(store.pool, (client) => changeSurvey(client, 'server', paseo.id, what))
    await act('close')
    expect(await give(chat, response, 'idea', idea('bancas'))).toBeUndefined()
    expect(await send(chat, response)).toBe('closed')
    expect(await begin(chat)).toBeUndefined()
    expect(await responses()).toMatchObject([{ finished: null, answers: { idea: idea('sombra') } }])
    await act('open')
    expect((await begin(chat))?.id).toBe(response)
    expect(await send(chat, response)).toBe('finished')
  })

  test('is nobody’s who did not prove a phone, or lives elsewhere than the survey asks', async () => {
    await open(store, walk({ who: { boroughs: ['tlalpan'] } }))
    expect(await begin(await one(false))).toBeUndefined()
    const chat = await one()
    expect(await begin(chat)).toBeUndefined()
    const lives = (borough: string) =>
      store.pool.query('UPDATE resident SET borough_id = $2, lives_here = true WHERE id = $1', [
        chat.resident,
        borough,
      ])
    await lives('iztapalapa')
    expect(await begin(chat)).toBeUndefined()
    await lives('tlalpan')
    expect(await begin(chat)).toBeDefined()
  })
})

describe('who answers anonymously', () => {
  const anonymous = () => open(store, walk({ answers: 'anonymous', quotas: [{ when: {}, most: 9 }] }))

  test('leaves answers that lead neither to them nor to their chat, and the day alone', async () => {
    await anonymous()
    const chat = await one()
    const response = await begun(chat)
    expect(await responses()).toMatchObject([{ resident: null, conversation: chat.conversation }])
    await store.pool.query('UPDATE response SET reminded_at = now(), quiet = true')
    await give(chat, response, 'como', onFoot)
    await give(chat, response, 'idea', idea('sombra'))
    expect(await send(chat, response)).toBe('finished')
    const { rows: days } = await store.pool.query<{ day: Date }>(
      'SELECT now() AT TIME ZONE time_zone AS local, date_trunc($1, now(), time_zone) AS day FROM city',
      ['day'],
    )
    const day = days[0]?.day
    expect(await responses()).toEqual([
      {
        resident: null,
        conversation: null,
        answers: { como: onFoot, idea: idea('sombra') },
        started: day,
        touched: day,
        finished: day,
        reminded: null,
        pilot: false,
        over: false,
      },
    ])
    const { rows } = await store.pool.query(`SELECT to_jsonb(r) - 'id' AS kept FROM response r`)
    const { conversation, resident } = chat
    for (const value of Object.values(rows[0]?.kept ?? {}))
      expect([Number(conversation), Number(resident), conversation, resident]).not.toContain(value)
  })

  test('answers once in a chat, and is told so without anything of what they answered', async () => {
    await anonymous()
    const chat = await one(false)
    await take(chat)
    expect(await begin(chat)).toBeUndefined()
    const told = await turn(store, chat, (asker) => offered({ survey: paseo.id, resident: undefined }, asker))
    expect(told).toMatchObject({ answered: true, response: undefined })
    expect(await take(await one(false))).toBe('finished')
  })

  test('is another person in every chat', async () => {
    await anonymous()
    const here = await one()
    const there = await alsoOn(store, here, 'whatsapp')
    expect(await begun(here)).not.toBe(await begun(there))
  })
})
