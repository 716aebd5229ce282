import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enterByCode, enterByLink } from '../../../prisma/team/entrance.ts'
import { forgetSessions, signedIn, signOut } from '../../../prisma/team/session.ts'
import { codeFor } from '../../bots/staff/signing.ts'
import { type TestStore, testStore } from '../../city.ts'
import { employ } from '../moderation/drafts.ts'
import { addResident } from '../rows.ts'

let store: TestStore
let ana: string
beforeAll(async () => {
  store = await testStore([3])
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.pool.query('DELETE FROM staff')
  ana = await addResident(store.pool)
  await employ(store.pool, ana, 'Ana', ['moderator'])
})

const enter = async (code: string) => (await enterByCode(store, code)) ?? ''
const passes = (column: string, time: string) =>
  store.pool.query(
    `UPDATE ${column.split('.')[0]} SET ${column.split('.')[1]} = ${column.split('.')[1]} - $1::interval`,
    [time],
  )

describe('a code for the team’s page', () => {
  test('lets in once, as whoever asked for it, and the record says so', async () => {
    const code = await codeFor(store, ana)
    const token = await enter(code)
    expect(await signedIn(store, token, true)).toEqual({
      member: { id: ana, name: 'Ana', roles: ['moderator'] },
    })
    expect(await enterByCode(store, code)).toBeUndefined()
    const { rows } = await store.pool.query('SELECT name, act, about FROM audit ORDER BY id DESC LIMIT 1')
    expect(rows).toEqual([{ name: 'Ana', act: 'page-entered', about: {} }])
  })

  test('lets in one of two who type it at once', async () => {
    const code = await codeFor(store, ana)
    const tokens = await Promise.all(Array.from({ length: 6 }, () => enterByCode(store, code)))
    expect(tokens.filter((token) => token !== undefined)).toHaveLength(1)
  })

  test('holds for five minutes, and not once another was asked for', async () => {
    const first = await codeFor(store, ana)
    const second = await codeFor(store, ana)
    expect(await enterByCode(store, first)).toBeUndefined()
    await passes('staff_code.until', '5 minutes')
    expect(await enterByCode(store, second)).toBeUndefined()
  })

  test('is for nobody who is not of the team, or is no longer', async () => {
    expect(await codeFor(store, await addResident(store.pool))).toBe('')
    const code = await codeFor(store, ana)
    await store.pool.query('DELETE FROM staff')
    expect(await enterByCode(store, code)).toBeUndefined()
  })

  test('is kept nowhere as it is, nor what the browser holds then', async () => {
    const code = await codeFor(store, ana)
    const { rows: codes } = await store.pool.query<{ row: string }>('SELECT c::text AS row FROM staff_code c')
    const token = await enter(await codeFor(store, ana))
    const { rows: sessions } = await store.pool.query<{ row: string }>(
      'SELECT s::text AS row FROM staff_session s',
    )
    expect(codes).toHaveLength(1)
    for (const { row } of [...codes, ...sessions]) {
      for (const secret of [code, code.replace('-', ''), token]) {
        expect(row).not.toContain(secret)
        expect(row).not.toContain(Buffer.from(secret).toString('hex'))
      }
    }
  })
})

describe('whoever is signed in', () => {
  test('is so as long as they do something, for half a day at most', async () => {
    const token = await enter(await codeFor(store, ana))
    for (let times = 0; times < 3; times += 1) {
      await passes('staff_session.seen_at', '19 minutes')
      expect(await signedIn(store, token, true)).toBeDefined()
    }
    await passes('staff_session.begun_at', '12 hours')
    expect(await signedIn(store, token, true)).toBeUndefined()
  })

  test('is not kept so by a page that renews itself', async () => {
    const token = await enter(await codeFor(store, ana))
    await passes('staff_session.seen_at', '19 minutes')
    expect(await signedIn(store, token, false)).toBeDefined()
    await passes('staff_session.seen_at', '1 minute')
    expect(await signedIn(store, token, false)).toBeUndefined()
  })

  test('has the roles of this moment, and none once they signed out', async () => {
    const token = await enter(await codeFor(store, ana))
    await employ(store.pool, ana, 'Ana', ['analyst'])
    expect((await signedIn(store, token, true))?.member?.roles).toEqual(['analyst'])
    await signOut(store, token)
    expect(await signedIn(store, token, true)).toBeUndefined()
  })

  test('by a link of the server is nobody of the team, and the link lets nobody in again', async () => {
    const token = (await enterByLink(store, 'a-link')) ?? ''
    expect(await signedIn(store, token, true)).toEqual({ member: undefined })
    await signOut(store, token)
    await forgetSessions(store.pool)
    expect(await enterByLink(store, 'a-link')).toBeUndefined()
  })

  test('is forgotten a day later', async () => {
    await enter(await codeFor(store, ana))
    await passes('staff_session.begun_at', '24 hours 1 minute')
    await forgetSessions(store.pool)
    expect((await store.pool.query('SELECT FROM staff_session')).rowCount).toBe(0)
  })
})
