import type { Pool } from 'pg'
import { policy } from '../../core/policy.ts'
import { chatsOf } from '../reaching.ts'
import { isOpen } from '../survey/offered.ts'

/** Invitations of one statement. */
const most = 1_000

/**
 * Writes the notices of some invitations and stamps them, in one statement: each is told once, however many workers
 * look, and those that another worker has in hand are passed over. Not at night; who said stop meanwhile, left, or has
 * begun hears nothing.
 *
 * @param chosen The invitations `i`, to members `m`, of a survey `s` that is open.
 */
const statement = (stamp: 'told_at' | 'reminded_at', chosen: string) => `
  WITH due AS MATERIALIZED (
    SELECT i.wave_id, i.member_id, m.resident_id, s.id AS survey, i.begun_at IS NULL AS waits
    FROM invitation i
    JOIN wave w ON w.id = i.wave_id JOIN survey s ON s.id = w.survey_id
    JOIN panel_member m ON m.id = i.member_id
    WHERE ${chosen} AND ${isOpen}
    ORDER BY i.wave_id, i.member_id LIMIT ${most} FOR UPDATE OF i SKIP LOCKED
  ),
  stamped AS (
    UPDATE invitation i SET ${stamp} = now()
    FROM due WHERE i.wave_id = due.wave_id AND i.member_id = due.member_id
  ),
  chat AS (
    ${chatsOf('due', { per: 'w.wave_id', where: 'w.waits' })}
  ),
  owed AS (
    INSERT INTO notice (conversation_id, channel, body, after)
    SELECT chat.id, chat.channel,
      jsonb_strip_nulls(jsonb_build_object('type', 'invited', 'survey', chat.survey, 'wave', chat.wave_id::text,
        'again', CASE WHEN $1 THEN true END)),
      waking((SELECT time_zone FROM city LIMIT 1))
    FROM chat ORDER BY chat.id
    RETURNING id
  )
  SELECT (SELECT count(*)::int FROM owed) AS told, (SELECT count(*)::int FROM due) AS due`

const first = statement('told_at', 'i.told_at IS NULL')
/** Who neither began nor said 'not now' after some days. */
const again = statement(
  'reminded_at',
  `i.reminded_at IS NULL AND i.postponed_at IS NULL AND i.begun_at IS NULL
    AND i.told_at < now() - interval '${policy.panel.reminder} days'`,
)

/** @returns how many are told, and whether there may be more. */
export async function tellInvited(pool: Pool): Promise<{ told: number; more: boolean }> {
  return tell(pool, 'tell-invited', first, false)
}

export async function remindInvited(pool: Pool): Promise<{ told: number; more: boolean }> {
  return tell(pool, 'remind-invited', again, true)
}

async function tell(pool: Pool, name: string, text: string, reminder: boolean) {
  const { rows } = await pool.query<{ told: number; due: number }>({ name, text, values: [reminder] })
  const { told = 0, due = 0 } = rows[0] ?? {}
  return { told, more: due === most }
}
