import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../../../bots/door.ts'
import { besides, openRunning, type RunningHouse, startWeb, type Web } from './running.ts'
import { type Events, Guest, type Visitor } from './visitor.ts'

let house: RunningHouse
let web: Web
let other: { house: House; close(): Promise<void> }
let otherWeb: Web
const visitors: Visitor[] = []

beforeAll(async () => {
  house = await openRunning([120, 40, 7])
  web = await startWeb(house)
  other = await besides(house)
  otherWeb = await startWeb(other.house)
})

afterEach(() => {
  for (const visitor of visitors.splice(0)) visitor.leave()
})

afterAll(async () => {
  await otherWeb.stop()
  await other.close()
  await web.stop()
  await house.close()
})

const arrive = async (): Promise<Guest> => {
  const guest = await Guest.arrive(web.url)
  visitors.push(guest.visitor)
  return guest
}

/** A guest who has seen five messages. */
const arriveAndLook = async (): Promise<Guest> => {
  const guest = await arrive()
  await guest.send({ type: 'command', name: 'start', payload: '' })
  for (const label of ['Español', 'Por tema']) await guest.press(label)
  expect(guest.events.texts).toHaveLength(5)
  return guest
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const settled = (events: Events, count: number) => events.until(() => events.messages.length >= count)

describe('the events of a page', () => {
  test('begin with the session, even before anything was said', async () => {
    const { events } = await arrive()
    await events.until(() => events.session !== undefined)
    expect(events.names).toEqual(['session'])
    expect(events.session).toEqual({ demo: true, language: 'es', city: 'Ciudad de México' })
  })

  test('go on with what was said, then with what is said, each message once and in order', async () => {
    const guest = await arriveAndLook()
    const later = await guest.visitor.open()
    await settled(later, 5)
    expect(later.names).toEqual(['session', ...Array<string>(5).fill('message')])
    expect(later.messages).toEqual(guest.events.messages)
    await guest.press('Menú')
    await settled(later, 7)
    expect(later.seqs).toEqual([...new Set(later.seqs)].sort((a, b) => a - b))
    expect(later.messages).toEqual(guest.events.messages)
  })

  test.each([
    ['a page that reconnects', (seq: number) => [`?after=${seq}`, {}] as const],
    ['a browser that reconnects', (seq: number) => ['?after=0', { 'last-event-id': String(seq) }] as const],
  ])('%s gets just what it missed', async (_who, asking) => {
    const guest = await arriveAndLook()
    const [query, headers] = asking(guest.events.seqs[2] ?? 0)
    const back = await guest.visitor.open(query, headers)
    await settled(back, 2)
    expect(back.seqs).toEqual(guest.events.seqs.slice(3))
    const [none, nothing] = asking(guest.events.seqs[4] ?? 0)
    const current = await guest.visitor.open(none, nothing)
    await guest.press('Menú')
    await settled(current, 2)
    expect(current.seqs).toEqual(guest.events.seqs.slice(5))
  })

  test('a place that no page could name shows all there is', async () => {
    const guest = await arriveAndLook()
    for (const [query, header] of [
      ['?after=x', ''],
      ['?after=-1', 'x'],
      ['?after=Infinity', '1e3'],
      [`?after=${'9'.repeat(40)}`, ''],
    ] as const) {
      const events = await guest.visitor.open(query, { 'last-event-id': header })
      await settled(events, 5)
      expect(events.seqs).toEqual(guest.events.seqs)
    }
  })

  test('are the same on every page of a session, and nothing to any other session', async () => {
    const guest = await arriveAndLook()
    const stranger = await arrive()
    const second = await guest.visitor.open()
    await guest.press('Menú')
    await settled(second, 7)
    expect(second.messages).toEqual(guest.events.messages)
    expect(stranger.events.messages).toEqual([])
  })

  test('tell a page of one process what was done at another', async () => {
    const guest = await arriveAndLook()
    const there = guest.visitor.at(otherWeb.url)
    visitors.push(there)
    const page = await there.open()
    await settled(page, 5)
    await guest.press('Menú')
    await settled(page, 7)
    expect((await there.act(guest.choice('Las más nuevas'))).status).toBe(204)
    await settled(guest.events, 9)
    await settled(page, 9)
    expect(guest.events.messages).toEqual(page.messages)
  })

  test('many acts at once on two processes reach both in one order', async () => {
    const guest = await arriveAndLook()
    const there = guest.visitor.at(otherWeb.url)
    visitors.push(there)
    const page = await there.open()
    const menu = { type: 'command', name: 'menu', payload: '' } as const
    await Promise.all([1, 2, 3, 4].flatMap(() => [guest.visitor.act(menu), there.act(menu)]))
    await settled(page, 13)
    await settled(guest.events, 13)
    expect(page.messages).toEqual(guest.events.messages)
    expect(page.seqs).toEqual([...new Set(page.seqs)].sort((a, b) => a - b))
  })

  test('go on after the connection that listens was killed, with what was said meanwhile', async () => {
    const guest = await arriveAndLook()
    const { pool } = house.store
    const killed = await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query = 'LISTEN voces_page'`,
    )
    expect(killed.rowCount).toBe(2)
    expect((await guest.visitor.act(guest.choice('Menú'))).status).toBe(204)
    await settled(guest.events, 7)
    await guest.press('Las más nuevas')
    expect(guest.events.seqs).toEqual([...new Set(guest.events.seqs)].sort((a, b) => a - b))
    expect(guest.events.texts).toHaveLength(9)
  })

  test('end when the server stops, which waits until what is under way is answered', async () => {
    const third = await startWeb(house)
    const guest = await Guest.arrive(third.url)
    await guest.send({ type: 'command', name: 'start', payload: '' })
    const lock = await house.store.pool.connect()
    await lock.query('BEGIN')
    await lock.query('SELECT FROM conversation FOR UPDATE')
    const under = guest.visitor.act(guest.choice('Español'))
    await pause(100)
    let stopped = false
    const stop = third.stop().then(() => {
      stopped = true
    })
    await guest.events.until(() => guest.events.over)
    await expect(fetch(third.url)).rejects.toThrow()
    await pause(100)
    expect(stopped).toBe(false)
    await lock.query('COMMIT')
    lock.release()
    expect((await under).status).toBe(204)
    await stop
    const again = guest.visitor.at(web.url)
    visitors.push(again)
    const after = await again.open(`?after=${guest.events.seqs.at(-1)}`)
    await after.reading('¿Qué quieres hacer?')
  })

  test('of a page that connects while the server stops end too', async () => {
    const third = await startWeb(house)
    const guest = await Guest.arrive(third.url)
    const opening = guest.visitor.open().catch(() => undefined)
    await third.stop()
    const opened = await opening
    await opened?.until(() => opened.over)
    await guest.events.until(() => guest.events.over)
  })

  test('of a page that was left are no longer kept', async () => {
    const guest = await arriveAndLook()
    guest.visitor.leave()
    await guest.events.until(() => guest.events.over)
    expect((await guest.visitor.act(guest.choice('Menú'))).status).toBe(204)
    const back = await guest.visitor.open(`?after=${guest.events.seqs.at(-1)}`)
    await settled(back, 2)
    expect(back.texts.at(-1)).toContain('¿Qué quieres hacer?')
  })
})

test('a notice reaches the page, wherever its worker and its process are', async () => {
  const guest = await arrive()
  const there = guest.visitor.at(otherWeb.url)
  visitors.push(there)
  const page = await there.open()
  await guest.sign(2, '55 5100 2001')
  await guest.events.reading('Registrada')
  await page.reading('Registrada')
  const notice = page.messages.find(({ prompt }) => prompt?.choices.some(({ command }) => command))
  expect(notice?.prompt?.choices[0]?.command).toEqual({ name: 'start', payload: 'p_2' })
  const { rows } = await house.store.pool.query<{ count: number }>(
    'SELECT sum(count)::int AS count FROM tally WHERE proposal_id = 2',
  )
  expect(page.texts.some((text) => text.includes(`van ${rows[0]?.count} firmas`))).toBe(true)
})
