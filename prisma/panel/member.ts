import type { Invited, Membership, PanelAsks } from '../../core/ask/panel.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { saySelf } from '../self/asks.ts'
import { isOpen } from '../survey/offered.ts'

type With = Pick<Asker, 'client'>

const memberSql = `
  SELECT m.number, r.age, r.gender, m.borough_id AS borough,
    (SELECT count(*)::int FROM invitation i JOIN wave w ON w.id = i.wave_id
     WHERE i.member_id = m.id AND w.drawn_at > now() - interval '365 days') AS year,
    coalesce((
      SELECT jsonb_agg(last.invited ORDER BY last.drawn_at DESC)
      FROM (
        SELECT w.drawn_at, jsonb_build_object(
          'survey', s.id, 'title', s.definition -> 'title', 'open', coalesce(${isOpen}, false),
          'mine', CASE WHEN i.finished_at IS NOT NULL THEN 'finished' WHEN i.begun_at IS NOT NULL THEN 'begun'
            ELSE 'none' END) AS invited
        FROM invitation i JOIN wave w ON w.id = i.wave_id JOIN survey s ON s.id = w.survey_id
        WHERE i.member_id = m.id
        ORDER BY w.drawn_at DESC LIMIT ${policy.panel.shown}
      ) AS last
    ), '[]') AS invitations
  FROM panel_member m JOIN resident r ON r.id = m.resident_id WHERE m.panel_id = $1 AND m.resident_id = $2`

export async function membership(
  { panel, resident }: PanelAsks['panel']['ask'],
  { client }: With,
): Promise<Membership | undefined> {
  const { rows } = await client.query<Membership & { invitations: Invited[] }>({
    name: 'panel-member',
    text: memberSql,
    values: [panel, resident],
  })
  return rows[0]
}

/** The row of the panel gives the number, and is held until the turn ends: numbers are without a gap. */
export async function enrol(
  { panel, resident }: PanelAsks['enrol']['ask'],
  { client }: With,
): Promise<undefined> {
  const { rowCount } = await client.query('SELECT FROM panel WHERE id = $1 FOR UPDATE', [panel])
  if (rowCount !== 1) throw new Error(`there is no panel ${panel}`)
  await client.query(
    `WITH fresh AS (
       UPDATE panel SET members = members + 1
       WHERE id = $1 AND NOT EXISTS (SELECT FROM panel_member WHERE panel_id = $1 AND resident_id = $2)
       RETURNING members
     ),
     asked AS (UPDATE resident SET asked = true WHERE id = $2 AND NOT asked)
     INSERT INTO panel_member (panel_id, number, resident_id) SELECT $1, members, $2 FROM fresh`,
    [panel, resident],
  )
}

export async function describe(
  { panel, resident, dimension, category }: PanelAsks['describe']['ask'],
  { client }: With,
): Promise<undefined> {
  if (dimension !== 'borough') return saySelf({ resident, of: dimension, category }, { client })
  await client.query('UPDATE panel_member SET borough_id = $3 WHERE panel_id = $1 AND resident_id = $2', [
    panel,
    resident,
    category,
  ])
}

/**
 * What they said is gone, and nothing leads from their number to them: it stands in the lists of past draws, which are
 * public. When they began and finished is kept to the day, so that it does not lead to what they answered either.
 */
export async function depart(
  { panel, resident }: PanelAsks['depart']['ask'],
  { client }: With,
): Promise<undefined> {
  await client.query(
    `WITH gone AS (
       UPDATE panel_member
       SET resident_id = NULL, left_at = now(), borough_id = NULL
       WHERE panel_id = $1 AND resident_id = $2
       RETURNING id
     ),
     silent AS (
       UPDATE resident SET age = NULL, gender = NULL WHERE id = $2 AND EXISTS (SELECT FROM gone)
     )
     UPDATE invitation i
     SET told_at = date_trunc('day', told_at), reminded_at = date_trunc('day', reminded_at),
       postponed_at = date_trunc('day', postponed_at), begun_at = date_trunc('day', begun_at),
       finished_at = date_trunc('day', finished_at)
     FROM gone WHERE i.member_id = gone.id`,
    [panel, resident],
  )
}

export async function postpone(
  { wave, resident }: PanelAsks['postpone']['ask'],
  { client }: With,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE invitation i SET postponed_at = coalesce(i.postponed_at, now())
     FROM panel_member m WHERE i.wave_id = $1 AND i.member_id = m.id AND m.resident_id = $2`,
    [wave, resident],
  )
  return rowCount === 1
}
