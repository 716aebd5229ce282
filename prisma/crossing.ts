/**
 * What a count that rose leaves behind, as parts of the statement that raised it: each milestone that lies between is
 * noted once (`crossed`), and a tier is owed to be announced (`announced`). Progress is told by the day.
 *
 * @param counted The part that raised counts: its rows are a proposal, its count now and the one `before`.
 */
export const crossing = (counted: string): string => `
  crossed AS (
    INSERT INTO reached (proposal_id, at, kind)
    SELECT c.proposal_id, m.at, m.kind
    FROM ${counted} c
    JOIN proposal p ON p.id = c.proposal_id
    JOIN milestone m ON m.consultation_id = p.consultation_id AND m.at > c.before AND m.at <= c.count
    ON CONFLICT DO NOTHING
    RETURNING proposal_id, at, kind
  ),
  announced AS (
    INSERT INTO effect (type, proposal_id, at)
    SELECT 'announce', proposal_id, at FROM crossed WHERE kind = 'tier'
    RETURNING id
  )`
