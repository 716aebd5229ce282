import type { Filter } from '../../core/integrity.ts'

/** The signatures (`s`) that count: they stand, and nobody said that they do not. */
export const counts = 's.stands AND s.invalid_by IS NULL'

const zone = '(SELECT time_zone FROM city LIMIT 1)'

/**
 * The signatures (`s`, with their resident `r`) of proposal $1 that count and that a filter holds for. All of a
 * proposal's signatures are found by the key of their table, and those of other proposals are not read.
 */
export const matching = `s.proposal_id = $1 AND ${counts}
  AND ($2::timestamp IS NULL OR s.signed_at >= $2::timestamp AT TIME ZONE ${zone})
  AND ($3::timestamp IS NULL OR s.signed_at < ($3::timestamp + interval '1 hour') AT TIME ZONE ${zone})
  AND (NOT $4::boolean OR s.channel IS NOT DISTINCT FROM $5::text)
  AND (NOT $6::boolean OR s.stand IS NOT DISTINCT FROM $7::text)
  AND (NOT $8::boolean OR r.calling_code IS NOT DISTINCT FROM $9::integer)`

/** What $1 to $9 of `matching` are. */
export const matchingValues = (proposal: number, filter: Filter): unknown[] => [
  proposal,
  filter.from === undefined ? null : `${filter.from}:00`,
  filter.until === undefined ? null : `${filter.until}:00`,
  filter.channel !== undefined,
  filter.channel ?? null,
  filter.stand !== undefined,
  filter.stand ?? null,
  filter.callingCode !== undefined,
  filter.callingCode ?? null,
]

/** A moment as PostgreSQL reads it. @param at Milliseconds since 1970. */
export const moment = (at: number): string => new Date(at).toISOString()
