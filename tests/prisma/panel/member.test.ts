import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Asker } from '../../../prisma/asker.ts'
import { panelAnswers } from '../../../prisma/panel/asks.ts'
import { draw } from '../../../prisma/panel/draw.ts'
import { invitedAbout } from '../../../prisma/panel/invited.ts'
import { depart, enrol, membership, postpone, describe as say } from '../../../prisma/panel/member.ts'
import { ratesOf } from '../../../prisma/panel/rates.ts'
import { panelResponses } from '../../../prisma/panel/responses.ts'
import { tellInvited } from '../../../prisma/panel/tell.ts'
import { saySelf, selfAnswers } from '../../../prisma/self/asks.ts'
import { finish } from '../../../prisma/survey/finish.ts'
import { offered } from '../../../prisma/survey/offered.ts'
import { enter, respond } from '../../../prisma/survey/respond.ts'
import { surveys } from '../../../prisma/survey/surveys.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { type TestStore, testStore } from '../../city.ts'
import { addAnalyst, asStaff } from '../integrity/staff.ts'
import { addResident } from '../rows.ts'
import { addMembers, askPanel, found, panel } from './people.ts'

let store: TestStore

beforeAll(async () => {
  store = await testStore([0])
  await found(store)
})
afterAll(() => store.close())

const told = async <T>(ask: (asker: Asker) => Promise<T>): Promise<T> => (await asStaff(store, ask)).told

/** Answers the survey whole. */
async function answer(survey: string, resident: string): Promise<string> {
  const response = await told((asker) => enter({ survey, resident, language: 'es' }, asker))
  if (!response) throw new Error('they may not answer')
  await told((asker) =>
    respond({ response: response.id, question: 'contento', given: { type: 'yes-no', yes: true } }, asker),
  )
  expect(await told((asker) => finish({ response: response.id }, asker))).toBe('finished')
  return response.id
}

describe('a resident who joins the panel', () => {
  test('has a number of their own, and keeps it when two of their chats join at once', async () => {
    const [one, other] = [await addResident(store.pool), await addResident(store.pool)]
    const join = (resident: string) => told((asker) => enrol({ panel, resident }, asker))
    await Promise.all([join(one), join(one), join(other), join(one)])
    const numbers = await Promise.all(
      [one, other].map((resident) => told((asker) => membership({ panel, resident }, asker))),
    )
    expect(numbers.map((member) => member?.number).sort()).toEqual([1, 2])
  })

  test('says what they are, changes it, and takes it back', async () => {
    const resident = await addResident(store.pool)
    const mine = () => told((asker) => membership({ panel, resident }, asker))
    const be = (dimension: 'age' | 'gender' | 'borough', category: string | null) =>
      told((asker) => say({ panel, resident, dimension, category }, asker))
    await told((asker) => enrol({ panel, resident }, asker))
    await be('age', '30-44')
    await be('gender', 'other')
    await be('borough', 'tlalpan')
    expect(await mine()).toMatchObject({ age: '30-44', gender: 'other', borough: 'tlalpan', year: 0 })
    await be('age', '45-59')
    await be('borough', null)
    expect(await mine()).toMatchObject({ age: '45-59', gender: 'other', borough: null, invitations: [] })
    await expect(be('age', 'ancient')).rejects.toThrow('nobody is ancient')
  })

  test('is asked no more about themselves, and what they said elsewhere is true here too', async () => {
    const resident = await addResident(store.pool)
    const self = () => told((asker) => selfAnswers.self({ resident }, asker))
    expect(await self()).toEqual({ age: null, gender: null, asked: false })
    await told((asker) => saySelf({ resident, of: 'age', category: '60+' }, asker))
    await told((asker) => enrol({ panel, resident }, asker))
    expect(await told((asker) => membership({ panel, resident }, asker))).toMatchObject({ age: '60+' })
    await told((asker) => say({ panel, resident, dimension: 'gender', category: 'man' }, asker))
    expect(await self()).toEqual({ age: '60+', gender: 'man', asked: true })
  })

  test('leaves, and nothing that they said is left, nor anything that leads to them', async () => {
    const resident = await addResident(store.pool)
    await told((asker) => enrol({ panel, resident }, asker))
    await told((asker) => say({ panel, resident, dimension: 'age', category: '60+' }, asker))
    const before = await told((asker) => membership({ panel, resident }, asker))
    await told((asker) => depart({ panel, resident }, asker))
    expect(await told((asker) => membership({ panel, resident }, asker))).toBeUndefined()
    const { rows } = await store.pool.query(
      `SELECT m.resident_id, m.borough_id, r.age, r.gender
       FROM panel_member m, resident r WHERE m.number = $1 AND r.id = $2`,
      [before?.number, resident],
    )
    expect(rows).toEqual([{ resident_id: null, borough_id: null, age: null, gender: null }])
    await told((asker) => enrol({ panel, resident }, asker))
    const again = await told((asker) => membership({ panel, resident }, asker))
    expect(again?.number).toBeGreaterThan(before?.number ?? 99)
    expect(again?.age).toBeNull()
  })
})

describe('a survey of the panel', () => {
  let drawn: string
  let undrawn: string
  let wave: string

  beforeAll(async () => {
    const members = await addMembers(store, 40)
    await askPanel(store.pool, 'vereda')
    const done = await transaction(store.pool, (client) =>
      draw(client, store.keys, 'server', { panel, survey: 'vereda', size: 39, wave: 1 }),
    )
    if (typeof done === 'string') throw new Error(done)
    wave = done.wave
    const { rows } = await store.pool.query<{ resident: string; drawn: boolean }>(
      `SELECT m.resident_id AS resident, i.member_id IS NOT NULL AS drawn
       FROM panel_member m LEFT JOIN invitation i ON i.member_id = m.id
       WHERE m.resident_id = ANY ($1::bigint[]) ORDER BY m.number`,
      [members],
    )
    drawn = rows.find((row) => row.drawn)?.resident ?? ''
    undrawn = rows.find((row) => !row.drawn)?.resident ?? ''
  })

  test('is answered by those who were drawn, and by nobody else', async () => {
    const stranger = await addResident(store.pool)
    for (const resident of [undrawn, stranger]) {
      expect(await told((asker) => offered({ survey: 'vereda', resident }, asker))).toMatchObject({
        invited: false,
      })
      expect(
        await told((asker) => enter({ survey: 'vereda', resident, language: 'es' }, asker)),
      ).toBeUndefined()
      expect(await told((asker) => surveys({ resident }, asker))).toEqual([])
    }
    const offer = await told((asker) => offered({ survey: 'vereda', resident: drawn }, asker))
    expect(offer).toMatchObject({ invited: true, state: 'open' })
    expect(await told((asker) => surveys({ resident: drawn }, asker))).toMatchObject([{ id: 'vereda' }])
    await answer('vereda', drawn)
    expect(await told((asker) => membership({ panel, resident: drawn }, asker))).toMatchObject({
      year: 1,
      invitations: [{ survey: 'vereda', open: true, mine: 'finished' }],
    })
  })

  test('is put off by a member of their own alone', async () => {
    expect(await told((asker) => postpone({ wave, resident: undrawn }, asker))).toBe(false)
    expect(await told((asker) => postpone({ wave, resident: drawn }, asker))).toBe(true)
  })

  test('is not offered any more to somebody who answered before the invitation was delivered', async () => {
    await tellInvited(store.pool)
    const chat = async (resident: string) => {
      const { rows } = await store.pool.query<{ id: string }>(
        'SELECT id FROM conversation WHERE resident_id = $1',
        [resident],
      )
      return rows[0]?.id ?? ''
    }
    expect(await invitedAbout(store.pool, wave, await chat(drawn))).toMatchObject({ unwanted: true })
    const { rows } = await store.pool.query<{ resident: string }>(
      `SELECT m.resident_id AS resident FROM invitation i JOIN panel_member m ON m.id = i.member_id
       WHERE i.begun_at IS NULL ORDER BY m.id LIMIT 1`,
    )
    const waiting = rows[0]?.resident ?? ''
    expect(await invitedAbout(store.pool, wave, await chat(waiting))).toEqual({
      survey: { title: { es: 'Sobre vereda', en: 'About vereda' }, questions: 1 },
      unwanted: false,
    })
  })

  test('is weighed by what its people had said, and by nothing of who left', async () => {
    const { rows } = await store.pool.query<{ resident: string; stratum: string }>(
      `SELECT m.resident_id AS resident, i.stratum FROM invitation i JOIN panel_member m ON m.id = i.member_id
       WHERE i.begun_at IS NULL ORDER BY m.id LIMIT 12`,
    )
    const given = new Map<string, string>()
    for (const { resident, stratum } of rows) given.set(await answer('vereda', resident), stratum)
    const written = ({ age, gender, borough }: Record<'age' | 'gender' | 'borough', string | null>) =>
      [age, gender, borough].map((said) => said ?? '-').join('/')
    const responses = await panelResponses(store.pool, { panel, survey: 'vereda' })
    expect(responses).toHaveLength(13)
    for (const { response, strata, wave: number } of responses) {
      if (given.has(response)) expect(written(strata)).toBe(given.get(response))
      expect(number).toBe(1)
    }
    const [first] = rows
    const gone = [...given].find(([, stratum]) => stratum === first?.stratum)?.[0]
    await told((asker) => depart({ panel, resident: first?.resident ?? '' }, asker))
    const after = await panelResponses(store.pool, { panel, survey: 'vereda' })
    expect(after).toHaveLength(13)
    expect(after.filter(({ strata }) => written(strata) === '-/-/-').length).toBeGreaterThan(0)
    expect(after.filter(({ wave: number }) => number === undefined)).toHaveLength(1)
    expect(gone).toBeDefined()
    const rates = await transaction(store.pool, (client) => ratesOf(client, wave))
    expect(rates).toMatchObject({ invited: 39, begun: 13, finished: 13, weighting: { people: 13 } })
    const invited = rates?.rows
      .filter(({ dimension }) => dimension === 'gender')
      .reduce((all, { counts }) => all + counts.invited, 0)
    expect(invited).toBe(39)
    expect(rates?.weighting?.effect).toBeGreaterThanOrEqual(1)
  })

  test('is drawn for and looked at by analysts alone', async () => {
    const nobody = await addAnalyst(store.pool, ['moderator'])
    const analyst = await addAnalyst(store.pool)
    await askPanel(store.pool, 'farola')
    const about = { panel, survey: 'farola', size: 5 }
    for (const by of [nobody, drawn]) {
      expect(await told((asker) => panelAnswers.waves({ by, panel }, asker))).toBeUndefined()
      expect(await told((asker) => panelAnswers.plan({ by, ...about }, asker))).toBeUndefined()
      expect(await told((asker) => panelAnswers.draw({ by, ...about, wave: 2 }, asker))).toBe('denied')
      expect(await told((asker) => panelAnswers.wave({ by, wave }, asker))).toBeUndefined()
    }
    const plan = await told((asker) => panelAnswers.plan({ by: analyst, ...about }, asker))
    // All who were not drawn rest not; those without a chat cannot be told.
    expect(plan).toMatchObject({ wave: 2, available: 1 })
    expect(await told((asker) => panelAnswers.draw({ by: analyst, ...about, wave: 1 }, asker))).toBe(
      'changed',
    )
    expect(await told((asker) => panelAnswers.draw({ by: analyst, ...about, wave: 2 }, asker))).toMatchObject(
      {
        invited: 1,
      },
    )
    const { rows } = await store.pool.query(
      `SELECT name, about FROM audit WHERE act = 'panel-drawn' ORDER BY id`,
    )
    expect(rows).toMatchObject([
      { name: 'server', about: { wave: 1, survey: 'vereda', invited: 39 } },
      { name: 'Ana', about: { wave: 2, survey: 'farola', invited: 1, commitment: plan?.commitment } },
    ])
  })
})
