import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tellModerators } from '../../../prisma/moderation/told.ts'
import { type TestStore, testStore } from '../../city.ts'
import { addConversation, addResident } from '../rows.ts'
import { employ, sendDrafts } from './drafts.ts'

let store: TestStore
let marta: string
let ana: string

/** A zone in which it is this hour now. */
const zoneAt = (hour: number): string => {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12
  // The sign of these names is turned round.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
const clockShows = (hour: number) => store.pool.query('UPDATE city SET time_zone = $1', [zoneAt(hour)])

beforeAll(async () => {
  store = await testStore([12])
  marta = await addResident(store.pool)
  ana = await addResident(store.pool)
  await employ(store.pool, marta, 'Marta', ['moderator'])
  await addConversation(store, marta, 'telegram', 'marta')
  await addConversation(store, marta, 'web', 'marta')
  const lia = await addResident(store.pool)
  await employ(store.pool, lia, 'Lía', ['announcer'])
  await addConversation(store, lia, 'telegram', 'lia')
})
afterAll(() => store.close())
beforeEach(async () => {
  await clockShows(12)
  await store.pool.query('DELETE FROM review')
  await store.pool.query(`UPDATE review_told SET at = '2000-01-01'`)
})

const decideAll = () =>
  store.pool.query(`UPDATE review SET decided_at = now(), decision = 'approved', decided_by = $1`, [marta])
const hoursPass = (hours: number) =>
  store.pool.query(`UPDATE review_told SET at = at - $1 * interval '1 hour'`, [hours])
/** Drafts that were sent just now. */
async function send(author = ana): Promise<void> {
  const reviews = await sendDrafts(store.pool, [author], 'Más sombra')
  await store.pool.query('UPDATE review SET sent_at = clock_timestamp() WHERE id = ANY ($1)', [reviews])
}

describe('moderators hear that something waits', () => {
  test('once, however many workers look, and others of the team do not', async () => {
    expect(await tellModerators(store.pool)).toBe(0)
    await send()
    const told = await Promise.all(Array.from({ length: 4 }, () => tellModerators(store.pool)))
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(1)
    await hoursPass(2)
    await send()
    // The first still waits: they know.
    await store.pool.query(
      `UPDATE review SET sent_at = sent_at - interval '3 hours' WHERE id = (SELECT min(id) FROM review)`,
    )
    expect(await tellModerators(store.pool)).toBe(0)
  })

  test('again once all of it was decided, but not twice in an hour', async () => {
    await send()
    expect(await tellModerators(store.pool)).toBe(1)
    await decideAll()
    expect(await tellModerators(store.pool)).toBe(0)
    await send()
    expect(await tellModerators(store.pool)).toBe(0)
    await hoursPass(1)
    expect(await tellModerators(store.pool)).toBe(1)
  })

  test('in the morning, when it came at night', async () => {
    await clockShows(23)
    await send()
    expect(await tellModerators(store.pool)).toBe(0)
    await clockShows(9)
    expect(await tellModerators(store.pool)).toBe(1)
  })

  test('unless it is only their own, or nobody could be told', async () => {
    await send(marta)
    expect(await tellModerators(store.pool)).toBe(0)
    await send()
    await store.pool.query('UPDATE conversation SET muted_at = now()')
    expect(await tellModerators(store.pool)).toBe(0)
    await store.pool.query('UPDATE conversation SET muted_at = NULL')
    expect(await tellModerators(store.pool)).toBe(1)
  })
})
