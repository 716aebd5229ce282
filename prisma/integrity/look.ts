import type { Preview, Share, Suspect } from '../../core/ask/integrity.ts'
import type { Asks } from '../../core/ask.ts'
import { bursts, type Counted, type Hourly } from '../../core/integrity.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { analyst } from './analyst.ts'
import { counts, matching, matchingValues, moment } from './filter.ts'

/** A proposal's signatures by the hour, and the hours among the last days that stand out. */
export async function suspect(
  { by, proposal, now }: Asks['suspect']['ask'],
  { client }: Asker,
): Promise<Asks['suspect']['told']> {
  const who = await analyst(client, by, proposal)
  if (typeof who === 'string') return who
  const { rows } = await client.query<
    Omit<Suspect, 'usual' | 'hours'> & { hours: Hourly[] | null; of: number }
  >(
    `WITH place AS (
       SELECT p.id, p.title, t.count, t.elsewhere, c.time_zone,
         greatest(p.created_at, $2::timestamptz - make_interval(days => $3)) AS since
       FROM proposal p JOIN tally t ON t.proposal_id = p.id CROSS JOIN city c WHERE p.id = $1
     ),
     hourly AS (
       SELECT to_char(date_trunc('hour', s.signed_at AT TIME ZONE place.time_zone), 'YYYY-MM-DD"T"HH24') AS hour,
         count(*)::int AS count
       FROM place JOIN signature s ON s.proposal_id = place.id AND s.signed_at >= place.since AND ${counts}
       GROUP BY 1
     )
     SELECT id, title, count, elsewhere,
       (SELECT count(*)::int FROM signature s WHERE s.proposal_id = $1 AND s.stands AND s.invalid_by IS NOT NULL) AS invalid,
       ceil(extract(epoch FROM $2::timestamptz - since) / 3600)::int AS of,
       (SELECT jsonb_agg(hourly) FROM hourly) AS hours
     FROM place`,
    [proposal, moment(now), policy.burst.days],
  )
  const [row] = rows
  if (!row) return 'gone'
  const { hours, of, ...found } = row
  return { ...found, ...bursts(hours ?? [], of) }
}

const columns = {
  channel: 's.channel',
  stand: 's.stand',
  callingCode: 'r.calling_code::text',
  origin: 's.origin',
  borough: 'CASE WHEN NOT s.elsewhere THEN r.borough_id END',
} as const

export async function shares(
  { by, proposal, of }: Asks['shares']['ask'],
  { client }: Asker,
): Promise<Asks['shares']['told']> {
  const who = await analyst(client, by, proposal)
  if (typeof who === 'string') return who
  const { rows } = await client.query<Share>(
    `SELECT ${columns[of]} AS value, count(*)::int AS count
     FROM signature s LEFT JOIN resident r ON r.id = s.resident_id
     WHERE s.proposal_id = $1 AND ${counts}
     GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $2`,
    [proposal, policy.shares],
  )
  return rows
}

interface Looked extends Counted {
  title: string
  shown_count: number
  shown_elsewhere: number
  later: number
  boroughs: Preview['boroughs'] | null
  tiers: number[]
}

export async function preview(
  { by, proposal, filter, asOf }: Asks['preview']['ask'],
  { client }: Asker,
): Promise<Asks['preview']['told']> {
  const who = await analyst(client, by, proposal)
  if (typeof who === 'string') return who
  const { rows } = await client.query<Looked>(
    `WITH held AS MATERIALIZED (
       SELECT s.elsewhere, s.signed_at > $10::timestamptz AS later, r.borough_id
       FROM signature s LEFT JOIN resident r ON r.id = s.resident_id
       WHERE ${matching}
     ),
     split AS (
       SELECT borough_id AS value, count(*)::int AS count FROM held WHERE NOT later AND NOT elsewhere
       GROUP BY 1 ORDER BY 2 DESC, 1
     )
     SELECT p.title, t.count AS shown_count, t.elsewhere AS shown_elsewhere,
       (SELECT count(*)::int FROM held WHERE NOT later AND NOT elsewhere) AS count,
       (SELECT count(*)::int FROM held WHERE NOT later AND elsewhere) AS elsewhere,
       (SELECT count(*)::int FROM held WHERE later) AS later,
       (SELECT jsonb_agg(split) FROM split) AS boroughs,
       ARRAY(SELECT at FROM reached WHERE proposal_id = p.id AND kind = 'tier' ORDER BY at DESC) AS tiers
     FROM proposal p JOIN tally t ON t.proposal_id = p.id WHERE p.id = $1`,
    [...matchingValues(proposal, filter), moment(asOf)],
  )
  const [row] = rows
  if (!row) return 'gone'
  const { title, count, elsewhere, later, boroughs, tiers } = row
  const shown = { count: row.shown_count, elsewhere: row.shown_elsewhere }
  const left = { count: shown.count - count, elsewhere: shown.elsewhere - elsewhere }
  const tier = tiers.find((at) => at > left.count)
  return { title, count, elsewhere, later, boroughs: boroughs ?? [], shown, left, tier }
}
