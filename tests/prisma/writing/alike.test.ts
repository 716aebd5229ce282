import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manyProposals, pick, seeded } from '../../../cli/replay/proposals.ts'
import { policy } from '../../../core/policy.ts'
import { alike } from '../../../prisma/writing/alike.ts'
import { type TestStore, testStore } from '../../city.ts'
import { addProposals, mistyped } from '../../crowd-of-proposals.ts'

let store: TestStore
const made = manyProposals(350)

beforeAll(async () => {
  store = await testStore(Array.from({ length: 41 }, () => 0))
  await addProposals(store.pool, made)
  await store.pool.query('ANALYZE')
})
afterAll(() => store.close())

/** Titles that are shown to who types this one. */
async function shown(title: string): Promise<string[]> {
  const client = await store.pool.connect()
  try {
    return (await alike({ title }, { client })).map((one) => one.title)
  } finally {
    client.release()
  }
}

describe('who begins a proposal is shown one that says the same', () => {
  test.each([
    ['word for word', 'Agua para todas las casas, todos los días'],
    ['with slips of the finger', 'Auga para todas las csas, todos los dias'],
    ['in another order', 'Todos los días agua en todas las casas'],
    ['with a word more', 'Agua limpia para todas las casas todos los días'],
    ['in the singular', 'Agua para cada casa todo el día'],
  ])('%s', async (_how, typed) => {
    expect((await shown(typed))[0]).toBe('Agua para todas las casas, todos los días')
  })

  test.each([
    'Agua',
    'Un tren ligero que llegue hasta el Ajusco',
    'Que los semáforos suenen para quienes no ven',
    '12 34 56 78 90',
    "' & | ! :* <->",
    'de la que en los para',
  ])('and not one that only shares a word: %s', async (typed) => {
    expect(await shown(typed)).toEqual([])
  })

  test('but not one that is closed', async () => {
    const title = 'Aprender náhuatl en la escuela de nuestro pueblo'
    expect(await shown(title)).toContain(title)
    await store.pool.query('UPDATE proposal SET closed_at = now() WHERE title = $1', [title])
    expect(await shown(title)).not.toContain(title)
  })
})

/** The same said otherwise: what comes first last, words that say nothing left out, one word more. */
function reworded(title: string, chance: () => number): string {
  const words = title.split(' ')
  const at = 2 + Math.floor(chance() * (words.length - 3))
  const turned = [...words.slice(at), ...words.slice(0, at)]
  const bare = chance() < 0.5 ? turned.filter((word) => word.length > 3) : turned
  return [...bare, pick(['urgente', 'ya', 'mejor', 'siempre', 'gratis'], chance)].join(' ')
}

test.each([
  ['mistyped', mistyped],
  ['reworded and mistyped', (title, chance) => mistyped(reworded(title, chance), chance)],
] as [string, (title: string, chance: () => number) => string][])(
  'a title that is %s is shown its proposal in at least 95 of 100 cases',
  async (_how, other) => {
    const chance = seeded(11)
    const missed: string[] = []
    for (let times = 0; times < 100; times += 1) {
      const { title } = pick(made, chance)
      const typed = other(title, chance)
      const found = await shown(typed)
      expect(found.length).toBeLessThanOrEqual(policy.writing.alike)
      if (!found.includes(title)) missed.push(`${title} ← ${typed}`)
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(5)
  },
)

test('a title of another city’s proposals is shown others in at most 15 of 100 cases', async () => {
  const others = manyProposals(100, 99).filter(({ title }) => !made.some((one) => one.title === title))
  const shownTo: string[] = []
  for (const { title } of others) {
    const [first] = await shown(title)
    if (first) shownTo.push(`${title} → ${first}`)
  }
  expect(shownTo.length, shownTo.join('\n')).toBeLessThanOrEqual(15)
})
