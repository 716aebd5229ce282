import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDigest } from '../../../../prisma/digest/make.ts'
import { addResident } from '../../../prisma/rows.ts'
import { openSite, type Site } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite([9])
})
afterAll(() => site.close())

test('the weeks are listed, each tells what there was, and each line leads to its original', async () => {
  const { pool } = site.store
  expect(await site.read('/es/digests')).toMatch(/Todavía no hay ningún resumen/)
  await pool.query(`UPDATE city SET time_zone = 'America/Mexico_City'`)
  await pool.query('DELETE FROM signature')
  const resident = await addResident(pool)
  await pool.query(`UPDATE resident SET created_at = '2026-10-06Z'`)
  await pool.query(
    `INSERT INTO signature (proposal_id, resident_id, stands, effect_id, signed_at) VALUES (1, $1, true, 0, '2026-10-06Z')`,
    [resident],
  )
  await makeDigest(pool, new Date('2026-10-12T12:00:00Z'))
  expect(await (await site.get('/es/digests')).text()).toContain('href="/es/digests/2026-10-05"')
  const page = await (await site.get('/es/digests/2026-10-05')).text()
  expect(page).toContain('Del 5 de octubre al 11 de octubre de 2026')
  expect(page).toMatch(/href="\/es\/proposals\/1">«[^<]*»: 1 firma nueva\. Lleva 9\.</)
  expect(await site.read('/en/digests/2026-10-05')).toContain('Proposals that moved (1)')
  expect(await (await site.get('/sitemap.xml')).text()).toContain('/es/digests/2026-10-05</loc>')
  for (const none of ['2026-10-12', '2026-99-99', 'x']) {
    expect((await site.get(`/es/digests/${none}`)).status).toBe(404)
  }
})
