import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manyProposals, pick, seeded } from '../../cli/replay/proposals.ts'
import { folded } from '../../core/match/folded.ts'
import { searchWords } from '../../core/search-words.ts'
import { search } from '../../prisma/search.ts'
import { type TestStore, testStore } from '../city.ts'
import { addProposals, mistyped } from '../crowd-of-proposals.ts'

let store: TestStore
const made = manyProposals(350)
let ids: number[]

beforeAll(async () => {
  store = await testStore(Array.from({ length: 41 }, () => 0))
  ids = await addProposals(store.pool, made)
  await store.pool.query('ANALYZE')
})
afterAll(() => store.close())

/** Titles of what is found by what somebody types, the first first. */
async function find(typed: string): Promise<string[]> {
  const client = await store.pool.connect()
  try {
    const found = await search({ words: searchWords(typed) ?? [] }, { client })
    const { rows } = await client.query<{ title: string }>(
      `SELECT title FROM unnest($1::int[]) WITH ORDINALITY AS i (id, place) JOIN proposal USING (id) ORDER BY place`,
      [found],
    )
    return rows.map(({ title }) => title)
  } finally {
    client.release()
  }
}

const chinampas = 'Salvar las chinampas y los canales de Xochimilco'

describe('a resident who searches', () => {
  test.each([
    ['its very title', chinampas],
    ['without accents or capitals', 'salvar las CHINAMPAS y los canales de xochimilco'],
    ['with slips of the finger', 'slavar las chinanpas y los canales de xochimlco'],
    ['one word of it', 'chinampas'],
    ['one word in the singular', 'chinampa'],
    ['one word with a slip', 'chinanpas'],
    ['politely', 'Hola, busco la propuesta sobre las chinampas, por favor'],
    ['words of its title and its author', 'chinamperos xochimilco'],
    ['words that only its problem holds', 'ajolote chinampa'],
    ['one word too many', 'salvar las chinampas xochimilco urgentemente'],
  ])('finds a proposal by %s', async (_how, typed) => {
    expect((await find(typed))[0]).toBe(chinampas)
  })

  test('finds those that hold the word in the title before those that only mention it', async () => {
    const found = await find('náhuatl')
    expect(found[0]).toBe('Aprender náhuatl en la escuela de nuestro pueblo')
  })

  test.each(['xkcdqwrt', 'de la', '👍', 'hola', '12 34', "agua' & ) | :*", 'x'.repeat(120)])(
    'finds nothing, or something, by %j, and nothing breaks',
    async (typed) => {
      expect(Array.isArray(await find(typed))).toBe(true)
    },
  )

  test('finds nothing by noise', async () => {
    for (const typed of ['xkcdqwrt', 'de la', 'jajaja jejeje', 'qwertyuiop asdf'])
      expect(await find(typed), typed).toEqual([])
  })

  test('does not find a proposal that is closed', async () => {
    await store.pool.query('UPDATE proposal SET closed_at = now() WHERE title = $1', [chinampas])
    expect(await find(chinampas)).not.toContain(chinampas)
    await store.pool.query('UPDATE proposal SET closed_at = NULL WHERE title = $1', [chinampas])
  })

  test('finds a proposal by its new title once it is changed', async () => {
    const id = ids[0]
    await store.pool.query('UPDATE proposal SET title = $2 WHERE id = $1', [id, 'Zarigüeyas libres'])
    expect(await find('zarigueya libre')).toEqual(['Zarigüeyas libres'])
    await store.pool.query('UPDATE proposal SET title = $2 WHERE id = $1', [id, made[0]?.title])
    expect(await find('zarigueya libre')).toEqual([])
  })

  test('finds an English proposal by English words in another form', async () => {
    await store.pool.query(`UPDATE proposal SET title = 'Safer crossings near schools' WHERE id = $1`, [
      ids[1],
    ])
    expect((await find('safe crossing school'))[0]).toBe('Safer crossings near schools')
    await store.pool.query('UPDATE proposal SET title = $2 WHERE id = $1', [ids[1], made[1]?.title])
  })
})

test('a title with one or two slips finds its proposal first in at least 95 of 100 cases', async () => {
  const chance = seeded(7)
  const missed: string[] = []
  for (let times = 0; times < 100; times += 1) {
    const { title } = pick(made, chance)
    const typed = mistyped(title, chance)
    expect(typed).not.toBe(folded(title))
    const [first] = await find(typed)
    if (first !== title) missed.push(`${typed} → ${first}`)
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(5)
})
