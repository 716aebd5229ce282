import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addEntry } from '../../../../prisma/history.ts'
import { openSite, type Site } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite([5_200, 4_990, 12, 0, 1])
})
afterAll(() => site.close())

const titlesOf = (page: string): string[] =>
  [...page.matchAll(/<h2 lang="es"><a href="[^"]*">([^<]*)<\/a>/g)].map(([, title = '']) => title)
const titleOf = async (id: number): Promise<string> =>
  (await site.store.prisma.proposal.findUniqueOrThrow({ where: { id } })).title
const listed = async (query = '') => titlesOf(await (await site.get(`/es/proposals${query}`)).text())

describe('somebody without a chat', () => {
  test('reads the proposals at the bare address, the most signed first, and how far each is', async () => {
    expect(await listed()).toEqual(await Promise.all([1, 2, 3, 5, 4].map(titleOf)))
    expect(titlesOf(await (await site.get('/es')).text())).toEqual(await listed())
    const words = await site.read('/es')
    expect(words).toContain('4,990 firmas · faltan 10 para 5,000')
    expect(words).toContain('1 firma · faltan 4,999 para 5,000')
  })

  test('reads them in the language of the address, and is led to the one of the browser', async () => {
    expect(await site.read('/en')).toContain('4,990 signatures · 10 to go to 5,000')
    for (const [language, to] of [
      ['en-GB', '/en'],
      ['fr,es', '/es'],
    ] as const) {
      const answer = await site.get('/public', { 'accept-language': language })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, to])
    }
  })

  test('finds some by words with a slip, and by topic, borough, state and order', async () => {
    const { title, topicId } = await site.store.prisma.proposal.findUniqueOrThrow({ where: { id: 3 } })
    const word = title.split(' ').reduce((one, other) => (other.length > one.length ? other : one))
    expect((await listed(`?q=${encodeURIComponent(word)}`))[0]).toBe(title)
    expect(await listed(`?topic=${topicId}`)).toContain(title)
    expect((await listed('?order=nearest'))[0]).toBe(await titleOf(2))
    expect(await listed('?state=closed')).toEqual([])
    expect(await site.read('/es?q=%F0%9F%99%82')).toContain('Escribe una o más palabras')
    expect(await site.read('/es?q=xyzzyq')).toContain('No hay propuestas así')
  })

  test('is shown the usual list when the address means nothing', async () => {
    expect(await listed('?topic=%27&borough=x&state=y&order=z&after=1')).toEqual(await listed())
  })

  test('reads one proposal with its goals, what the city owes and said, and where it can be signed', async () => {
    const { pool } = site.store
    await pool.query('UPDATE promise SET due = now()::date - 40, on_day = now()::date - 40')
    await addEntry(
      pool,
      1,
      { kind: 'reviewed', summary: 'Se puede <b>hacer</b>.', document: 'https://example.org/a.pdf' },
      'followers',
    )
    const page = await (await site.get('/es/proposals/1')).text()
    expect(page).toContain('Se puede &lt;b&gt;hacer&lt;/b&gt;.')
    expect(page).toContain('<a href="https://example.org/a.pdf" rel="nofollow">')
    const words = await site.read('/es/proposals/1')
    expect(words).toContain('5,200 firmas')
    expect(words).toMatch(/✔ Alcanzada el \d+ de/)
    expect(words).toMatch(/Revisión técnica, por 5,000 firmas\. ⚠ Se debía el .*: van \d+ días tarde\./)
    expect(page).toContain('href="/p/1"')
    expect(page).toContain('href="https://t.me/voces_cdmx_bot?start=p_1"')
    expect(page).toContain('href="https://wa.me/525550001234?text=')
    expect(await listed('?state=reached')).toEqual([await titleOf(1)])
    expect(await listed('?state=answered')).toEqual([await titleOf(1)])
    expect(await site.read('/es')).toContain('Ya revisada')
  })

  test('reads nothing of a hidden one but that and why', async () => {
    const { pool } = site.store
    const title = await titleOf(5)
    await pool.query(`UPDATE proposal SET closed_at = now(), ended = 'hidden' WHERE id = 5`)
    await addEntry(pool, 5, { kind: 'hidden', reason: 'insulting' }, 'followers')
    const page = await (await site.get('/es/proposals/5')).text()
    expect(page).toContain('Propuesta 5 (oculta)')
    expect(page).toContain('Ofendía a personas o grupos.')
    expect(page).not.toContain(title)
    for (const state of ['open', 'reached', 'answered', 'closed'])
      expect(await listed(`?state=${state}`)).not.toContain(title)
    expect(await (await site.get('/sitemap.xml')).text()).not.toContain('/proposals/5<')
  })

  test('is told kindly where there is nothing', async () => {
    for (const path of [
      '/es/proposals/999',
      '/es/proposals/0',
      '/es/proposals/1x',
      '/es/nothing',
      '/es/a/b/c',
    ]) {
      const answer = await site.get(path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(await answer.text()).toContain('Aquí no hay nada')
    }
  })
})

describe('a page', () => {
  test('is kept on the way for a minute, and not sent again while it is the same', async () => {
    const first = await site.get('/es')
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    expect(first.headers.get('set-cookie')).toBeNull()
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await site.get('/es', { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await site.store.pool.query('UPDATE tally SET count = count + 1 WHERE proposal_id = 4')
    expect((await site.get('/es', { 'if-none-match': etag })).status).toBe(200)
  })

  test('writes what was typed as text, whatever it is', async () => {
    const page = await (await site.get(`/es?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text()
    expect(page).not.toContain('<script')
  })

  test('is in the map of the site, in both languages', async () => {
    const map = await (await site.get('/sitemap.xml')).text()
    for (const path of ['es/proposals', 'en/proposals', 'es/proposals/1', 'en/proposals/4'])
      expect(map).toContain(`<loc>https://voces.example.org/${path}</loc>`)
    const robots = await (await site.get('/robots.txt')).text()
    expect(robots).toContain('Sitemap: https://voces.example.org/sitemap.xml')
  })
})
