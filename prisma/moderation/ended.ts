/** Whether a proposal (`p`) is hidden: its texts are nobody's to read then, but moderators'. */
export const isHidden = "p.ended = 'hidden'"

/** Why a proposal (`p`) takes no signatures any more, in the words of `Ended` in core/city.ts; null while it does. */
export const endedSql = `
  CASE p.ended
    WHEN 'retired' THEN jsonb_build_object('how', 'retired')
    WHEN 'merged' THEN jsonb_build_object('how', 'merged', 'into', p.merged_into, 'title',
      (SELECT CASE WHEN o.ended = 'hidden' THEN '' ELSE o.title END FROM proposal o WHERE o.id = p.merged_into))
    WHEN 'hidden' THEN (
      SELECT (e.body - 'kind') || jsonb_build_object('how', 'hidden', 'at', (extract(epoch FROM e.at) * 1000)::bigint)
      FROM entry e WHERE e.proposal_id = p.id AND e.body->>'kind' = 'hidden' ORDER BY e.id DESC LIMIT 1)
  END`
