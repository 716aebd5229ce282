import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flaws, type Published } from '../../../core/panel/published.ts'
import { draw, rankOf } from '../../../prisma/panel/draw.ts'
import { commitmentOf } from '../../../prisma/panel/found.ts'
import { remindInvited, tellInvited } from '../../../prisma/panel/tell.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore } from '../../city.ts'
import { type File, invited, places, sealed } from './again.ts'
import { addMembers, askPanel, found, panel } from './people.ts'

let store: TestStore
let members: string[]

beforeAll(async () => {
  store = await testStore([0])
  await found(store)
  members = await addMembers(store, 300)
  for (const survey of ['calle', 'parque', 'mercado', 'agua']) await askPanel(store.pool, survey)
})
afterAll(() => store.close())

const drawFor = (survey: string, size: number, wave: number) =>
  transaction(store.pool, (client) => draw(client, store.keys, 'server', { panel, survey, size, wave }))

async function record(number: number): Promise<Published> {
  const { rows } = await store.pool.query<{ record: Published }>(
    'SELECT record FROM wave WHERE panel_id = $1 AND number = $2',
    [panel, number],
  )
  const [row] = rows
  if (!row) throw new Error(`there is no draw ${number}`)
  return row.record
}

const count = async (text: string): Promise<number> => {
  const { rows } = await store.pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${text}`)
  return rows[0]?.count ?? -1
}

const hash = { text: rankOf, bytes: (hex: string) => commitmentOf(Buffer.from(hex, 'hex')) }

describe('a draw', () => {
  test('that two colleagues begin at once is done by one of them', async () => {
    const told = await Promise.all([
      drawFor('calle', 60, 1),
      drawFor('calle', 60, 1),
      drawFor('calle', 60, 1),
    ])
    expect(told.filter((one) => one === 'changed')).toHaveLength(2)
    // Nor is it done again for another survey. (Were that in the race, what follows would depend on who wins it.)
    expect(await drawFor('parque', 60, 1)).toBe('changed')
    expect(await count('wave')).toBe(1)
    expect(await count('invitation')).toBe(60)
  })

  test('is the one to which the panel was bound before, and binds it to the next', async () => {
    const { rows } = await store.pool.query<{ about: { commitment: string } }>(
      `SELECT about FROM audit WHERE act = 'panel-founded'`,
    )
    const { commitment, seed, next } = await record(1)
    expect(rows[0]?.about.commitment).toBe(commitment)
    expect(commitmentOf(Buffer.from(seed, 'hex'))).toBe(commitment)
    expect(next).toBe(commitmentOf(store.keys.seed(panel, 2)))
    expect(next).not.toBe(commitment)
  })

  test('is done again by anybody with the published file and the page that says how', async () => {
    const published = await record(1)
    const file: File = JSON.parse(JSON.stringify(published))
    expect(sealed(file)).toBe(true)
    expect(invited(file)).toEqual(published.invited)
    expect(places(file)).toEqual(published.quotas)
    expect(flaws(published, hash)).toEqual([])
    const page = readFileSync(new URL('../../../docs/panel.md', import.meta.url), 'utf8')
    for (const word of ['commitment', 'seed', 'members', 'quotas', 'targets', 'factors', 'invited'])
      expect(page).toContain(word)
  })

  test('that was tampered with is seen', async () => {
    const published = await record(1)
    const [first] = published.invited
    const outsider = published.members.find(([number]) => !published.invited.includes(number))?.[0] ?? 0
    const swapped = published.invited.map((number) => (number === first ? outsider : number))
    expect(flaws({ ...published, invited: swapped }, hash)).toEqual(['invited'])
    expect(
      flaws({ ...published, seed: published.seed.replace(/^./, (c) => (c === '0' ? '1' : '0')) }, hash),
    ).toEqual(expect.arrayContaining(['seed', 'invited']))
    const [one, ...others] = published.quotas
    if (!one) throw new Error('no quota')
    expect(
      flaws({ ...published, quotas: [{ ...one, invited: one.invited + 1 }, ...others] }, hash),
    ).toContain('quotas')
  })

  test('leaves those in peace who were drawn lately, who said stop, and who left', async () => {
    const drawnBefore = new Set((await record(1)).invited)
    const { rows } = await store.pool.query<{ number: number }>(
      `WITH quiet AS (
         UPDATE conversation SET muted_at = now() WHERE resident_id = $1::bigint
       ),
       gone AS (
         UPDATE panel_member SET resident_id = NULL, left_at = now(), borough_id = NULL
         WHERE resident_id = $2::bigint RETURNING number
       )
       SELECT number FROM panel_member WHERE resident_id = ANY (ARRAY[$1, $2]::bigint[])`,
      [members[298], members[299]],
    )
    expect(await drawFor('parque', 1_000, 2)).toMatchObject({ invited: expect.any(Number) })
    const second = await record(2)
    const listed = new Set(second.members.map(([number]) => number))
    for (const number of [...drawnBefore, ...rows.map((row) => row.number)])
      expect(listed.has(number)).toBe(false)
    expect(second.invited).toHaveLength(listed.size)
    // Everybody was drawn, so that there is nobody for another survey.
    expect(await drawFor('mercado', 10, 3)).toBe('nobody')
  })

  test('after the days of rest draws anew, and no member more often than a year allows', async () => {
    await store.pool.query(
      `ALTER TABLE wave DISABLE TRIGGER wave_stands;
       UPDATE wave SET drawn_at = drawn_at - interval '22 days';
       UPDATE invitation SET told_at = now() - interval '21 days';
       ALTER TABLE wave ENABLE TRIGGER wave_stands`,
    )
    expect(await drawFor('calle', 10_000, 3)).toMatchObject({ invited: expect.any(Number) })
    // Nobody twice for one survey.
    const { rows } = await store.pool.query<{ times: number }>(
      `SELECT count(*)::int AS times FROM invitation i JOIN wave w ON w.id = i.wave_id
       WHERE w.survey_id = 'calle' GROUP BY i.member_id ORDER BY 1 DESC LIMIT 1`,
    )
    expect(rows[0]?.times).toBe(1)
    await store.pool.query(
      `ALTER TABLE wave DISABLE TRIGGER wave_stands;
       UPDATE wave SET drawn_at = now() - interval '30 days';
       INSERT INTO wave (panel_id, number, survey_id, size, drawn_at, record)
       SELECT 'ciudad', number, 'agua', 1, now() - interval '60 days', '{}' FROM generate_series(100, 105) AS number;
       INSERT INTO invitation (wave_id, member_id, stratum)
       SELECT w.id, m.id, '-/-/-' FROM wave w CROSS JOIN panel_member m WHERE w.number >= 100;
       ALTER TABLE wave ENABLE TRIGGER wave_stands`,
    )
    // Those of the first draw were drawn seven times, and the others eight.
    const first = await count(
      `invitation i JOIN wave w ON w.id = i.wave_id JOIN panel_member m ON m.id = i.member_id
       JOIN conversation c ON c.resident_id = m.resident_id WHERE w.number = 1 AND c.muted_at IS NULL`,
    )
    expect(first).toBeGreaterThan(50)
    expect(await drawFor('mercado', 10_000, 4)).toMatchObject({ invited: first })
  })

  test('that is on record is never changed', async () => {
    await expect(store.pool.query('UPDATE wave SET size = 1')).rejects.toThrow('only added to')
    await expect(store.pool.query('DELETE FROM wave')).rejects.toThrow('only added to')
  })
})

describe('those who were drawn', () => {
  test('are told once, however many workers look at the same time', async () => {
    await store.pool.query('UPDATE invitation SET told_at = NULL')
    await store.pool.query('DELETE FROM notice')
    const waiting = await count('invitation')
    const rounds = async () => {
      let told = 0
      for (let more = true; more; ) {
        const round = await tellInvited(store.pool)
        told += round.told
        more = round.more
      }
      return told
    }
    const told = await Promise.all([rounds(), rounds(), rounds()])
    expect(await count('invitation WHERE told_at IS NULL')).toBe(0)
    expect(told.reduce((sum, one) => sum + one)).toBe(await count('notice'))
    expect(await count('notice')).toBe(waiting - (await unreachable()))
    expect(
      await count(`(SELECT FROM notice GROUP BY conversation_id, body HAVING count(*) > 1) AS twice`),
    ).toBe(0)
    expect(await rounds()).toBe(0)
  })

  test('are reminded once, unless they began, said not now, or it is too early', async () => {
    await store.pool.query('DELETE FROM notice')
    expect(await remindInvited(store.pool)).toEqual({ told: 0, more: false })
    await store.pool.query(
      `UPDATE invitation SET told_at = now() - interval '5 days', reminded_at = now();
       UPDATE invitation SET reminded_at = NULL WHERE wave_id = (SELECT id FROM wave WHERE number = 1);
       UPDATE invitation SET begun_at = now() WHERE member_id =
         (SELECT min(member_id) FROM invitation WHERE reminded_at IS NULL);
       UPDATE invitation SET postponed_at = now() WHERE member_id =
         (SELECT max(member_id) FROM invitation WHERE reminded_at IS NULL)`,
    )
    const [one, other] = await Promise.all([remindInvited(store.pool), remindInvited(store.pool)])
    expect(one.told + other.told).toBe(58)
    expect(await count(`notice WHERE (body->>'again')::boolean`)).toBe(58)
    expect((await remindInvited(store.pool)).told).toBe(0)
  })
})

/** Invitations of those who cannot be told. */
const unreachable = (): Promise<number> =>
  count(
    `invitation i JOIN panel_member m ON m.id = i.member_id
     WHERE NOT EXISTS (SELECT FROM conversation c WHERE c.resident_id = m.resident_id AND c.muted_at IS NULL)`,
  )
