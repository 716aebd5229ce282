/**
 * Opens what the city owes for tiers that were reached: a promise for each, due so many of the city's days later, and
 * an entry of the public history, dated when the tier was reached. Two parts of a WITH, `opened` and `entered`; once,
 * whatever is tried again.
 *
 * @param reached Of the WITH or the database: proposal_id, at, kind, reached_at. A count that is no tier opens nothing.
 */
export const openPromises = (reached: string): string => `
  opened AS (
    INSERT INTO promise (proposal_id, at, duty, due, on_day, reminded_on)
    SELECT r.proposal_id, r.at, t.duty, r.day + t.days, r.day + t.days, r.day
    FROM (
      SELECT r.proposal_id, r.at, p.consultation_id, (r.reached_at AT TIME ZONE city.time_zone)::date AS day
      FROM ${reached} r JOIN proposal p ON p.id = r.proposal_id
      JOIN consultation c ON c.id = p.consultation_id JOIN city ON city.id = c.city_id
      WHERE r.kind = 'tier'
    ) r
    JOIN tier t ON t.consultation_id = r.consultation_id AND t.at = r.at
    ORDER BY r.proposal_id, r.at
    ON CONFLICT (proposal_id, at) DO NOTHING
    RETURNING proposal_id, at, due
  ),
  entered AS (
    INSERT INTO entry (proposal_id, at, body)
    SELECT o.proposal_id, r.reached_at, jsonb_build_object('kind', 'tier', 'at', o.at, 'due', o.due)
    FROM opened o JOIN ${reached} r ON r.proposal_id = o.proposal_id AND r.at = o.at
    ORDER BY r.reached_at, o.proposal_id, o.at
  )`
