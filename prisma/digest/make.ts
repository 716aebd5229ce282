import type { Pool } from 'pg'
import { policy } from '../../core/policy.ts'
import { chatsOf } from '../reaching.ts'
import { transaction } from '../transaction.ts'
import { type Week, weekOf } from './collect.ts'

/** Any fixed number: one worker makes a digest at a time, so that none is collected in vain. */
const lock = 7_236_417

/**
 * The first week that is over and has no digest. Where there is none yet, it is the last one, if anybody took part in it
 * or before; after that no week is left out, but for those of a very long absence. Both ends are midnights of the city.
 */
const due = `
  SELECT k.id AS consultation, w.week::text AS week,
    w.week::timestamp AT TIME ZONE c.time_zone AS since, (w.week + 7)::timestamp AT TIME ZONE c.time_zone AS until
  FROM consultation k JOIN city c ON c.id = k.city_id
  CROSS JOIN LATERAL (
    SELECT date_trunc('week', coalesce($1::timestamptz, now()) AT TIME ZONE c.time_zone)::date AS monday
  ) AS m
  CROSS JOIN LATERAL (
    SELECT coalesce(
      (SELECT max(d.week) + 7 FROM digest d WHERE d.consultation_id = k.id),
      (SELECT m.monday - 7 FROM resident r
       WHERE r.created_at < m.monday::timestamp AT TIME ZONE c.time_zone LIMIT 1)) AS next
  ) AS n
  CROSS JOIN LATERAL (SELECT greatest(m.monday - 7 * ${policy.digest.missed}, n.next) AS week) AS w
  WHERE n.next < m.monday
  ORDER BY w.week, k.id LIMIT 1`

export interface MadeDigest {
  /** Its Monday, YYYY-MM-DD. */
  week: string
  /** People who are told. */
  told: number
}

/**
 * Makes the digest of one week, and owes it to the drafting group: both in one transaction, so that it is made and told
 * once and whole or not at all, wherever a worker dies.
 *
 * @param at What is taken for now; the database's clock when it is not given, so that all workers have one.
 * @returns undefined when none is due, or another worker is at it.
 */
export const makeDigest = (pool: Pool, at?: Date): Promise<MadeDigest | undefined> =>
  transaction(pool, async (client) => {
    const { rows: locks } = await client.query<{ mine: boolean }>(
      'SELECT pg_try_advisory_xact_lock($1) AS mine',
      [lock],
    )
    if (!locks[0]?.mine) return undefined
    const { rows } = await client.query<Week>({ name: 'due-digest', text: due, values: [at ?? null] })
    const [week] = rows
    if (!week) return undefined
    const content = await weekOf(client, week)
    // The key of the week is what decides, and the lock only spares work.
    const { rowCount: kept } = await client.query(
      `INSERT INTO digest (consultation_id, week, since, until, content) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [week.consultation, week.week, week.since, week.until, JSON.stringify(content)],
    )
    if (kept === 0) return undefined
    const { rowCount } = await client.query({
      name: 'owe-digest',
      text: `INSERT INTO notice (conversation_id, channel, body)
        SELECT id, channel, jsonb_build_object('type', 'digest', 'consultation', $1::text, 'week', $2::text)
        FROM (${chatsOf('staff', { where: `w.roles && '{drafter}' AND c.channel <> 'web'` })}) AS chat`,
      values: [week.consultation, week.week],
    })
    return { week: week.week, told: rowCount ?? 0 }
  })
