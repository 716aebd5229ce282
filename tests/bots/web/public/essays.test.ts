import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishDemoEssay, sayOfEssay } from '../../../essay.ts'
import { openSite, type Site, wordsOf } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite([1])
})
afterAll(() => site.close())

const here = '/es/essays/derecho-al-agua'

test('an essay is shown whole, with what people say, the answers, and what changed word by word', async () => {
  const { store } = site
  expect(await site.read('/es/essays')).toContain('Todavía no hay ensayos.')
  expect((await site.get(here)).status).toBe(404)
  await publishDemoEssay(store)
  expect(await site.read('/en/essays')).toMatch(
    /El derecho al agua What the Constitution would say about water.* Version 1 · .* nobody has commented/,
  )
  const gratis = 'Que diga gratuita <para> quien no puede pagar.'
  const taken = await sayOfEssay(store, { section: 'para-quien', kind: 'change', words: gratis })
  const asked = await sayOfEssay(store, { section: 'para-quien', kind: 'question', words: '¿Desde cuándo?' })
  await store.pool.query(
    `UPDATE essay_point SET takes = id = $1, answer = CASE WHEN id = $2 THEN 'Desde enero.' END,
       answered_at = CASE WHEN id = $2 THEN now() END`,
    [taken, asked],
  )
  const first = await (await site.get(here)).text()
  expect(first).toContain('href="/t/derecho-al-agua"')
  expect(first).toContain('href="https://t.me/voces_cdmx_bot?start=t_derecho-al-agua"')
  expect(first).toContain('Que diga gratuita &lt;para&gt; quien no puede pagar.')
  expect(first).not.toContain('<del>')
  expect(wordsOf(first)).toMatch(
    /En palabras sencillas: Toda persona en la ciudad tiene derecho a agua limpia/,
  )
  expect(wordsOf(first)).toMatch(
    /Pregunta · 1 persona ¿Desde cuándo\? El grupo que redacta responde: Desde enero\./,
  )
  expect(wordsOf(first)).toMatch(/✍ El grupo que redacta lo va a tomar en la siguiente versión\./)

  await publishDemoEssay(store, [['segura, asequible', 'segura, gratuita']])
  const second = await (await site.get(here)).text()
  expect(second).toMatch(/<del><span class="unseen"> se quita: <\/span> asequible<\/del>/)
  expect(second).toMatch(/<ins><span class="unseen"> se pone: <\/span> gratuita<\/ins>/)
  expect(second).toContain(`<a href="${here}?version=2">✔ Se tomó en la versión 2.</a>`)
  const old = await (await site.get(`${here}?version=1`)).text()
  expect(wordsOf(old)).toMatch(/segura, asequible/)
  expect(old).not.toContain('<del>')
  expect(old).not.toContain('¿Desde cuándo?')
  for (const none of ['?version=3', '?version=x']) expect((await site.get(here + none)).status).toBe(404)
  expect(await (await site.get('/sitemap.xml')).text()).toContain('/en/essays/derecho-al-agua')
})
