import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../../../prisma/transaction.ts'
import { heldMeeting } from '../../../meeting.ts'
import { openSite, type Site, wordsOf } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite([1])
})
afterAll(() => site.close())

test('meetings are shown together and one by one, and each said thing leads to its original', async () => {
  expect(await site.read('/es/meetings')).toMatch(/Todavía no hay actas que cuenten\..*Sin acuerdos/)
  const said = 'Que haya <agua> todos los días'
  const [first, other, few] = await transaction(site.store.pool, async (client) => [
    await heldMeeting(client, [{ question: 'derechos', words: said }], { title: 'Entre vecinas' }),
    await heldMeeting(client, [{ question: 'derechos', words: 'Que haya agua todos los dias' }]),
    await heldMeeting(client, [{ question: 'deberes', kind: 'disagreement', words: 'Votar' }], {
      attended: 4,
    }),
  ])

  const page = await (await site.get('/es/meetings')).text()
  expect(page).toContain('Que haya &lt;agua&gt; todos los días')
  expect(page).toContain('https://wa.me/525550001234?text=Encuentros')
  expect(page).toContain('href="/?start=meetings"')
  expect(wordsOf(page)).toMatch(
    /2 actas publicadas\. 1 más no alcanza.*2 acuerdos · sin desacuerdos.*\( ?2 ?\).*Palabras más usadas.*agua \(2\)/,
  )
  const alike = /meetings\?alike=(\d+)/.exec(page)?.[1]
  const originals = await (await site.get(`/es/meetings?alike=${alike}`)).text()
  expect(originals).toContain('Que haya agua todos los dias')
  expect(originals).toContain(`/es/meetings/${first}"`)
  expect(originals).toContain(`/es/meetings/${other}"`)
  expect((await site.get('/es/meetings?alike=999999')).status).toBe(404)

  expect(await site.read(`/en/meetings/${first}`)).toMatch(
    /Entre vecinas .*Coyoacán By invitation\. 12 people attended\. .*Agreements: Que haya &lt;agua&gt;/,
  )
  // Of very few people no number is told, and of one by invitation no place.
  const small = await site.read(`/es/meetings/${few}`)
  expect(small).toMatch(/Fueron menos de 5 personas\..*Desacuerdos: Votar/)
  expect(small).not.toMatch(/mi casa/)
  expect(await site.read('/en/meetings?which=reports')).toMatch(/Fewer than 5 people attended.*Entre vecinas/)
  expect((await site.get('/es/meetings/999')).status).toBe(404)
})
