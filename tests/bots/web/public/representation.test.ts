import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsText } from '../../../../core/representation/picture.ts'
import { plain } from '../../../../core/text.ts'
import { readCity } from '../../../../prisma/city.ts'
import { keepRepresentation } from '../../../../prisma/representation/keep.ts'
import { keepParticipation } from '../../../../prisma/representation/participation.ts'
import { readRepresentation } from '../../../../prisma/representation/read.ts'
import { sign } from '../../../prisma/receipts/days.ts'
import { addResidents } from '../../../prisma/rows.ts'
import { luck } from '../../../prisma/survey/crowd.ts'
import { openSite, type Site } from './site.ts'

let site: Site

/** Who signs a proposal: of each borough so many, and every so many of them say how old they are. */
async function signedBy(proposal: number, counts: Readonly<Record<string, number>>): Promise<void> {
  const { store } = site
  const random = luck(proposal)
  for (const [borough, count] of Object.entries(counts)) {
    const residents = await addResidents(store.pool, count)
    await store.pool.query('UPDATE resident SET borough_id = $2 WHERE id = ANY ($1)', [residents, borough])
    const telling = residents.filter(() => random() < 0.6)
    await store.pool.query(`UPDATE resident SET age = '30-44', gender = 'woman' WHERE id = ANY ($1)`, [
      telling,
    ])
    await sign(store, residents, proposal)
  }
}

beforeAll(async () => {
  site = await openSite([400, 0, 0])
  await signedBy(1, { coyoacan: 180, tlalpan: 3 })
  // As the city is, but for three.
  const { rows } = await site.store.pool.query<{ id: string; people: number }>(
    'SELECT id, population / 15000 AS people FROM borough',
  )
  const alike = Object.fromEntries(rows.map(({ id, people }) => [id, people]))
  await signedBy(2, { ...alike, iztapalapa: 80, coyoacan: 150, 'milpa-alta': 4 })
  await signedBy(3, { iztapalapa: 3 })
  await keepParticipation(site.store.pool)
  while ((await keepRepresentation(site.store.pool)) !== undefined);
})
afterAll(() => site.close())

interface Open {
  proposal: number
  signatures: number
  facet: string
  category: string | null
  people: number | null
  population: number | null
}

const rowsOf = async <Row>(name: string): Promise<Row[]> =>
  ((await (await site.get(`/data/${name}.json?limit=1000`)).json()) as { rows: Row[] }).rows

/** What the open data say of a proposal, computed here and nowhere else. */
async function recomputed(proposal: number) {
  const all = (await rowsOf<Open>('representation')).filter((row) => row.proposal === proposal)
  const places = await rowsOf<{ id: string; name: string; population: number }>('boroughs')
  const city = places.reduce((sum, { population }) => sum + population, 0)
  const boroughs = all.filter(({ facet }) => facet === 'borough')
  const unsaid = boroughs.find(({ category }) => category === null)?.people ?? Number.NaN
  const base = (boroughs[0]?.signatures ?? Number.NaN) - unsaid
  return places.map(({ id, name, population }) => {
    const people = boroughs.find(({ category }) => category === id)?.people ?? null
    const part = population / city
    if (people === null) return { name, part, people }
    // The bounds are where (p - x/n)² = z² p (1 - p) / n: the roots of that quadratic.
    const z2 = 1.959963985 ** 2
    const [a, b, c] = [1 + z2 / base, -(2 * people) / base - z2 / base, (people / base) ** 2]
    const root = Math.sqrt(Math.max(0, b * b - 4 * a * c))
    const [low, high] = [(-b - root) / (2 * a), (-b + root) / (2 * a)].map((bound) => bound / part)
    return { name, part, people, signed: people / base, ratio: people / base / part, low, high }
  })
}

const tableOf = (page: string) =>
  [
    ...page.matchAll(
      /<tr><th scope="row">([^<]*)<\/th><td>([\d.]+)\s?%<\/td><td>([^<]*)<\/td><td>([^<]*)<\/td><\/tr>/g,
    ),
  ].map(([, name, city, signed, ratio]) => [name, city, signed?.replace(/\s?%/, ''), ratio])

describe('whom signatures represent', () => {
  test.each([1, 2])('is on the page of proposal %d what open data alone come to', async (proposal) => {
    const page = await (await site.get(`/es/proposals/${proposal}`)).text()
    const own = await recomputed(proposal)
    const percent = (share: number) => String(Math.round(share * 1_000) / 10)
    const two = (value = Number.NaN) => value.toFixed(2)
    expect(tableOf(page)).toHaveLength(16)
    expect(tableOf(page).toSorted()).toEqual(
      own
        .map(({ name, part, signed, ratio, low, high }) =>
          signed === undefined
            ? [name, percent(part), 'no se muestra', '–']
            : [name, percent(part), percent(signed), `${two(ratio)} (${two(low)}–${two(high)})`],
        )
        .toSorted(),
    )
    const certain = own.filter(({ ratio }) => ratio !== undefined)
    const lowest = certain
      .filter(({ high = Number.NaN }) => high < 1)
      .toSorted((one, other) => (one.ratio ?? 0) - (other.ratio ?? 0) || other.part - one.part)[0]
    const highest = certain
      .filter(({ low = Number.NaN }) => low > 1)
      .toSorted((one, other) => (other.ratio ?? 0) - (one.ratio ?? 0))[0]
    const [, sentence = ''] = /<h2>¿A quién representa\?<\/h2>\s*<p>([^<]*)<\/p>/.exec(page) ?? []
    for (const [one, place] of [
      [lowest, 0],
      [highest, 1],
    ] as const)
      expect(sentence.split('. ')[place]).toMatch(new RegExp(`^${one?.name} `))
    expect(Buffer.byteLength(page)).toBeLessThan(60_000)
  })

  test.each([1, 2])('is in the chat of proposal %d what open data alone come to', async (proposal) => {
    const kept = await readRepresentation(site.store.pool, proposal)
    if (!kept) throw new Error('nothing is counted')
    const said = plain(rowsText(kept, 'es', await readCity(site.store))).split('\n')
    const percent = (share: number) => String(Math.round(share * 1_000) / 10)
    const two = (value = Number.NaN) => value.toFixed(2)
    expect(said.toSorted()).toEqual(
      (await recomputed(proposal))
        .map(({ name, part, signed, ratio, low, high }) =>
          signed === undefined
            ? `· ${name}: ${percent(part)}% de la ciudad; sus firmas no se muestran`
            : `· ${name}: ${percent(part)}% de la ciudad, ${percent(signed)}% de las firmas (× ${two(ratio)}, entre ${two(low)} y ${two(high)})`,
        )
        .toSorted(),
    )
  })

  test('is told of nobody who is one of a few, wherever one looks', async () => {
    const rows = await rowsOf<Open>('representation')
    for (const { people, category } of rows)
      expect(people === null || people === 0 || people >= 5 || category === null).toBe(true)
    for (const proposal of [1, 2])
      for (const facet of ['borough', 'age', 'gender', 'channel', 'origin']) {
        const own = rows.filter((row) => row.proposal === proposal && row.facet === facet)
        const told = own.reduce((sum, { people }) => sum + (people ?? 0), 0)
        const kept = own.filter(({ people }) => people === null)
        // Whoever subtracts finds several parts together, and at least five people.
        const left = (own[0]?.signatures ?? Number.NaN) - told
        expect([0, 2].includes(Math.min(kept.length, 2)), facet).toBe(true)
        expect(left === 0 ? kept.length === 0 : left >= 5, `${proposal} ${facet} ${left}`).toBe(true)
      }
    expect(rows.some(({ proposal }) => proposal === 3)).toBe(false)
    expect(await site.read('/es/proposals/3')).not.toContain('¿A quién representa?')
  })

  test('is said in both languages, and how far people went on a page of its own', async () => {
    expect(await site.read('/en/proposals/2')).toMatch(
      /Iztapalapa is a fifth of the city and (just over |almost )?an? \w+ of these signatures\. Coyoacán/,
    )
    const page = await site.read('/es/participation')
    const steps = await rowsOf<{ step: string; people: number | null }>('participation')
    expect(steps.map(({ step }) => step)).toEqual(['joined', 'proved', 'signed', 'several', 'beyond'])
    expect(page).toContain(`Firmaron una propuesta ${Number(steps[2]?.people).toLocaleString('es-MX')} · `)
    expect(await site.read('/en/participation')).toContain('Proved their phone')
  })
})
