import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitingPage } from '../../../bots/staff/waiting/page.ts'
import { momentOf } from '../../../core/calendar.ts'
import type { Language } from '../../../core/reply.ts'
import type { Role } from '../../../core/staff.ts'
import { readCity } from '../../../prisma/city.ts'
import { retryNotices } from '../../../prisma/team/retry.ts'
import { waitsFor } from '../../../prisma/team/waits.ts'
import { type TestStore, testPlaces, testStore } from '../../city.ts'
import { employ, sendDrafts } from '../../prisma/moderation/drafts.ts'
import { addConversation, addResident } from '../../prisma/rows.ts'

let store: TestStore
let ana: string
let bea: string

beforeAll(async () => {
  store = await testStore([120, 40])
  const { pool } = store
  ana = await addResident(pool)
  bea = await addResident(pool)
  await employ(pool, ana, 'Ana', [])
  await employ(pool, bea, 'Bea', ['announcer'])
  const chat = await addConversation(store, ana, 'telegram', '77')
  await addConversation(store, ana, 'whatsapp', '525512345678')
  await sendDrafts(pool, [bea, ana], 'Un parque')
  await pool.query(
    `INSERT INTO promise (proposal_id, at, duty, due, on_day, reminded_on)
     VALUES (1, 100, 'review', '2016-09-01', '2016-09-01', '2016-09-01')`,
  )
  await pool.query(
    `INSERT INTO announcement (kind, texts, audience, status, written_by) VALUES
     ('news', '{"es":"Hay <b>asamblea</b> el jueves"}', '{"type":"all"}', 'waiting', $1),
     ('news', '{"es":"El domingo no hay"}', '{"type":"all"}', 'sent', $2)`,
    [bea, ana],
  )
  await pool.query(
    `INSERT INTO recipient (announcement_id, conversation_id, channel, state)
     SELECT id, $1, 'telegram', 'unknown' FROM announcement WHERE status = 'sent'`,
    [chat],
  )
  await pool.query(
    `INSERT INTO notice (conversation_id, channel, body, done_at, outcome)
     SELECT $1, 'telegram', '{"type":"tier","proposal":1,"at":10,"author":false}', now(), outcome
     FROM unnest('{failed,failed,sent}'::text[]) AS outcome`,
    [chat],
  )
  await pool.query(
    `INSERT INTO effect (type, proposal_id, created_at) VALUES ('announce', 1, now() - interval '3 minutes')`,
  )
})
afterAll(() => store.close())

/** Wherever the city lies: its clocks are those of a place where it is day. */
const at = (zone: string) =>
  momentOf({ year: 2016, month: 9, day: 4, hour: 13, minute: 0 }, zone) ?? Number.NaN

/** The page of somebody with these roles, without its mark-up. */
async function read(id: string, roles: Role[], language: Language = 'es'): Promise<string> {
  const member = { id, name: 'Ana', roles }
  const city = await readCity(store)
  const page = waitingPage({
    viewer: { language, city, signed: { member } },
    waits: await waitsFor(store, member),
    places: testPlaces(),
    now: at(city.timeZone),
  })
  return `${await page}`.split('<main>')[1] ?? ''
}
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('what waits for somebody of the team', () => {
  test('is nothing for who has no role yet', async () => {
    expect(words(await read(ana, []))).toContain('Todavía no te toca nada')
  })

  test('is for an analyst the shifts in which too many numbers never confirmed', async () => {
    await store.pool.query(
      `WITH p AS (INSERT INTO representative (resident_id, name) VALUES ($1, 'Sara') RETURNING id),
       h AS (INSERT INTO shift (representative_id, place, from_at, until_at, most)
         SELECT id, 'Alameda', now() - interval '1 hour', now(), 50 FROM p RETURNING id)
       INSERT INTO assist (shift_id, proposal_id, number_key, asked_at)
       SELECT id, 1, sha256(n::text::bytea), now() - interval '30 minutes' FROM h, generate_series(1, 7) AS n`,
      [bea],
    )
    const page = await read(ana, ['analyst'])
    expect(words(page)).toContain('Sara · Alameda ⚠ 7 números nunca confirmaron, de 7 a los que')
    expect(page).toMatch(/start=r_\d+"/)
    expect(page).toContain('text=representante%20')
    expect(await read(ana, ['moderator'])).not.toContain('Alameda')
  })

  test('is for a moderator what they may review, with the way to it on their own channels', async () => {
    const page = await read(ana, ['moderator'])
    expect(words(page)).toContain('1 texto espera que alguien lo lea, desde el')
    expect(page).toContain('https://t.me/voces_cdmx_bot?start=review')
    expect(page).toContain('https://wa.me/525550001234?text=revisar')
    expect(page).not.toMatch(/Lo que debemos|Avisos|Fallas|start=review">Web/)
  })

  test('is for an analyst what the city owes, and how late that is', async () => {
    const page = await read(ana, ['analyst'])
    expect(words(page)).toContain('Agua para todas las casas')
    expect(words(page)).toContain('van 3 días tarde')
    expect(page).toMatch(/start=o_\d+/)
    expect(page).toMatch(/text=pendiente%20\d+/)
    expect(page).not.toMatch(/Por revisar|Avisos|Fallas/)
  })

  test('is for an announcer what is to be approved, by somebody else than who wrote it', async () => {
    const page = await read(ana, ['announcer'])
    expect(page).toContain('Hay &lt;b&gt;asamblea&lt;/b&gt; el jueves')
    expect(words(page)).toContain('Espera que alguien lo apruebe. ')
    expect(words(page)).toContain('No se sabe si llegó a 1 persona.')
    expect(page).not.toContain('Lo escribiste tú')
    expect(page).toMatch(/text=aviso%20\d+/)
    expect(await read(bea, ['announcer'])).toContain('Lo escribiste tú')
  })

  test('is for an administrator all of it, and what failed', async () => {
    const page = words(await read(ana, ['administrator'], 'en'))
    for (const one of ['To review', 'What we owe', 'Announcements', 'Failures']) expect(page).toContain(one)
    expect(page).toContain('2 messages could not be delivered on Telegram, since')
    expect(page).toContain('1 task waits for a worker to do it, since')
  })

  test('is tried again by administrators alone, and the record says how much', async () => {
    expect(await retryNotices(store, bea, 'telegram')).toBe('denied')
    await employ(store.pool, ana, 'Ana', ['administrator'])
    expect(await retryNotices(store, ana, 'telegram')).toBe(2)
    expect(await retryNotices(store, ana, 'telegram')).toBe(0)
    const { rows } = await store.pool.query('SELECT outcome, queued_at FROM notice WHERE done_at IS NULL')
    expect(rows).toEqual(Array(2).fill({ outcome: null, queued_at: null }))
    const { rows: acts } = await store.pool.query('SELECT name, act, about FROM audit')
    expect(acts).toEqual([{ name: 'Ana', act: 'retried-notices', about: { notices: 2, on: 'telegram' } }])
  })
})
