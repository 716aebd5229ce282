import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishEvent, someEvent } from '../../../event.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../running.ts'

let house: RunningHouse
let web: Web
let event: number

beforeAll(async () => {
  house = await openRunning([3])
  web = await startWeb(house)
  event = await publishEvent(house.store, someEvent(Date.now()))
})
afterAll(async () => {
  await web.stop()
  await house.close()
})

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${web.url}${path}`, { headers })
const namesIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary)

describe('the calendar of the city', () => {
  test('can be subscribed to by anybody, and is sent again only when it changed', async () => {
    const first = await ask('/calendar.ics')
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(first.headers.getSetCookie()).toEqual([])
    const etag = first.headers.get('etag') ?? ''
    expect(namesIn(await first.text())).toEqual(['Mesa abierta del agua'])
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await ask('/calendar.ics', { 'if-none-match': held })
      expect({ held, status: again.status, text: await again.text() }).toEqual({
        held,
        status: 304,
        text: '',
      })
    }
    await house.store.pool.query(
      `UPDATE event SET title = 'Mesa del agua', version = version + 1, changed_at = now() WHERE id = $1`,
      [event],
    )
    const changed = await ask('/calendar.ics', { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(namesIn(await changed.text())).toEqual(['Mesa del agua'])
  })

  test('tells calendars of what was cancelled, and keeps what was lately for a while', async () => {
    const { pool } = house.store
    const cancelled = await publishEvent(house.store, someEvent(Date.now(), { title: 'Cancelado' }))
    await pool.query(`UPDATE event SET status = 'cancelled' WHERE id = $1`, [cancelled])
    const day = 24 * 60 * 60_000
    for (const days of [30, 90]) {
      const starts = Date.now() - days * day
      await publishEvent(house.store, someEvent(Date.now(), { title: `Hace ${days} días`, starts }))
    }
    const text = await (await ask('/calendar.ics')).text()
    expect(namesIn(text)).toEqual(['Hace 30 días', expect.any(String), 'Cancelado'])
    expect(text).toContain('STATUS:CANCELLED')
  })

  test('speaks the language that the address names', async () => {
    expect(await (await ask('/calendar.ics?lang=en')).text()).toContain('Host: Equipo')
    expect(await (await ask('/calendar.ics?lang=xx')).text()).toContain('Organiza: Equipo')
  })
})

describe('one event', () => {
  test('is a file of its own, and none where there is no such event', async () => {
    const answer = await ask(`/calendar/${event}.ics`)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="evento-${event}.ics"`)
    expect(namesIn(await answer.text())).toHaveLength(1)
    for (const wrong of ['/calendar/999999.ics', '/calendar/x.ics', '/calendar/1'])
      expect((await ask(wrong)).status, wrong).toBe(404)
  })

  test('has an address of its own on the page', async () => {
    const answer = await ask(`/e/${event}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/html')
  })
})
