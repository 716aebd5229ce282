import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mark } from '../../../core/mark.ts'
import { policy } from '../../../core/policy.ts'
import { publishDraft } from '../../../prisma/writing/publish.ts'
import { type TestStore, testStore } from '../../city.ts'
import { type Author, authors } from './authors.ts'

let store: TestStore
let author: (name: string) => Promise<Author>
beforeAll(async () => {
  store = await testStore([12, 3])
  author = authors(store)
})
afterAll(() => store.close())

/** So many times at once. */
const atOnce = <T>(times: number, work: (time: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, time) => work(time)))

const publish = async (draft: string) => publishDraft(store.pool, draft)

/** As a moderator who takes it up, and what they decide. */
const claim = (draft: string, minutes: number) =>
  store.pool.query(
    `UPDATE review SET claimed_until = now() + $2 * interval '1 minute' WHERE draft_id = $1 AND decided_at IS NULL`,
    [draft, minutes],
  )
const handBack = async (draft: string, reason: string) => {
  await store.pool.query(
    `UPDATE review SET decided_at = now(), decision = 'returned', reason = $2, note = 'Y esto.'
     WHERE draft_id = $1 AND decided_at IS NULL`,
    [draft, reason],
  )
  await store.pool.query(`UPDATE draft SET status = 'returned' WHERE id = $1`, [draft])
}
const daysPass = (draft: string, days: number) =>
  store.pool.query(`UPDATE review SET sent_at = sent_at - $2 * interval '1 day' WHERE draft_id = $1`, [
    draft,
    days,
  ])

describe('an author who writes', () => {
  test('finds each part as it was written, and nobody else does', async () => {
    const [ana, beto] = [await author('Ana'), await author('Beto')]
    const draft = await ana.write('Bancas con sombra')
    expect(await ana.ask('draft', { draft })).toEqual({
      id: draft,
      status: 'writing',
      parts: {
        title: 'Bancas con sombra',
        problem: 'En mi calle no hay dónde sentarse a esperar el camión.',
        change: 'Que toda parada tenga una banca y sombra.',
        aim: '',
        topic: 'movilidad',
        place: 'tlalpan',
        name: 'Paseantes',
      },
      proposal: undefined,
      returned: undefined,
      claimed: false,
    })
    await ana.ask('save', { draft, part: 'place', value: '', was: mark('tlalpan') })
    expect((await ana.ask('draft', { draft }))?.parts.place).toBe('')
    expect(await beto.ask('draft', { draft })).toBeUndefined()
    expect(await beto.ask('save', { draft, part: 'aim', value: 'x', was: mark('') })).toBe('closed')
    for (const act of ['drop', 'reclaim'] as const) expect(await beto.ask(act, { draft })).toBe(false)
    expect(await beto.ask('submit', { draft })).toEqual({ outcome: 'closed' })
  })

  test('in two chats at once loses no part, and writes over none unseen', async () => {
    const ana = await author('Ana de dos chats')
    const draft = await ana.write('Fuentes en los parques')
    const told = await Promise.all([
      ana.ask('save', { draft, part: 'aim', value: 'artículo 4', was: mark('') }),
      ana.ask('save', { draft, part: 'aim', value: 'artículo 9', was: mark('') }),
      ana.ask('save', { draft, part: 'name', value: 'Ana', was: mark('Paseantes') }),
    ])
    expect(told.toSorted()).toEqual(['changed', 'saved', 'saved'])
    const after = await ana.ask('draft', { draft })
    expect(after?.parts.aim).toMatch(/artículo [49]/)
    expect(after?.parts.name).toBe('Ana')
  })

  test('begins the same title once, in however many chats at once', async () => {
    const ana = await author('Ana que repite')
    const begun = await atOnce(6, (time) =>
      ana.ask('begin', { title: time % 2 ? 'Árboles en la avenida' : 'ARBOLES en la Avenida…' }),
    )
    expect(new Set(begun.map((one) => ('draft' in one ? one.draft : ''))).size).toBe(1)
    expect(begun.filter((one) => 'known' in one && !one.known)).toHaveLength(1)
  })

  test('has so many drafts open and no more, in however many chats at once', async () => {
    const ana = await author('Ana que empieza')
    const begun = await atOnce(8, (time) => ana.ask('begin', { title: `Una idea distinta, la ${time}` }))
    expect(begun.filter((one) => 'draft' in one)).toHaveLength(policy.writing.drafts)
    expect(begun.filter((one) => 'limit' in one && one.limit === policy.writing.drafts)).toHaveLength(5)
  })

  test('whose draft is dropped leaves nothing of its words', async () => {
    const ana = await author('Ana que borra')
    const draft = await ana.write('Algo que no quiero decir')
    expect(await atOnce(3, () => ana.ask('drop', { draft }))).toEqual(
      expect.arrayContaining([true, false, false]),
    )
    const { rows } = await store.pool.query('SELECT to_jsonb(d)::text AS row FROM draft d WHERE id = $1', [
      draft,
    ])
    expect(rows[0]?.row).not.toMatch(/quiero|banca|Paseantes/)
    expect((await ana.ask('works', { page: 1 })).total).toBe(0)
  })
})

describe('a draft that is sent', () => {
  test('waits once, in however many chats it was sent at once', async () => {
    const ana = await author('Ana que envía')
    const draft = await ana.write('Relojes que anden')
    const told = await atOnce(5, () => ana.ask('submit', { draft }))
    expect(told.filter(({ outcome }) => outcome === 'sent')).toHaveLength(1)
    const { rowCount } = await store.pool.query('SELECT FROM review WHERE draft_id = $1', [draft])
    expect(rowCount).toBe(1)
    expect(await ana.ask('save', { draft, part: 'name', value: 'Otra', was: mark('Paseantes') })).toBe(
      'closed',
    )
    expect(await ana.ask('drop', { draft })).toBe(false)
  })

  test('is not sent before all is answered', async () => {
    const ana = await author('Ana a medias')
    const begun = await ana.ask('begin', { title: 'Solo un título' })
    expect(await ana.ask('submit', { draft: 'draft' in begun ? begun.draft : '' })).toEqual({
      outcome: 'closed',
    })
  })

  test('is taken back while nobody reads it', async () => {
    const ana = await author('Ana que recupera')
    const draft = await ana.write('Bicis en el tren')
    await ana.ask('submit', { draft })
    await claim(draft, 10)
    expect((await ana.ask('draft', { draft }))?.claimed).toBe(true)
    expect(await ana.ask('reclaim', { draft })).toBe(false)
    await claim(draft, -1)
    expect(await atOnce(3, () => ana.ask('reclaim', { draft }))).toEqual(
      expect.arrayContaining([true, false, false]),
    )
    expect(await ana.ask('draft', { draft })).toMatchObject({ status: 'writing', claimed: false })
    await expect(publish(draft)).rejects.toThrow('does not wait')
  })

  test('is returned with its reason, and sent again as another review', async () => {
    const ana = await author('Ana devuelta')
    const draft = await ana.write('Puentes que no tiemblen')
    await ana.ask('submit', { draft })
    await handBack(draft, 'No se entiende.')
    expect(await ana.ask('draft', { draft })).toMatchObject({
      status: 'returned',
      returned: { reason: 'No se entiende.', note: 'Y esto.' },
    })
    expect((await ana.ask('works', { page: 1 })).items).toMatchObject([{ draft, standing: 'returned' }])
    expect(await ana.ask('submit', { draft })).toEqual({ outcome: 'sent' })
    expect(await ana.ask('reclaim', { draft })).toBe(true)
    expect((await ana.ask('draft', { draft }))?.status).toBe('returned')
    const { rowCount } = await store.pool.query('SELECT FROM review WHERE draft_id = $1', [draft])
    expect(rowCount).toBe(1)
  })

  test('becomes a proposal that its author is told of, once', async () => {
    const owed: { id: string; type: string }[] = []
    const ana = await authors(store, owed as never)('Ana publicada')
    const draft = await ana.write('Murales en los mercados')
    await ana.ask('submit', { draft })
    const client = await store.pool.connect()
    const id = await publishDraft(client, draft, (effect) => owed.push(effect))
    client.release()
    await expect(publish(draft)).rejects.toThrow('does not wait')
    expect(owed).toMatchObject([{ type: 'tell' }])
    expect(await ana.ask('draft', { draft })).toMatchObject({ status: 'published', proposal: id })
    expect(await ana.ask('proposal', { id })).toMatchObject({
      title: 'Murales en los mercados',
      author: 'Paseantes',
      aim: null,
      borough: 'tlalpan',
      count: 0,
      open: true,
      mine: true,
    })
    expect((await ana.ask('works', { page: 1 })).items).toMatchObject([{ proposal: id, standing: 'open' }])
  })
})

describe('the limits of what an author sends', () => {
  test('so many in a week, in however many chats at once, and again when the week is over', async () => {
    const ana = await author('Ana con prisa')
    const drafts: string[] = []
    for (let wrote = 0; wrote < policy.writing.sent + 1; wrote += 1) {
      drafts.push(await ana.write(`Una de tantas, la ${wrote}`))
      if (wrote < policy.writing.sent - 1) await ana.ask('submit', { draft: drafts[wrote] ?? '' })
    }
    const [, , third = '', fourth = ''] = drafts
    const told = await Promise.all([third, fourth].map((draft) => ana.ask('submit', { draft })))
    expect(told.map(({ outcome }) => outcome).toSorted()).toEqual(['often', 'sent'])
    const left = told[0]?.outcome === 'sent' ? fourth : third
    await daysPass(drafts[0] ?? '', 5)
    expect(await ana.ask('submit', { draft: left })).toEqual({ outcome: 'often', days: 2 })
    await daysPass(drafts[0] ?? '', 3)
    expect(await ana.ask('submit', { draft: left })).toEqual({ outcome: 'sent' })
  })

  test('to send one again that was returned is not another', async () => {
    const ana = await author('Ana que corrige')
    const drafts: string[] = []
    for (let wrote = 0; wrote < policy.writing.sent; wrote += 1) {
      const draft = await ana.write(`Otra de tantas, la ${wrote}`)
      await ana.ask('submit', { draft })
      drafts.push(draft)
    }
    const [draft = ''] = drafts
    await handBack(draft, 'Falta algo.')
    expect(await ana.ask('submit', { draft })).toEqual({ outcome: 'sent' })
  })

  test('so many open for signatures or waiting to be, until one is retired', async () => {
    const ana = await author('Ana con muchas')
    const published: number[] = []
    for (let wrote = 0; wrote < policy.writing.open; wrote += 1) {
      const draft = await ana.write(`Abierta número ${wrote}`)
      expect(await ana.ask('submit', { draft })).toEqual({ outcome: 'sent' })
      await daysPass(draft, 10)
      published.push(await publish(draft))
    }
    const draft = await ana.write('La que ya no cabe')
    expect(await ana.ask('submit', { draft })).toEqual({ outcome: 'full', open: policy.writing.open })
    await ana.ask('retire', { proposal: published[0] ?? 0, reason: undefined })
    expect(await ana.ask('submit', { draft })).toEqual({ outcome: 'sent' })
  })
})
