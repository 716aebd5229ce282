import { milestones } from '../../../core/tiers.ts'
import { addEntry } from '../../../prisma/history.ts'
import { openPromises } from '../../../prisma/promise/open.ts'
import { recordSignatures } from '../../../prisma/record.ts'
import { setMilestones } from '../../city.ts'
import type { Stage } from '../stage.ts'
import { type Direction, name } from './direction.ts'
import { residentOf } from './people.ts'

/** What becomes of proposals, and who stands behind them. */
export const proposals: readonly Direction[] = [
  [
    new RegExp(`^${name} wrote proposal (\\d+)$`, 'u'),
    async (stage, who = '', id) => {
      const author = await residentOf(stage.person(who), stage)
      await stage.house.store.pool.query('UPDATE proposal SET author_id = $2 WHERE id = $1', [id, author])
    },
  ],
  [
    new RegExp(`^${name} follows proposal (\\d+)$`, 'u'),
    async (stage, who = '', id) => {
      const resident = await residentOf(stage.person(who), stage)
      await stage.house.store.pool.query('INSERT INTO follow (proposal_id, resident_id) VALUES ($1, $2)', [
        id,
        resident,
      ])
    },
  ],
  [
    new RegExp(`^${name} signed proposal (\\d+)$`, 'u'),
    async (stage, who = '', id) =>
      record('sign', Number(id), [await residentOf(stage.person(who), stage)], stage),
  ],
  [
    /^(\d+) others?(?: of (.+))? signs? proposal (\d+)$/,
    async (stage, times, place, id) => {
      const residents = await newcomers(Number(times), place ?? 'Iztapalapa', stage)
      await record('sign', Number(id), residents, stage)
    },
  ],
  [
    /^(\d+) others? withdraws? from proposal (\d+)$/,
    async (stage, times, id) => {
      const { rows } = await stage.house.store.pool.query<{ resident: string }>(
        `SELECT s.resident_id AS resident FROM signature s
         WHERE s.proposal_id = $1 AND s.stands
           AND NOT EXISTS (SELECT FROM conversation c WHERE c.resident_id = s.resident_id)
         ORDER BY s.resident_id DESC LIMIT $2`,
        [id, times],
      )
      await record(
        'withdraw',
        Number(id),
        rows.map(({ resident }) => resident),
        stage,
      )
    },
  ],
  [
    /^proposal (\d+) closes$/,
    async (stage, id) => {
      await stage.house.store.pool.query('UPDATE proposal SET closed_at = now() WHERE id = $1', [id])
    },
  ],
  [
    /^proposal (\d+) is published$/,
    async ({ house }, id) => {
      const effect = await addEntry(house.store.pool, Number(id), { kind: 'published' }, 'followers')
      await house.queues.add([{ queue: 'effect', ...effect }])
    },
  ],
  [
    /^the goals are (\d+), (\d+) and (\d+)$/,
    async ({ house }, ...goals) => {
      const { pool } = house.store
      const at = goals.map(Number)
      await pool.query(
        `WITH placed AS (SELECT ctid AS row, row_number() OVER (ORDER BY at) AS place FROM tier)
         UPDATE tier SET at = ($1::integer[])[p.place] FROM placed p WHERE tier.ctid = p.row`,
        [at],
      )
      await setMilestones(house.store, milestones(at))
      await pool.query('DELETE FROM reached')
      await pool.query(
        `INSERT INTO reached (proposal_id, at, kind, told_at)
         SELECT t.proposal_id, m.at, m.kind, now() FROM tally t CROSS JOIN milestone m WHERE m.at <= t.count`,
      )
      await pool.query(`WITH ${openPromises('reached')} SELECT FROM opened`)
      await house.changed()
    },
  ],
]

/** Residents without a chat, who live in a borough or elsewhere. @returns their ids. */
export async function newcomers(count: number, place: string, { house }: Stage): Promise<string[]> {
  const borough = place === 'elsewhere' ? null : house.city.boroughs.find((one) => one.name === place)?.id
  if (borough === undefined) throw new Error(`no borough ${place}`)
  const { rows } = await house.store.pool.query<{ id: string }>(
    `INSERT INTO resident (key, borough_id, lives_here)
     SELECT sha256(convert_to('other ' || n, 'UTF8')), $2, $2::text IS NOT NULL
     FROM (SELECT count(*) AS already FROM resident) AS r, generate_series(already + 1, already + $1) AS n
     RETURNING id`,
    [count, borough],
  )
  return rows.map(({ id }) => id)
}

/** By the statement that records all signatures; what it announces waits for the worker. */
export async function record(
  type: 'sign' | 'withdraw',
  proposal: number,
  residents: readonly string[],
  { house }: Stage,
  stand?: string,
): Promise<void> {
  const { pool } = house.store
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO effect (type, channel, resident_id, proposal_id, stand, origin, elsewhere)
     SELECT $1, CASE WHEN $4::text IS NULL THEN 'telegram' ELSE 'web' END, u.r, $2, $4,
       CASE WHEN $4::text IS NULL THEN 'chat' ELSE 'stand' END, NOT coalesce(lives_here, true)
     FROM unnest($3::bigint[]) WITH ORDINALITY AS u (r, place) JOIN resident ON resident.id = u.r ORDER BY place
     RETURNING id`,
    [type, proposal, residents, stand ?? null],
  )
  const { announcements } = await recordSignatures(
    pool,
    rows.map(({ id }) => id),
  )
  await house.queues.add(announcements.map((id) => ({ queue: 'effect', type: 'announce', id })))
}
