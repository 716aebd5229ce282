import { afterAll, beforeAll, expect, test } from 'vitest'
import { phoneOf } from '../../resident.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from './running.ts'
import { Guest } from './visitor.ts'

let house: RunningHouse
let web: Web

beforeAll(async () => {
  house = await openRunning([3, 0])
  web = await startWeb(house)
})
afterAll(async () => {
  await web.stop()
  await house.close()
})

/** Where the newest signature of a proposal came from, once it is recorded. */
async function source(proposal: number): Promise<unknown> {
  let found: unknown
  await expect
    .poll(async () => {
      const { rows } = await house.store.pool.query(
        `SELECT s.channel, s.stand, r.calling_code AS code
         FROM signature s JOIN resident r ON r.id = s.resident_id
         WHERE s.proposal_id = $1 ORDER BY s.effect_id DESC LIMIT 1`,
        [proposal],
      )
      found = rows[0]
      return rows.length
    })
    .toBe(1)
  return found
}

test('a resident who signs at a stand leaves the name of the stand with the signature', async () => {
  const guest = await Guest.arrive(web.url)
  guest.visitor.stand = '  Metro   Hidalgo '
  await guest.sign(2, phoneOf(71))
  expect(await source(2)).toEqual({ channel: 'web', stand: 'Metro Hidalgo', code: 52 })
  guest.visitor.leave()
})

test('a name that no stand has is left out, and the signature counts as ever', async () => {
  const guest = await Guest.arrive(web.url)
  guest.visitor.stand = '<b>Alameda</b>'
  await guest.sign(2, phoneOf(72))
  await expect
    .poll(async () => (await house.store.pool.query('SELECT FROM signature WHERE proposal_id = 2')).rowCount)
    .toBe(2)
  expect(await source(2)).toEqual({ channel: 'web', stand: null, code: 52 })
  guest.visitor.leave()
})
