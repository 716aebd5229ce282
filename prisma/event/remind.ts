import type { Pool, PoolClient } from 'pg'
import { chatsOf } from '../reaching.ts'
import { transaction } from '../transaction.ts'

/**
 * Holds the events of which people are to be reminded by now, and takes the moment from them, so that each is reminded
 * of once, however many look and whenever one dies. Where no worker looked for a while the last moment alone counts, and
 * none of what has begun. A worker that waited for another finds the moment taken.
 */
const dueSql = `
  WITH due AS (
    SELECT id, coalesce(hours_before_at <= $1, false) AS hours
    FROM event
    WHERE status = 'published' AND (day_before_at <= $1 OR hours_before_at <= $1)
    ORDER BY id
    FOR NO KEY UPDATE
  )
  UPDATE event e
  SET day_before_at = NULL, hours_before_at = CASE WHEN NOT d.hours THEN e.hours_before_at END
  FROM due d WHERE e.id = d.id
  RETURNING e.id, d.hours, e.starts_at > $1 AS ahead`

/** Read once the events are held, so that whoever registered until then is among them. */
const tellSql = `
  WITH chat AS (
    ${chatsOf('registration', { per: 'w.event_id', where: `w.event_id = ANY ($1::int[]) AND w.status = 'in'` })}
  )
  INSERT INTO notice (conversation_id, channel, body)
  SELECT id, channel,
    jsonb_build_object('type', 'event-reminder', 'event', event_id, 'hours', event_id = ANY ($2::int[]))
  FROM chat ORDER BY event_id, id`

/**
 * Owes a reminder to everybody who has a place at an event that begins in a day or in two hours.
 *
 * @param at What is taken for now; the database's clock when it is not given, so that all workers have one.
 * @returns how many notices are owed.
 */
export async function remindOfEvents(pool: Pool, at?: Date): Promise<number> {
  return transaction(pool, async (client) => {
    const now = at ?? (await clock(client))
    const { rows } = await client.query<{ id: number; hours: boolean; ahead: boolean }>({
      name: 'due-events',
      text: dueSql,
      values: [now],
    })
    const due = rows.filter(({ ahead }) => ahead)
    if (due.length === 0) return 0
    const ids = (some: typeof due) => some.map(({ id }) => id)
    const { rowCount } = await client.query({
      name: 'remind-of-events',
      text: tellSql,
      values: [ids(due), ids(due.filter(({ hours }) => hours))],
    })
    return rowCount ?? 0
  })
}

async function clock(client: PoolClient): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>('SELECT now() AS now')
  const [row] = rows
  if (!row) throw new Error('the database has no clock')
  return row.now
}
