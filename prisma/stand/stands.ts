import type { Pool, PoolClient } from 'pg'
import type { StandState, StandSurvey } from '../../core/ask/stand.ts'
import { shownTitle } from '../listed.ts'

/** Stands that are not removed, by their names. */
export async function listStands(client: Pool | PoolClient): Promise<StandState[]> {
  const { rows } = await client.query<StandState>(
    `SELECT s.id, s.name,
       CASE WHEN v.id IS NOT NULL THEN jsonb_build_object('id', v.id, 'title', v.definition -> 'title') END AS survey,
       coalesce((
         SELECT jsonb_agg(jsonb_build_object('id', p.id, 'title', ${shownTitle}) ORDER BY chosen.place)
         FROM unnest(s.proposals) WITH ORDINALITY AS chosen (id, place) JOIN proposal p ON p.id = chosen.id
       ), '[]') AS proposals,
       CASE WHEN s.link_until > now() THEN (extract(epoch FROM s.link_until) * 1000)::float8 END AS "linkUntil",
       CASE WHEN d.key IS NOT NULL THEN jsonb_build_object(
         'seen', (extract(epoch FROM d.seen_at) * 1000)::bigint, 'queued', d.queued) END AS device,
       (SELECT count(*)::int FROM stand_refused r WHERE r.stand_id = s.id) AS refused
     FROM stand s
     LEFT JOIN survey v ON v.id = s.survey_id
     LEFT JOIN stand_device d ON d.stand_id = s.id AND d.left_at IS NULL
     WHERE s.removed_at IS NULL
     ORDER BY s.name`,
  )
  return rows
}

/** A survey `s` that a stand may be locked to: it asks anyone, and demands nothing that its device may not have. */
export const forStands = `(s.definition ->> 'who' = 'anyone' AND NOT jsonb_path_exists(s.definition,
  '$.sections[*].questions[*] ? (@.required == true && (@.type == "photo" || (@.type == "place" && @.by == "pin")))'))`

/** Those that are not over, the newest first. */
export async function standSurveys(client: Pool | PoolClient): Promise<StandSurvey[]> {
  const { rows } = await client.query<StandSurvey>(
    `SELECT s.id, s.definition -> 'title' AS title FROM survey s
     WHERE ${forStands} AND (s.closed_at IS NULL OR s.closed_at > now())
     ORDER BY s.published_at DESC LIMIT 20`,
  )
  return rows
}
