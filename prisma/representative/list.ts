import type { Pool, PoolClient } from 'pg'
import type { RepresentativeState, ShiftState } from '../../core/ask/representative.ts'
import { policy } from '../../core/policy.ts'

import { numbersOf } from './doubtful.ts'

interface Row {
  id: string
  name: string
  shifts: ShiftState[] | null
}

/** A shift (`h`) with what came of it, as JSON. Withdrawn signatures are not counted. */
const shiftJson = `jsonb_build_object(
  'id', h.id::text, 'place', h.place, 'most', h.most,
  'from', floor(extract(epoch FROM h.from_at) * 1000)::float8,
  'until', floor(extract(epoch FROM h.until_at) * 1000)::float8,
  'qr', (SELECT count(*) FROM signature s WHERE s.shift_id = h.id AND s.origin = 'qr' AND s.stands),
  'assisted', (SELECT count(*) FROM signature s WHERE s.shift_id = h.id AND s.origin = 'assisted' AND s.stands),
  'asked', n.asked, 'unconfirmed', n.unconfirmed)`

/** Those that are not removed, with the shifts that are not long over. @param now Milliseconds since 1970. */
export async function listRepresentatives(
  client: Pool | PoolClient,
  now: number,
  resident?: string,
): Promise<RepresentativeState[]> {
  const { rows } = await client.query<Row>({
    name: 'representatives',
    text: `SELECT p.id::text AS id, p.name, (
        SELECT jsonb_agg(${shiftJson} ORDER BY h.from_at)
        FROM shift h CROSS JOIN LATERAL (${numbersOf('h.id')}) AS n WHERE h.representative_id = p.id
          AND h.until_at > $1::timestamptz - make_interval(days => $2) AND h.until_at > h.from_at
      ) AS shifts
      FROM representative p
      WHERE p.removed_at IS NULL AND ($3::bigint IS NULL OR p.resident_id = $3)
      ORDER BY lower(p.name), p.id`,
    values: [new Date(now), policy.shift.shownDays, resident ?? null],
  })
  return rows.map(({ shifts, ...row }) => ({ ...row, shifts: shifts ?? [] }))
}
