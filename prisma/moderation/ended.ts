/** Whether a proposal (`p`) is hidden: its texts are nobody's to read then, but moderators'. */
export const isHidden = "p.ended IS NOT DISTINCT FROM 'hidden'"

/** Why a proposal (`p`) takes no signatures any more, as core/city.ts has it. */
export const endedSql = `p.ended,
  CASE WHEN ${isHidden} THEN (
    SELECT (e.body - 'kind') || jsonb_build_object('at', (extract(epoch FROM e.at) * 1000)::bigint)
    FROM entry e WHERE e.proposal_id = p.id AND e.body->>'kind' = 'hidden' ORDER BY e.id DESC LIMIT 1)
  END AS hidden,
  CASE WHEN p.ended = 'merged' THEN (
    SELECT jsonb_build_object('id', o.id, 'title', CASE WHEN o.ended = 'hidden' THEN '' ELSE o.title END)
    FROM proposal o WHERE o.id = p.merged_into)
  END AS joins`
